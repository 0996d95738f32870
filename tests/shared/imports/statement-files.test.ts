/**
 * Every file of the shared data that banks, processors and donor databases gave, against a table that was made by reading the files
 * (counting and adding up by hand and with a column of one's own), not by running this program. Skipped where that data is absent.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { StatementReading } from '@/lib/domain/imports/bank-statement'
import { sumCents } from '@/lib/domain/money'
import { readStatementFile } from '@/lib/formats/statement/read-statement'
import expectations from './expected.json'

type Expected = { lines?: number; totalCents?: number; currencies?: string; asks?: string; refused?: string; line?: number; wellFormed?: boolean }

const root = path.resolve(__dirname, '../../../../shared/data')
const folders = ['bank-csv', 'crm-import', 'processor-shapes', 'ofx', 'qif', 'mt940', 'camt', 'spreadsheets', 'csv-edge']
const whenPresent = existsSync(path.join(root, 'bank-csv')) ? describe : describe.skip
const expected = new Map<string, Expected>(Object.entries(expectations))

/** What a reading says, in the form of the table. */
function told(reading: StatementReading): Expected {
  if (reading.outcome === 'asks') return { asks: reading.questions.map(({ key }) => key).join(',') }
  if (reading.outcome === 'refused') return { refused: reading.problems[0]?.reason ?? '', line: reading.problems[0]?.row ?? 0 }
  const lines = reading.file.statements.flatMap((statement) => statement.lines)
  return { lines: lines.length, totalCents: sumCents(lines.map(({ amountCents }) => amountCents)), currencies: [...new Set(lines.map(({ currency }) => currency))].toSorted().join(',') }
}

whenPresent('files that no one on this project wrote', () => {
  it('all have a row in the table', () => {
    const files = folders.flatMap((folder) => readdirSync(path.join(root, folder)).filter((name) => !/\.(?:md|json)$/.test(name)).map((name) => `${folder}/${name}`))
    expect(files.toSorted()).toEqual([...expected.keys()].toSorted())
  })

  it.each([...expected])('%s is read, asked about or refused as a person would', async (file, { wellFormed: _, refused, ...rest }) => {
    const reading = await readStatementFile(readFileSync(path.join(root, file)), calendarDate('2026-11-25'))
    const { refused: reason, ...found } = told(reading)
    const { why: _why, ...wanted } = { why: '', ...rest }
    expect(found).toEqual(wanted)
    if (refused !== undefined) expect(reason).toContain(refused)
  })

  it('are read without a question in at least 95 of 100 that are well formed', () => {
    const wellFormed = [...expected.values()].filter(({ wellFormed: whole, refused }) => whole ?? refused === undefined)
    expect(wellFormed.filter(({ lines }) => lines !== undefined).length / wellFormed.length).toBeGreaterThanOrEqual(0.95)
  })
})
