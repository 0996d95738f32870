/**
 * @jest-environment node
 */
import { benfordTest } from '@/lib/domain/audit/population/benford'
import { patternsNearLine, relatedCash } from '@/lib/domain/audit/population/cash-patterns'
import { gapsIn } from '@/lib/domain/audit/population/gaps'
import { populationLimits } from '@/lib/domain/audit/population/limits'
import { presetAmounts } from '@/lib/domain/audit/population/population-facts'
import { chanceOfAtLeast, decimalText, percentText, ratioOf } from '@/lib/domain/audit/statistics/digits-and-shares'
import { cashFromOneAddress, onePayerForSeveral, sequentialInstruments } from '@/lib/domain/audit/population/same-day'
import { bandsAround, clusterUnder } from '@/lib/domain/audit/population/threshold-clusters'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { aGift, numbersOf } from './gift'

const limits = populationLimits(calendarDate('2026-12-31'))
const at = (amount: number) => cents(amount)

describe('crowds under a line', () => {
  it('begin a cent above a line that must be passed, and on one that must be reached', () => {
    expect(bandsAround({ amountCents: at(20_000), comparison: 'over' }, 10)).toEqual({ below: [18_000, 20_000], above: [20_001, 22_000] })
    expect(bandsAround({ amountCents: at(25_000), comparison: 'at_least' }, 10)).toEqual({ below: [22_499, 24_999], above: [25_000, 27_499] })
  })

  it('leave out amounts that are asked for', () => {
    const gifts = [...Array.from({ length: 40 }, () => aGift({ cents: 20_000 })), ...Array.from({ length: 12 }, (_, index) => aGift({ cents: 19_000 + index }))]
    const line = { amountCents: at(20_000), comparison: 'over' } as const
    const presets = presetAmounts(gifts.map(({ amountCents }) => amountCents), 2)
    expect([...presets]).toEqual([20_000])
    expect(clusterUnder(gifts, line, presets, limits.cluster).below).toHaveLength(12)
    expect(clusterUnder(gifts, line, presets, limits.cluster).flag).toBe(true)
    expect(clusterUnder(gifts, line, new Set(), limits.cluster).below).toHaveLength(52)
  })

  it('are not called a pattern where as many stand above the line, or too few at all', () => {
    const line = { amountCents: at(20_000), comparison: 'over' } as const
    const below = Array.from({ length: 3 }, (_, index) => aGift({ cents: 19_000 + index }))
    expect(clusterUnder(below, line, new Set(), limits.cluster)).toMatchObject({ flag: false })
    const both = Array.from({ length: 80 }, (_, index) => aGift({ cents: index % 2 === 0 ? 19_000 : 21_000 }))
    expect(clusterUnder(both, line, new Set(), limits.cluster)).toMatchObject({ ratio: 1, flag: false })
  })

  it('count thousands without losing the chance', () => {
    expect(chanceOfAtLeast(0, 5000)).toBeCloseTo(1, 6)
    expect(chanceOfAtLeast(2500, 5000)).toBeCloseTo(0.5056, 3)
    expect(chanceOfAtLeast(5, 5)).toBeCloseTo(0.03125, 9)
  })
})

describe('cash of one payer', () => {
  const item = (on: string, amount: number) => ({ payer: 'p', on: calendarDate(on), amountCents: at(amount) })

  it('is a pattern from the share of the line on, within the window, above the line together', () => {
    const items = [item('2026-04-01', 800_000), item('2026-04-03', 800_000), item('2026-04-07', 900_000)]
    expect(patternsNearLine(items, limits.pattern)).toHaveLength(1)
    expect(patternsNearLine([...items.slice(0, 2), item('2026-04-08', 900_000)], limits.pattern)).toEqual([])
    expect(patternsNearLine([...items.slice(0, 2), item('2026-04-07', 799_999)], limits.pattern)).toEqual([])
    expect(patternsNearLine([...items.slice(0, 2), item('2026-04-07', 1_000_001)], limits.pattern)).toEqual([])
  })

  it('is related on a day and the next', () => {
    const groups = relatedCash([item('2026-04-03', 5), item('2026-04-01', 1), item('2026-04-02', 2)], 1)
    expect(groups.map(({ totalCents }) => totalCents)).toEqual([3, 5])
  })
})

describe('groups of a day', () => {
  it('name cash of three donors at one address on one day', () => {
    const cash = (donorId: string, on = '2026-03-01') => aGift({ method: 'cash', donorAddress: 'a1', donorId, on })
    expect(cashFromOneAddress([cash('one'), cash('two'), cash('three')], 3)).toHaveLength(1)
    expect(cashFromOneAddress([cash('one'), cash('two'), cash('one')], 3)).toEqual([])
    expect(cashFromOneAddress([cash('one'), cash('two'), cash('three', '2026-03-02')], 3)).toEqual([])
  })

  it('name one payer for several donors, however the name is written', () => {
    const gifts = [aGift({ payerName: 'Khan Motors, Inc.', donorId: 'one' }), aGift({ payerName: 'KHAN MOTORS INC', donorId: 'two' }), aGift({ payerName: 'Ali', donorId: 'three' })]
    expect(numbersOf(onePayerForSeveral(gifts).map(({ rows }) => rows))).toEqual([[gifts[0]?.number, gifts[1]?.number]])
  })

  it('name money orders with numbers in a row, of one day or the next', () => {
    const order = (paymentReference: string, on: string) => aGift({ method: 'money_order', paymentReference, on })
    const gifts = [order('MO 1003', '2026-03-02'), order('MO 1001', '2026-03-01'), order('MO 1002', '2026-03-01'), order('MO 1004', '2026-03-09'), aGift({ paymentReference: '1005', method: 'check' })]
    expect(numbersOf(sequentialInstruments(gifts).map(({ rows }) => rows))).toEqual([[gifts[1]?.number, gifts[2]?.number, gifts[0]?.number]])
  })
})

describe('gaps', () => {
  it('are seen before the first number and after the last', () => {
    expect(gapsIn([3, 2, 5], { first: 1, last: 7 })).toEqual({ ranges: [[1, 1], [4, 4], [6, 7]], repeated: [], missingCount: 4 })
    expect(gapsIn([1, 2, 3], { first: 1, last: 3 })).toEqual({ ranges: [], repeated: [], missingCount: 0 })
    expect(gapsIn([1, 2, 3, 3], { first: 1, last: 3 }).repeated).toEqual([3])
  })
})

describe('digits', () => {
  it.each([[299, 'none'], [300, 'some']])('of %i free amounts mean %s', (count, meaning) => {
    const amounts = Array.from({ length: count }, (_, index) => at(100 + index * index))
    expect(benfordTest(amounts, limits.benford).meaning).toBe(meaning)
  })

  it('mean nothing where all amounts lie close together', () => {
    expect(benfordTest(Array.from({ length: 400 }, (_, index) => at(5000 + index)), limits.benford)).toMatchObject({ meaning: 'none', because: 'too-narrow' })
  })
})

describe('shares and ratios', () => {
  it('are written with the decimals asked for', () => {
    expect([decimalText(0.00071, 4), decimalText(-1.25, 1), decimalText(-0.001, 1), decimalText(12, 0), percentText(1, 8), percentText(1, 0)]).toEqual(['0.0007', '-1.3', '0.0', '12', '12.5%', '0.0%'])
    expect([ratioOf(3, 2), ratioOf(0, 0)]).toEqual([1.5, 1])
    expect(ratioOf(1, 0)).toBeGreaterThan(1000)
  })
})
