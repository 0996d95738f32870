import { allowedDeviations, attributeSize, classicMonetaryUnitSize, expansionFactorHundredths, monetaryUnitSize, sampleSizeMost, samplingInterval } from '@/lib/domain/audit/sampling/sizes'
import { selectMonetaryUnits, selectRandom, startingPoint } from '@/lib/domain/audit/sampling/select'
import { populationText, populationTotals, sha256Hex } from '@/lib/domain/audit/sampling/population'
import { cents } from '@/lib/domain/money'
import { aPopulation } from './a-draw'

const plan = (bookCents: number, tolerableCents: number, expectedCents: number, riskPercent: number) =>
  ({ bookCents: cents(bookCents), tolerableCents: cents(tolerableCents), expectedCents: cents(expectedCents), riskPercent })

describe('the size of a sample', () => {
  it.each([[10, 5, 0, 45], [10, 5, 1, 77], [10, 5, 4, 158], [5, 10, 0, 29], [5, 5, 6, 234]])('of attributes at %d percent risk, %d percent tolerable and %d deviations is %d', (riskPercent, tolerablePercent, deviations, size) => {
    expect(attributeSize({ riskPercent, tolerablePercent, allowedDeviations: deviations })).toBe(size)
  })

  it('of attributes is none where no size is enough', () => {
    expect(attributeSize({ riskPercent: 5, tolerablePercent: 0, allowedDeviations: 0 })).toBeNull()
  })

  it.each([[45, 5, 0], [44, 5, null], [78, 5, 1], [209, 5, 6], [209, 10, 14]])('of %d at %d percent tolerable allows %d deviations at ten percent risk', (size, tolerablePercent, most) => {
    expect(allowedDeviations({ size, riskPercent: 10, tolerablePercent })).toBe(most)
  })

  it.each([
    [30_000_000, 1_500_000, 600_000, 5, 162], [25_000_000, 1_250_000, 0, 5, 60], [25_000_000, 1_250_000, 250_000, 5, 93], [25_000_000, 1_250_000, 250_000, 10, 69],
    // One item is enough where the tolerable misstatement is far above the book.
    [100, 100_000, 0, 5, 1],
  ])('by monetary units of %d, tolerable %d, expected %d at %d percent is %d', (book, tolerable, expected, risk, size) => {
    expect(monetaryUnitSize(plan(book, tolerable, expected, risk))).toBe(size)
  })

  it.each([[0, 100, 0], [100, 100, 100], [100, 100, 101], [100_000_000_000, 1, 0]])('by monetary units of %d, tolerable %d, expected %d is none', (book, tolerable, expected) => {
    expect(monetaryUnitSize(plan(book, tolerable, expected, 5))).toBeNull()
  })

  it('by the classic formula is to the nearest whole number, and none where the table or the room ends', () => {
    expect(classicMonetaryUnitSize(plan(250_000_000, 12_500_000, 2_772_200, 5))).toBe(93)
    expect(classicMonetaryUnitSize(plan(1_000, 100_000, 0, 5))).toBe(1)
    const none = [plan(1_000, 100, 0, 7), plan(0, 100, 0, 5), plan(1_000, 160, 100, 5), plan(1_000_000_000_000, 100, 0, 5)]
    expect(none.map(classicMonetaryUnitSize)).toEqual([null, null, null, null])
    // The last size that anybody draws, and the next one.
    expect(classicMonetaryUnitSize(plan(sampleSizeMost * 100, 300, 0, 5))).toBe(sampleSizeMost)
    expect(classicMonetaryUnitSize(plan((sampleSizeMost + 1) * 100, 300, 0, 5))).toBeNull()
  })

  it('takes its expansion by risk', () => {
    expect([1, 5, 10, 15, 20, 25, 30, 37, 50, 6].map(expansionFactorHundredths)).toEqual([190, 160, 150, 140, 130, 125, 120, 115, 100, null])
  })

  it('parts the book into intervals, half a cent up', () => {
    expect([samplingInterval(cents(1_000), 3), samplingInterval(cents(5), 2), samplingInterval(cents(250_000_000), 93)]).toEqual([333, 3, 2_688_172])
  })
})

describe('a seed', () => {
  const seed = '2026-Q3/chapter-07/donations'
  const ids = Array.from({ length: 30 }, (_, place) => `D${String(place + 1).padStart(4, '0')}`)

  it('ranks ids by the hash of seed and id', () => {
    expect(selectRandom(seed, ids, 8)).toEqual(['D0004', 'D0028', 'D0029', 'D0015', 'D0022', 'D0030', 'D0002', 'D0006'])
    expect(selectRandom(seed, ids.toReversed(), 3)).toEqual(['D0004', 'D0028', 'D0029'])
  })

  it('walks through monetary units from its own start; nothing below a cent takes room', () => {
    const amounts = [2500, 10_000, 5000, 25_000, 150_000, 7500, 3000, 60_000, 12_500, 20_000, 45_000, 9500].map(cents)
    expect(startingPoint(seed, cents(50_000))).toBe(44_288)
    const hits = [4, 4, 4, 5, 7, 9, 11]
    expect(selectMonetaryUnits(seed, amounts, cents(50_000)).map(({ index }) => index)).toEqual(hits)
    expect(selectMonetaryUnits(seed, [cents(-9000), ...amounts], cents(50_000)).map(({ index }) => index - 1)).toEqual(hits)
    expect(selectMonetaryUnits(seed, [cents(44_287), cents(1)], cents(50_000))).toEqual([{ point: 44_288, index: 1 }])
  })

  it('begins at one cent at least and at the interval at most', () => {
    for (let interval = 1; interval < 40; interval += 1) {
      const start = startingPoint(seed, cents(interval))
      expect(start >= 1 && start <= interval).toBe(true)
    }
  })
})

describe('a population', () => {
  it('is named by the hash of a line for each record', () => {
    const [first, second] = aPopulation(2)
    if (first === undefined || second === undefined) throw new Error('There are two')
    expect(populationText([first, second])).toBe(`${first.id},1,${String(first.amountCents)}\n${second.id},2,${String(second.amountCents)}\n`)
    expect(populationTotals([first, second])).toEqual({ count: 2, totalCents: first.amountCents + second.amountCents, hash: sha256Hex(populationText([first, second])) })
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
})
