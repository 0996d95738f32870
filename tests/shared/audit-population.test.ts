/**
 * @jest-environment node
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { benfordTest } from '@/lib/domain/audit/population/benford'
import { patternsNearLine, runsFromFirst } from '@/lib/domain/audit/population/cash-patterns'
import { duplicatesAmong } from '@/lib/domain/audit/population/duplicates'
import { gapsIn } from '@/lib/domain/audit/population/gaps'
import { expectedShares, fitOfDigits, madLimits } from '@/lib/domain/audit/statistics/digits-and-shares'
import { isRound } from '@/lib/domain/audit/population/round-amounts'
import { bandsAround, clusterTest } from '@/lib/domain/audit/population/threshold-clusters'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { aGift } from '../domain/audit/population/gift'

const file = path.resolve(__dirname, '../../../shared/domain/data/money-audit-vectors.json')
const describeWithSource = existsSync(file) ? describe : describe.skip
const vectorSchema = z.object({ vectors: z.array(z.object({ id: z.string(), input: z.record(z.string(), z.unknown()), expected: z.record(z.string(), z.unknown()) })) })

/** The one vector of that name, in the shape that the test reads. */
function vector<Input extends z.ZodType, Expected extends z.ZodType>(id: string, input: Input, expected: Expected): { readonly input: z.infer<Input>; readonly expected: z.infer<Expected> } {
  const found = vectorSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).vectors.find((each) => each.id === id)
  return { input: input.parse(found?.input), expected: expected.parse(found?.expected) }
}

const numbers = z.array(z.number())
const any = z.object({})

