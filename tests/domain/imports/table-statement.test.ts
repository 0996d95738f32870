import fc from 'fast-check'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { BankLine, StatementReading } from '@/lib/domain/imports/bank-statement'
import { readTable, type TableAnswers } from '@/lib/domain/imports/table-statement'

const today = calendarDate('2026-11-25')

function read(rows: readonly (readonly string[])[], answers: TableAnswers = {}): StatementReading {
  return readTable({ rows: rows.map((cells, at) => ({ position: at + 1, cells, raw: cells.join(',') })), findings: [] }, today, answers)
}

function linesOf(reading: StatementReading): readonly BankLine[] {
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading))
  return reading.file.statements.flatMap(({ lines }) => lines)
}

const header = ['Date', 'Description', 'Amount', 'Transaction ID']

describe('a table of payments', () => {
  it('is read below what a bank writes above it, and rows without a day or an amount say why they are passed over', () => {
    const reading = read([['Account of Test Chapter'], header, ['12/31/2025', 'Beginning balance', '5.00'], ['01/02/2026', 'Zelle payment from A', '25.00', 'Z1'], ['', 'Total', '25.00'], ['01/03/2026', 'Pending', '']])
    expect(linesOf(reading)).toMatchObject([{ position: 4, on: '2026-01-02', amountCents: 2500, memo: 'Zelle payment from A', bankId: 'Z1', raw: '01/02/2026,Zelle payment from A,25.00,Z1' }])
    expect(reading.outcome === 'read' && reading.file.passedOver.map(({ position, why }) => `${position} ${why}`)).toEqual(['1 stands above the header row', '3 states a balance', '5 has no day', '6 has no amount'])
  })

  it('takes two money columns with whatever sign the money out is written', () => {
    const two = ['Date', 'Withdrawal (-)', 'Deposit (+)']
    expect(linesOf(read([two, ['2026-01-02', '$10.00', ''], ['2026-01-03', '', '$4.00']])).map(({ amountCents }) => amountCents)).toEqual([-1000, 400])
    expect(linesOf(read([two, ['2026-01-02', '-10.00', '0.00'], ['2026-01-03', '', '4.00']])).map(({ amountCents }) => amountCents)).toEqual([-1000, 400])
  })

  it('takes the word debit or credit for the sign, and asks where sign and word contradict each other', () => {
    const typed = ['Date', 'Amount', 'Transaction Type']
    expect(linesOf(read([typed, ['2026-01-02', '10.00', 'debit'], ['2026-01-03', '4.00', 'credit']])).map(({ amountCents }) => amountCents)).toEqual([-1000, 400])
    expect(read([typed, ['2026-01-02', '-10.00', 'debit'], ['2026-01-03', '-4.00', 'credit']])).toMatchObject({ outcome: 'asks', questions: [{ key: 'sign' }] })
  })

  it('refuses a row that has more cells than the header, because an unquoted comma may have cut its amount', () => {
    expect(read([header, ['2026-01-02', 'A', '1', '234.50', 'Z1']])).toMatchObject({ outcome: 'refused', problems: [{ row: 2 }] })
  })

  it('asks the day order of an ambiguous file and reads it with the answer', () => {
    const rows = [header, ['01/02/2026', 'A', '5.00', '']]
    expect(read(rows)).toMatchObject({ outcome: 'asks', questions: [{ key: 'dateOrder', choices: ['month-day-year', 'day-month-year'] }] })
    expect(linesOf(read(rows, { dateOrder: 'day-month-year' }))[0]?.on).toBe('2026-02-01')
  })

  it('tells which column it took for what, with a few values, and takes what a person says instead: another column, or none', () => {
    const rows = [['Date', 'Name', 'Description', 'Amount'], ['2026-01-02', 'Membership', 'Alice Example', '5.00'], ['2026-01-03', 'Gift', 'Bob Example', '6.00']]
    const found = read(rows)
    expect(found).toMatchObject({ outcome: 'read', file: { columns: { roles: { date: 0, name: 1, memo: 2, amount: 3 }, samples: ['Date | 2026-01-02 | 2026-01-03', 'Name | Membership | Gift', 'Description | Alice Example | Bob Example', 'Amount | 5.00 | 6.00'] } } })
    expect(linesOf(read(rows, { columns: { name: 2, memo: -1 } })).map(({ name, memo, on, amountCents }) => [name, memo, on, amountCents])).toEqual([['Alice Example', '', '2026-01-02', 500], ['Bob Example', '', '2026-01-03', 600]])
    expect(read(rows, { columns: { amount: -1 } })).toMatchObject({ outcome: 'asks', questions: [{ key: 'columns' }] })
  })

  it('reads a table without a header only where one reading is possible', () => {
    expect(linesOf(read([['07/25/2026', 'Rent of the hall', '-10.00'], ['07/26/2026', 'Gift', '5.00']])).map(({ memo }) => memo)).toEqual(['Rent of the hall', 'Gift'])
    expect(read([['07/25/2026', '-10.00', '90.00'], ['07/26/2026', '5.00', '7.00']])).toMatchObject({ outcome: 'asks', questions: [{ key: 'columns' }] })
  })

  it('proves columns without names by a balance that runs', () => {
    const rows = [['11/01/2014', '0', '500.00', '500.00'], ['11/22/2014', '100.00', '0', '400.00'], ['11/23/2014', '0', '50.00', '450.00']]
    expect(linesOf(read(rows)).map(({ amountCents }) => amountCents)).toEqual([50_000, -10_000, 5000])
  })

  it('keeps every generated row: day, amount and text, to the cent', () => {
    const row = fc.record({ day: fc.integer({ min: 1, max: 28 }), amount: fc.integer({ min: 1, max: 9_999_999 }), text: fc.string({ unit: 'grapheme', maxLength: 20 }) })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const cells = rows.map(({ day, amount, text }) => [`2026-01-${String(day).padStart(2, '0')}`, `x${text}`, (amount / 100).toFixed(2), ''])
        expect(linesOf(read([header, ...cells])).map(({ on, amountCents }) => [on, amountCents])).toEqual(rows.map(({ day, amount }) => [`2026-01-${String(day).padStart(2, '0')}`, amount]))
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})
