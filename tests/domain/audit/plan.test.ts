import { examineAllBelow, drawSample, plannedSize } from '@/lib/domain/audit/sampling/plan'
import { seedText } from '@/lib/domain/audit/sampling/seed'
import { neymanAllocation } from '@/lib/domain/audit/statistics/neyman'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents, zeroCents } from '@/lib/domain/money'
import { aPlan, aPopulation, seed } from './a-draw'

const idsOf = (draw: ReturnType<typeof drawSample>) => (typeof draw === 'string' ? [] : draw.items.map(({ id }) => id))

describe('a plan', () => {
  it('examines a population of fewer than fifty whole, and one of fifty by its formula', () => {
    expect(plannedSize(aPlan({ size: 5 }), aPopulation(examineAllBelow - 1))).toBe(49)
    expect(plannedSize(aPlan({ size: 5 }), aPopulation(examineAllBelow))).toBe(5)
  })

  it('takes the size of the monetary formula where the auditor gives none, and never more than there is', () => {
    const population = aPopulation(2000)
    expect(plannedSize(aPlan({}), population)).toBe(plannedSize(aPlan({ method: 'monetary-unit' }), population))
    expect(plannedSize(aPlan({ size: 9999 }), population)).toBe(2000)
  })

  it('draws nothing where the expected misstatement leaves no room, where nothing is there, or where no sample is large enough', () => {
    const population = aPopulation(100)
    expect(drawSample(population, aPlan({ method: 'monetary-unit', expectedCents: cents(500_000) }), seed)).toBe('sampleNoRoom')
    expect(drawSample(population, aPlan({ method: 'monetary-unit', tolerableCents: cents(2), expectedCents: cents(1) }), seed)).toBe('sampleNoSize')
    expect(drawSample([], aPlan({}), seed)).toBe('sampleEmpty')
    expect(drawSample(population, aPlan({ method: 'over-amount', cutsCents: [cents(99_999_999)] }), seed)).toBe('sampleEmpty')
  })

  it('takes everything from an amount on, the amount itself too', () => {
    const population = aPopulation(60)
    const amount = population[10]?.amountCents ?? zeroCents
    const taken = idsOf(drawSample(population, aPlan({ method: 'over-amount', cutsCents: [amount] }), seed))
    expect(taken).toEqual(population.filter(({ amountCents }) => amountCents >= amount).map(({ id }) => id))
    expect(taken).toContain('id-00010')
  })

  it('draws the same again, and a larger sample holds the smaller one', () => {
    const population = aPopulation(500)
    const [small, again, large] = [30, 30, 60].map((size) => idsOf(drawSample(population, aPlan({ size }), seed)))
    expect(again).toEqual(small)
    expect(large?.slice(0, 30)).toEqual(small)
    expect(idsOf(drawSample(population, aPlan({ size: 30 }), `${seed}x`))).not.toEqual(small)
  })

  it('always hits what is as large as the interval, and never a refund', () => {
    const population = aPopulation(300)
    const draw = drawSample(population, aPlan({ method: 'monetary-unit' }), seed)
    if (typeof draw === 'string') throw new Error(draw)
    const hit = new Set(idsOf(draw))
    const large = population.filter(({ amountCents }) => amountCents >= draw.intervalCents)
    expect(large.length).toBeGreaterThan(0)
    expect(large.filter(({ id }) => !hit.has(id))).toEqual([])
    expect(population.filter(({ id, amountCents }) => amountCents <= 0 && hit.has(id))).toEqual([])
    expect(draw.items.reduce((sum, { hits }) => sum + hits, 0)).toBe(draw.size)
  })
})

describe('allocation to strata', () => {
  it('goes by number alone where no amounts differ, and gives one at least to each that has any', () => {
    expect(neymanAllocation([{ count: 300, deviation: 0 }, { count: 100, deviation: 0 }, { count: 0, deviation: 0 }], 40)).toEqual([30, 10, 0])
    expect(neymanAllocation([{ count: 300, deviation: 9 }, { count: 100, deviation: 0 }], 20)).toEqual([20, 1])
  })
})

describe('the seed', () => {
  it('names chapter, period, kind and hash, and nothing that a person chooses', () => {
    const place = { chapterId: 'c', periodFrom: calendarDate('2026-01-01'), periodThrough: calendarDate('2026-03-31') }
    expect(seedText(place, { kind: 'seal', number: 'CHI-QD-2026-Q1-1', journalSize: 9, hash: 'ff00' })).toBe('sunledger-sample/1/c/2026-01-01..2026-03-31/seal/ff00')
  })
})