describeWithSource('the worked examples of tests over a whole population', () => {
  it('benford.expected: shares of first and second digits', () => {
    const { expected } = vector('benford.expected', any, z.object({ first: numbers, second: numbers }))
    expectedShares('first').forEach((share, index) => { expect(share).toBeCloseTo(expected.first[index] ?? 0, 6) })
    expectedShares('second').forEach((share, index) => { expect(share).toBeCloseTo(expected.second[index] ?? 0, 6) })
  })

  it('benford.mad.limits: limits of first digits', () => {
    const { expected } = vector('benford.mad.limits', any, z.object({ firstDigit: z.record(z.string(), z.number()) }))
    expect(Object.fromEntries(madLimits)).toEqual(expected.firstDigit)
  })

  const digits = z.object({ chiSquare: z.number(), mad: z.number(), verdict: z.string() })

  it('benford.pow2: powers of two', () => {
    const { expected } = vector('benford.pow2', any, digits.extend({ counts: numbers }))
    const counts = expectedShares('first').map(() => 0)
    for (let power = 0n; power < 1000n; power += 1n) { const digit = Number(String(2n ** power)[0]); counts[digit - 1] = (counts[digit - 1] ?? 0) + 1 }
    const fit = fitOfDigits(counts, expectedShares('first'))
    expect(counts).toEqual(expected.counts)
    expect(fit.chiSquare).toBeCloseTo(expected.chiSquare, 3)
    expect(fit.mad).toBeCloseTo(expected.mad, 4)
    expect(fit.verdict).toBe(expected.verdict)
  })

  it('benford.suggested: preset amounts of honest gifts', () => {
    const { input, expected } = vector('benford.suggested', z.object({ counts: numbers }), digits.extend({ z: numbers }))
    const fit = fitOfDigits(input.counts, expectedShares('first'))
    expect(Math.abs(fit.chiSquare - expected.chiSquare)).toBeLessThan(0.001)
    expect(fit.mad).toBeCloseTo(expected.mad, 3)
    fit.z.forEach((value, index) => { expect(Math.abs(value - (expected.z[index] ?? 0))).toBeLessThan(0.001) })
    expect(fit.verdict).toBe(expected.verdict)
    const few = benfordTest(Array.from({ length: 100 }, (_, index) => cents(2000 + index)), { fewest: 300, orders: 2 })
    expect(few.meaning).toBe('none')
  })

  it('gap.1: numbers that nobody has', () => {
    const { input, expected } = vector('gap.1', z.object({ numbers }), z.object({ missing: numbers, ranges: z.array(z.array(z.number())), repeated: numbers }))
    const gaps = gapsIn(input.numbers)
    expect(gaps.ranges).toEqual(expected.ranges)
    expect(gaps.repeated).toEqual(expected.repeated)
    expect(gaps.missingCount).toBe(expected.missing.length)
  })

  it('dup.1: certain, possible, and no duplicate', () => {
    const gift = z.object({ id: z.number(), donor: z.string(), cents: z.number(), on: z.string(), ref: z.string() })
    const { input, expected } = vector('dup.1', z.object({ gifts: z.array(gift) }), z.object({ possible: z.array(numbers), blocked: z.array(numbers) }))
    const gifts = input.gifts.map((each) => aGift({ id: String(each.id), donorId: each.donor, donorKey: each.donor, cents: each.cents, on: each.on, paymentReference: each.ref }))
    const found = duplicatesAmong(gifts, 3)
    const ids = (groups: readonly (readonly { readonly id: string }[])[]) => groups.map((rows) => rows.map(({ id }) => Number(id)))
    expect(ids(found.certain)).toEqual(expected.blocked)
    expect(ids(found.possible)).toEqual(expected.possible)
    expect(found.alike).toEqual([])
  })

  it('round.1: multiples of ten dollars', () => {
    const { input, expected } = vector('round.1', z.object({ cents: numbers }), z.object({ multipleOf10Dollars: z.array(z.boolean()), share: z.number() }))
    const round = input.cents.map((each) => isRound(cents(each)))
    expect(round).toEqual(expected.multipleOf10Dollars)
    expect(round.filter(Boolean).length / round.length).toBeCloseTo(expected.share, 9)
  })

  it('structuring.1: cash near a line within days', () => {
    const item = z.object({ id: z.number(), payer: z.string(), on: z.string(), cents: z.number() })
    const { input, expected } = vector(
      'structuring.1', z.object({ thresholdCents: z.number(), windowDays: z.number(), band: numbers, items: z.array(item) }),
      z.object({ clusters: z.array(z.object({ payer: z.string(), ids: numbers, totalCents: z.number() })) }),
    )
    const items = input.items.map((each) => ({ id: each.id, payer: each.payer, on: calendarDate(each.on), amountCents: cents(each.cents) }))
    const groups = patternsNearLine(items, { lineCents: cents(input.thresholdCents), nearPercent: (input.band[0] ?? 0) * 100, fewest: 3, windowDays: input.windowDays })
    expect(groups.map((group) => ({ payer: group.payer, ids: group.items.map(({ id }) => id), totalCents: group.totalCents }))).toEqual(expected.clusters)
  })

  it('structuring.24h: related within 24 hours of the first, the end not included', () => {
    const { input, expected } = vector('structuring.24h', z.object({ items: z.array(z.object({ at: z.string(), cents: z.number() })) }), z.object({ within24hFromFirst: z.number() }))
    const runs = runsFromFirst(input.items, (first, later) => Date.parse(later.at) - Date.parse(first.at) < 24 * 3_600_000)
    expect(runs[0]?.reduce((sum, each) => sum + each.cents, 0)).toBe(expected.within24hFromFirst)
  })

  it('threshold.cluster: equal bands below and above a line', () => {
    const { input, expected } = vector(
      'threshold.cluster', z.object({ thresholdCents: z.number(), bandBelow: numbers, bandAbove: numbers, countBelow: z.number(), countAbove: z.number() }),
      z.object({ ratio: z.number(), p: z.number(), flag: z.boolean() }),
    )
    const test = clusterTest(input.countBelow, input.countAbove, { ratio: 2, chancePercent: 1 })
    expect(bandsAround({ amountCents: cents(input.thresholdCents), comparison: 'over' }, 10)).toEqual({ below: input.bandBelow, above: input.bandAbove })
    expect([test.ratio, test.flag]).toEqual([expected.ratio, expected.flag])
    expect(Math.abs(test.p - expected.p)).toBeLessThan(5e-7)
  })
})
