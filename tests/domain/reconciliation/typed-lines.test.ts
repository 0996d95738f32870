import { calendarDate } from '@/lib/domain/calendar-date'
import { canonicalLines, followsOn, type HashedLine } from '@/lib/domain/reconciliation/bank-statement'
import { cents } from '@/lib/domain/money'
import { readTypedLines } from '@/lib/domain/reconciliation/typed-lines'

const today = calendarDate('2026-04-15')

describe('the lines of a statement on paper', () => {
  it('are read one a line: the day, the amount, the text', () => {
    expect(readTypedLines('2026-03-05 -45.00 Office  supplies\n\n3/6/2026\t1,200.50\tDeposit\n2026-03-31 0.42', today)).toEqual({
      ok: true, value: [
        { on: '2026-03-05', amountCents: -4500, text: 'Office supplies' }, { on: '2026-03-06', amountCents: 120_050, text: 'Deposit' }, { on: '2026-03-31', amountCents: 42, text: '' },
      ],
    })
  })

  it.each([
    ['2026-03-05', 'typedLineForm', 1], ['2026-03-05 1.00\n2026-02-30 1.00 x', 'typedLineDay', 2], ['2026-04-16 1.00', 'typedLineDay', 1], ['2026-03-05 1,5 x', 'typedLineAmount', 1], ['2026-03-05 0', 'typedLineAmount', 1],
  ])('are refused with the number of the line: %j', (text, key, line) => {
    expect(readTypedLines(text, today)).toMatchObject({ ok: false, refusal: { key, values: { line } } })
  })

  it('are at most 500 at a time', () => {
    expect(readTypedLines('2026-03-05 1.00\n'.repeat(501), today)).toMatchObject({ ok: false, refusal: { key: 'typedLinesMany' } })
  })
})

describe('the text over the lines of a statement', () => {
  const line = (id: string, on: string, more: Partial<HashedLine> = {}): HashedLine => ({ id, on: calendarDate(on), position: 1, amountCents: cents(100), currency: 'USD', bankId: '', contentHash: 'ff', ...more })

  it('does not depend on the order in which they come, and changes with each of their parts', () => {
    const lines = [line('b', '2026-03-02'), line('a', '2026-03-02'), line('c', '2026-03-01', { position: 7 })]
    const text = canonicalLines(lines)
    expect(text).toBe('["2026-03-01",7,"c",100,"USD","","ff"]\n["2026-03-02",1,"a",100,"USD","","ff"]\n["2026-03-02",1,"b",100,"USD","","ff"]\n')
    expect(canonicalLines(lines.toReversed())).toBe(text)
    const changed: readonly Partial<HashedLine>[] = [{ id: 'z' }, { on: calendarDate('2026-03-09') }, { position: 2 }, { amountCents: cents(101) }, { currency: 'EUR' }, { bankId: 'x' }, { contentHash: 'fe' }]
    for (const each of changed) expect(canonicalLines([line('a', '2026-03-02', each)])).not.toBe(canonicalLines([line('a', '2026-03-02')]))
  })
})

describe('a statement', () => {
  const facts = { chapterId: 'c', bankAccountId: 'a', periodFrom: calendarDate('2026-04-01'), periodThrough: calendarDate('2026-04-30'), openingCents: cents(500), closingCents: cents(900) }
  const last = { periodThrough: calendarDate('2026-03-31'), closingCents: cents(500) }
  const opened = calendarDate('2026-01-01')

  it('follows the one before it without a gap, with the balance that it closed with', () => {
    expect(followsOn(facts, last, opened).ok).toBe(true)
    expect(followsOn({ ...facts, periodFrom: calendarDate('2026-04-02') }, last, opened)).toMatchObject({ refusal: { fields: { periodFrom: { key: 'statementNext', values: { day: 'Apr 1, 2026' } } } } })
    expect(followsOn({ ...facts, openingCents: cents(501) }, last, opened)).toMatchObject({ refusal: { fields: { opening: { key: 'statementOpening', values: { amount: '$5.00' } } } } })
  })

  it('ends no earlier than it begins, and the first begins no earlier than the account', () => {
    expect(followsOn({ ...facts, periodThrough: calendarDate('2026-03-31') }, null, opened)).toMatchObject({ refusal: { fields: { periodThrough: { key: 'periodOrder' } } } })
    expect(followsOn(facts, null, facts.periodFrom).ok).toBe(true)
    expect(followsOn(facts, null, calendarDate('2026-04-02'))).toMatchObject({ refusal: { fields: { periodFrom: { key: 'statementBeforeAccount' } } } })
  })
})
