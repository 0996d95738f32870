/** Files and lists as nobody would write them by hand, and what must hold of each; the seeds are fixed, so that a run can be repeated. */
import fc from 'fast-check'
import { addDays, calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { readAnswers } from '@/lib/domain/imports/answers'
import { movementRows } from '@/lib/domain/imports/listed-rows'
import { previewFile } from '@/lib/domain/imports/preview'
import { cents, formatPlain } from '@/lib/domain/money'
import { cleanLine } from '@/lib/domain/typed-text'
import { listedRowsCsv, readListedRows } from '@/lib/formats/csv/listed-rows'
import { readStatement, readStatementFile } from '@/lib/formats/statement/read-statement'

const today = calendarDate('2026-11-25')
const first = calendarDate('2015-01-01')

/** Any text of one line that a file can hold: no zero, which no text has, and no half of a sign, which no encoding writes. */
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((each) => each.replace(/[\0\r\n\u2028\u2029]/g, ' '))
const row = fc.record({ day: fc.nat(4300).map((days) => addDays(first, days)), cents: fc.integer({ min: -9_999_999_99, max: 9_999_999_99 }).filter((amount) => amount !== 0), name: text, memo: text })
const table = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 8 }), delimiter: fc.constantFrom(',', ';', '\t', '|'), newline: fc.constantFrom('\n', '\r\n', '\r'), order: fc.constantFrom('year-month-day', 'month-day-year', 'day-month-year'),
  style: fc.constantFrom('point', 'comma'), encoding: fc.constantFrom('utf8', 'utf8-mark', 'utf16le', 'utf16be'),
})
type Table = typeof table extends fc.Arbitrary<infer Of> ? Of : never

function dayIn(order: Table['order'], day: CalendarDate): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return order === 'year-month-day' ? day : order === 'month-day-year' ? `${month}/${date}/${year}` : `${date}/${month}/${year}`
}

function bytesOf({ rows, delimiter, newline, order, style, encoding }: Table): Buffer {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
  const written = rows.map((each) => {
    const amount = formatPlain(cents(each.cents))
    return [dayIn(order, each.day), style === 'point' ? amount : amount.replace('.', ','), each.name, each.memo]
  })
  const whole = [['Date', 'Amount', 'Name', 'Memo'], ...written].map((cells) => cells.map(quoted).join(delimiter)).join(newline)
  if (encoding === 'utf8') return Buffer.from(whole)
  if (encoding === 'utf8-mark') return Buffer.from(`\ufeff${whole}`)
  const wide = Buffer.from(`\ufeff${whole}`, 'utf16le')
  return encoding === 'utf16le' ? wide : wide.swap16()
}

/** A table gives back each of its days, amounts and texts, however it is written. */
const tables = fc.property(table, (of) => {
  const reading = readStatement(bytesOf(of), today, { dateOrder: of.order, numberStyle: of.style, sign: 'as-written' })
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading))
  const [statement] = reading.file.statements
  const read = (statement?.lines ?? []).map((line) => [line.on, Number(line.amountCents), line.name, line.memo])
  const meant = of.rows.map((each) => [each.day, each.cents, cleanLine(each.name), cleanLine(each.memo)])
  if (JSON.stringify(read) !== JSON.stringify(meant)) throw new Error(`${JSON.stringify(read)} instead of ${JSON.stringify(meant)}`)
})

const heads = ['', 'OFXHEADER:100\n<OFX>', '<?OFX OFXHEADER="200"?><OFX>', '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">', '!Type:Bank\n', ':20:A\n:25:1\n:28C:1\n:60F:C260101USD1,\n', 'Date,Amount\n', 'PK\u0003\u0004'] as const
const pieces = ['<STMTTRN>', '<DTPOSTED>20260101', '<TRNAMT>-1.00', '</OFX>', '<Ntry>', '<Amt Ccy="USD">1.00</Amt>', '</Document>', 'D01/01\'26\n', 'T-1.00\n', '^\n', ':61:2601010101D1,NTRF\n', ':86:x\n', ':62F:C260101USD1,\n', '2026-01-01,1.00\n', '"', '\u0000', '\ufeff', '<!DOCTYPE a [', '&a;', '\r', ',;|\t'] as const
const anyFile = fc.tuple(fc.constantFrom(...heads), fc.array(fc.oneof(fc.constantFrom(...pieces), text), { maxLength: 12 }), fc.uint8Array({ maxLength: 12 })).map(([head, parts, tail]) => Buffer.concat([Buffer.from([head, ...parts].join('')), tail]))

/** Whatever comes is read, asked about, or refused with a reason; nothing is thrown. */
const anything = fc.asyncProperty(anyFile, async (bytes) => {
  const reading = await readStatementFile(bytes, today)
  if (reading.outcome === 'refused' && !reading.problems.every(({ row: at, reason }) => at >= 1 && reason !== '')) throw new Error('It was refused without a reason')
})

/** A list of movements that is taken away and given back says what it said: its answers are those of its cells. */
const lists = fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
  const lines = rows.map((each, at) => ({ position: at + 2, on: each.day, amountCents: cents(each.cents), feeCents: null, currency: '', name: each.name, memo: each.memo, bankId: '', checkNumber: '', kind: '', raw: each.memo }))
  const preview = previewFile(lines, { matches: [], today, isProcessor: false, gifts: new Map(), held: [], rules: new Map() })
  const back = readListedRows(Buffer.from(listedRowsCsv(movementRows(preview))))
  if (!back.ok) throw new Error(back.problem.reason)
  const { fields, problems } = readAnswers(back.rows, preview)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  for (const { index, donor } of preview.lines) if ((fields.get(`donor-${String(index)}`) ?? '') !== cleanLine(donor)) throw new Error(`${JSON.stringify(fields.get(`donor-${String(index)}`))} instead of ${JSON.stringify(donor)}`)
})

/** Tries so many of each kind; throws with the smallest that does not hold. */
export async function tryGenerated(seed: number, each: number): Promise<void> {
  fc.assert(tables, { seed, numRuns: each })
  fc.assert(lists, { seed, numRuns: each })
  await fc.assert(anything, { seed, numRuns: each })
}
