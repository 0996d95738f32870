import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { cluesOf, suggestedRecords, type RecordWithoutPaper } from '@/lib/domain/receipt-inbox'

const today = calendarDate('2026-03-10')
const payment = (facts: Partial<RecordWithoutPaper> = {}): RecordWithoutPaper => ({
  kind: 'expenditure', id: 'a', number: 'CHI-E-2025-0003', name: 'Crescent Print & Copy', on: calendarDate('2025-03-17'), amountCents: cents(62_500), ...facts,
})
const fitting = (name: string, text: string, record = payment()) => suggestedRecords(cluesOf(name, text, today), [record])[0]?.fits ?? null

describe('what a paper tells', () => {
  it.each([
    ['Total: $1,962.00 and 12.50, not 1.5 or 3.123 or 10.0.0.1', [196_200, 1_250]],
    ['1234.56', [123_456]],
    ['No amount', []],
  ])('finds the amounts of "%s"', (text, amounts) => {
    expect(cluesOf('scan.pdf', text, today).amounts).toEqual(amounts)
  })

  it.each(['2025-03-17', '3/17/2025', '03-17-2025', 'March 17, 2025', 'Mar. 17 2025', '17 March 2025', '20250317'])('finds the day in %s', (day) => {
    expect(cluesOf('scan.pdf', `Bill of ${day}.`, today).days).toEqual(['2025-03-17'])
  })

  it('finds no day that there is not, and reads the name of the file too', () => {
    expect(cluesOf('scan.pdf', '2025-02-30, 13/40/2025, Foo 12, 2025, account 25001231', today).days).toEqual([])
    expect(cluesOf('crescent_625.00_2025-03-17.jpg', '', today)).toMatchObject({ amounts: [62_500], days: ['2025-03-17'] })
  })
})

describe('the records that a paper may belong to', () => {
  it.each([
    ['the amount alone', '625.00', ['amount']],
    ['day and payee', 'Crescent Print and copy, 3/20/2025', ['day', 'name']],
    ['all three', 'CRESCENT PRINT & COPY March 17, 2025 $625.00', ['amount', 'day', 'name']],
    ['a day alone', '3/17/2025', null],
    ['a payee alone', 'Crescent Print Copy', null],
    ['a day four days off and the payee', 'Crescent Print Copy 3/21/2025', null],
    ['part of the payee and the day', 'Crescent 3/17/2025', null],
    ['another amount', '625.01', null],
  ])('are told by %s', (_how, text, fits) => {
    expect(fitting('scan.pdf', text)).toEqual(fits)
  })

  it('come with the one first that fits by most, then the newest, three at most', () => {
    const records = [
      payment({ id: 'old', on: calendarDate('2024-01-01') }), payment({ id: 'same', amountCents: cents(62_500) }), payment({ id: 'new', on: calendarDate('2026-01-01') }),
      payment({ id: 'oldest', on: calendarDate('2023-01-01') }), payment({ id: 'other', name: 'Lakeshore', amountCents: cents(1) }),
    ]
    expect(suggestedRecords(cluesOf('Crescent Print Copy 2025-03-17.jpg', '625.00', today), records).map(({ record }) => record.id)).toEqual(['same', 'new', 'old'])
  })
})
