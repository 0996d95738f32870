import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { draftReport } from '@/lib/data/reports/draft'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import { quarter } from '@/lib/domain/reporting-period'
import { useDatabase } from '../data/database'
import { aChapter, aDonation } from '../factories/checklist-records'
import { runReport } from './run-report'

const database = useDatabase()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-'))

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

const command = (...words: readonly string[]) => runReport(database(), words)

describe('npm run report', () => {
  it('writes the same canonical text that the page gives as JSON, and a PDF, a workbook and a CSV beside it', async () => {
    const world = await aChapter()
    await aDonation(world, { amountCents: 30_000n })
    const report = await draftReport(world.actor, 'quarterly-disclosure', { chapterId: world.chapterId, period: quarter(2025, 3) })
    if (!report.ok) throw new Error(report.refusal.key)
    const asked = ['--form', 'quarterly-disclosure', '--period', '2025-Q3', '--format', 'pdf,xlsx,csv,json', '--out', folder]
    const { status, stderr } = command('--chapter', world.slug, ...asked)
    expect([status, stderr]).toEqual([0, ''])
    const name = 'quarterly-disclosure_2025-07-01_2025-09-30'
    expect(fs.readdirSync(folder).sort()).toEqual(['csv', 'json', 'pdf', 'xlsx'].map((ending) => `${name}.${ending}`))
    expect(fs.readFileSync(path.join(folder, `${name}.json`), 'utf8')).toBe(canonicalText(report.value))
  })

  it('writes a filing of the LDA as XML of the House and JSON of lda.gov', async () => {
    const { slug } = await aChapter()
    const ask = (form: string, formats: string) => command('--chapter', slug, '--form', form, '--period', '2025-Q3', '--format', formats, '--out', folder)
    expect(ask('lda-ld2', 'house-xml,lda-json').stderr).toBe('')
    expect(fs.readFileSync(path.join(folder, 'lda-ld2_2025-07-01_2025-09-30.xml'), 'utf8')).toContain('<LOBBYINGDISCLOSURE2>')
    expect(fs.readFileSync(path.join(folder, 'lda-ld2_2025-07-01_2025-09-30_lda.json'), 'utf8')).toContain('"filing_type": "Q3"')
    expect(ask('quarterly-disclosure', 'house-xml').stderr).toBe('There is no format "house-xml": it is pdf, xlsx, csv, json.\n')
  })

  it.each([
    [['--chapter', 'nowhere', '--form', 'donation-audit', '--period', '2025-Q3'], 'There is no chapter nowhere.'],
    [['--chapter', 'a', '--form', 'x', '--period', '2025-Q3'], 'There is no form "x": it is quarterly-disclosure, donation-audit, population-tests, bank-reconciliation, year-end-papers, fec-f3x, fara-nsd1, fara-nsd2, fara-nsd3, fara-nsd4, fara-nsd5, fara-nsd6, lda-ld1, lda-ld2, or lda-ld203.'],
    [['--chapter', 'a', '--form', 'donation-audit', '--period', '2025-Q5'], '"2025-Q5" is no period: write 2025-Q4, 2025-H1, 2025, or 2025-03-01..2025-08-31.'],
    [['--form', 'donation-audit', '--period', '2025-Q3'], 'Name either a chapter or an organization. See npm run report -- --help.'],
  ])('answers %j with one sentence', (words, sentence) => {
    const { status, stderr } = command(...words)
    expect([status, stderr]).toEqual([expect.any(Number), `${sentence}\n`])
    expect(status).not.toBe(0)
  })

  it('explains itself', () => {
    expect(command('--help').stdout).toContain('npm run report -- (--chapter SLUG | --organization SLUG)')
  })
})
