import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { calendarDate } from '@/lib/domain/calendar-date'
import { useDatabase } from '../data/database'
import { aDonation } from '../factories/donation'
import { aSealedReport } from '../factories/reports'
import { answerAll, keyOf, period, registered } from '../factories/statement'
import { runReport } from './run-report'

const database = useDatabase()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-sealed-'))

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

describe('npm run report -- --sealed', () => {
  it('writes the files of a seal again, whatever was recorded since, and the statement as it stands without the word', async () => {
    const organization = await registered()
    const ask = (...more: readonly string[]) => runReport(database(), ['--chapter', organization.chapter.slug, '--form', 'fara-nsd2', '--period', period.id, '--out', folder, ...more])
    expect(ask('--sealed').stderr).toBe('No version of this report is sealed.\n')
    const key = { ...keyOf(), chapterId: organization.chapter.id }
    await answerAll(organization, key)
    const { number, textHash, journalSize, files } = await aSealedReport(organization, key)
    await aDonation(organization, { receivedOn: calendarDate('2026-02-03'), principalId: organization.principalId })
    expect(ask('--sealed', '--format', 'json,csv')).toMatchObject({ stderr: '', stdout: expect.stringContaining(`Sealed report ${number}: journal of ${String(journalSize)} entries.`) })
    const hashOf = (ending: string) => createHash('sha256').update(fs.readFileSync(path.join(folder, `fara-nsd2_2025-08-20_2026-02-28.${ending}`))).digest('hex')
    expect([hashOf('json'), hashOf('csv')]).toEqual([textHash, files.find(({ format }) => format === 'csv')?.hash])
    expect(ask('--format', 'json').stderr).toBe('')
    expect(hashOf('json')).not.toBe(textHash)
  })
})
