import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { importFile } from '@/lib/data/imports/import-file'
import { draftReport } from '@/lib/data/reports/draft'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { methodWords } from '@/lib/domain/reports/words'
import type { Actor } from '@/lib/domain/permission'
import type { ReportDocument, ReportItem } from '@/lib/domain/reports/report-document'
import { calendarYear, quarter, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { useDatabase } from '../database'
import { aChapter } from '../../factories/checklist-records'

useDatabase()

const controlSchema = z.object({
  donations: z.number(),
  q: z.record(z.string(), z.number()),
  answers: z.object({
    donorsOver200in2025: z.number(),
    theirCents: z.number(),
    q4ByMonthAndMethodCents: z.record(z.string(), z.number()),
    q4ByPayeeCents: z.record(z.string(), z.number()),
  }),
})

const rows = 10_000
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'control-'))

let actor: Actor
let chapterId: string

async function report(period: ReportingPeriod, form: Parameters<typeof draftReport>[1] = 'quarterly-disclosure'): Promise<ReportDocument> {
  const drafted = await draftReport(actor, form, { chapterId, period })
  if (!drafted.ok) throw new Error(`No report: ${drafted.refusal.key}`)
  return drafted.value
}

function itemOf(document: ReportDocument, id: string): ReportItem {
  const item = document.items.find((each) => each.id === id)
  if (item === undefined) throw new Error(`There is no item ${id}`)
  return item
}

function receiptsOf(document: ReportDocument): number | undefined {
  return document.summary.find(({ id }) => id === 'receipts')?.amountCents
}

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/generate-workload.mjs', '--n', String(rows), '--out', folder, '--formats', 'csv'], { stdio: 'ignore' })
  const world = await aChapter()
  const later = { at: instant('2026-01-15T15:00:00.000Z'), today: calendarDate('2026-01-15') }
  actor = { ...world.actor, ...later, kind: 'operator', userId: null, memberships: [] }
  chapterId = world.chapterId
  for (const name of ['donations.csv', 'expenditures.csv']) {
    const silent = { onProblem: () => undefined, onProgress: () => undefined }
    const imported = await importFile(actor, { path: path.join(folder, name), chapterId, kind: null }, silent)
    if (!imported.ok) throw new Error(`${name} was refused: ${imported.refusal.key}`)
  }
}, 180_000)

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

describe('the report of 10,000 donations', () => {
  const control = () => controlSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, 'control.json'), 'utf8')))

  it('lists as many donors over the line in 2025, with the same cents, as the control', async () => {
    const { answers } = control()
    const [line] = itemOf(await report(quarter(2025, 4)), 'donors-over-threshold').lines.filter(({ id }) => id === '2025')
    expect(line?.cells.slice(-2)).toEqual([answers.donorsOver200in2025, answers.theirCents])
  })

  it('adds up the fourth quarter by month and method, and by payee, to the cent of the control', async () => {
    const { answers } = control()
    const document = await report(quarter(2025, 4))
    const wordOf = (method: string) => Object.entries(methodWords).find(([key]) => key === (method === 'in_kind' ? 'property' : method))?.[1] ?? ''
    const byMonth = itemOf(document, 'receipts-by-month').lines.map(({ cells, amountCents }) => [`${cells[0] ?? ''} ${cells[1] ?? ''}`, amountCents])
    const expected = Object.entries(answers.q4ByMonthAndMethodCents).map(([key, cents]) => [`${key.slice(0, 7)} ${wordOf(key.slice(8))}`, cents])
    expect(Object.fromEntries(byMonth)).toEqual(Object.fromEntries(expected))
    const byPayee = itemOf(document, 'disbursements').lines.filter(({ kind }) => kind === 'subtotal')
    expect(Object.fromEntries(byPayee.map(({ cells }) => [String(cells[2]).replace('Subtotal ', ''), cells.at(-1)]))).toEqual(answers.q4ByPayeeCents)
  })

  it('gives the receipts of every quarter of the control', async () => {
    const { q } = control()
    for (const [id, cents] of Object.entries(q)) {
      const document = await report(quarter(Number(id.slice(0, 4)), Number(id.slice(5))))
      expect([id, receiptsOf(document)]).toEqual([id, cents])
    }
  }, 120_000)

  it('ties the donation audit of the quarter to the same receipts', async () => {
    const audit = await report(quarter(2025, 4), 'donation-audit')
    expect(audit.summary.map(({ amountCents }) => amountCents)).toEqual([control().q['2025Q4'], control().q['2025Q4'], 0])
  })

  it('ties the audit of a whole year, read in several portions, to the receipts of its quarters', async () => {
    const { q } = control()
    const year = [1, 2, 3, 4].reduce((sum, number) => sum + (q[`2025Q${number}`] ?? 0), 0)
    const audit = await report(calendarYear(2025), 'donation-audit')
    expect(audit.summary.map(({ amountCents }) => amountCents)).toEqual([year, year, 0])
    expect(itemOf(audit, 'population').lines.length).toBeGreaterThan(3000)
  })
})
