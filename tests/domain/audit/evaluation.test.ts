import { evaluateMonetaryUnits, likelyMisstatement } from '@/lib/domain/audit/evaluation/monetary-units'
import { resultOfSample, type ItemMark } from '@/lib/domain/audit/evaluation/sample-result'
import { projectStrata, projectStratum } from '@/lib/domain/audit/evaluation/strata'
import { auditedAmount } from '@/lib/domain/audit/mark'
import { pointNumber, pointState } from '@/lib/domain/audit/point'
import type { AuditSample } from '@/lib/domain/audit/sample'
import { instant } from '@/lib/domain/instant'
import { cents, zeroCents } from '@/lib/domain/money'
import { aPlan } from './a-draw'

const tested = (book: number, audited: number) => ({ bookCents: cents(book), auditedCents: cents(audited) })
const interval = { intervalCents: cents(1_000_000), riskPercent: 5 }

describe('the evaluation of monetary units', () => {
  it('projects taints high to low, widens each, and counts the error of large items as it is', () => {
    const evaluated = evaluateMonetaryUnits([tested(40_000, 32_000), tested(50_000, 0), tested(250_000, 225_000), tested(1_200_000, 1_100_000)], interval)
    expect(evaluated.errors.map(({ projectedCents, allowanceCents }) => [projectedCents, allowanceCents])).toEqual([[1_000_000, 750_000], [200_000, 110_000], [100_000, 46_000]])
    expect(evaluated).toMatchObject({ projectedCents: 1_300_000, knownCents: 100_000, basicPrecisionCents: 3_000_000, allowanceCents: 906_000, upperLimitCents: 5_306_000, understatedCents: 0 })
    expect(likelyMisstatement(evaluated)).toBe(1_400_000)
  })

  it('treats an item of exactly the interval as a large one', () => {
    expect(evaluateMonetaryUnits([tested(1_000_000, 900_000)], interval)).toMatchObject({ knownCents: 100_000, projectedCents: 0 })
    expect(evaluateMonetaryUnits([tested(999_999, 899_999)], interval)).toMatchObject({ knownCents: 0, projectedCents: 100_000 })
  })

  it('tells what is recorded too low apart, projected or as it is, and sets it off against nothing', () => {
    const tooLow = evaluateMonetaryUnits([tested(50_000, 60_000), tested(2_000_000, 2_000_100), tested(10_000, 10_000)], interval)
    expect(tooLow).toMatchObject({ understatedCents: 200_100, errors: [], upperLimitCents: 3_000_000 })
  })

  it('takes of equal taints the larger item first', () => {
    expect(evaluateMonetaryUnits([tested(100, 50), tested(400, 200)], interval).errors.map(({ bookCents }) => bookCents)).toEqual([400, 100])
  })
})

describe('a stratum', () => {
  const stratum = (total: number, sample: number, error: number, whole = false) => ({ totalCents: cents(total), sampleCents: cents(sample), errorCents: cents(error), whole })
  it('is projected by its ratio, examined whole by its own error, and of nothing by nothing', () => {
    expect([stratum(30_000, 3_000, 15), stratum(40_000, 20_000, 250, true), stratum(60_000, 12_000, 0), stratum(60_000, 0, 70)].map(projectStratum)).toEqual([150, 250, 0, 70])
    expect(projectStrata([stratum(30_000, 3_000, 15), stratum(40_000, 40_000, 250, true)])).toEqual({ projected: [150, 250], totalCents: 400 })
    expect(projectStrata([])).toEqual({ projected: [], totalCents: 0 })
  })
})

type Item = readonly [id: string, amount: number, stratum?: number]

function aSample(plan: Partial<AuditSample['plan']>, items: readonly Item[], draw: Partial<AuditSample['draw']> = {}): AuditSample {
  const strata = [{ fromCents: zeroCents, count: 100, totalCents: cents(1_000_000), size: items.length }]
  return {
    id: 'sample', chapterId: 'chapter', auditId: 'audit', number: 'S-1', purpose: '', plan: aPlan(plan), seed: 'seed', source: { kind: 'seal', number: '', journalSize: 1, hash: '' }, populationCount: 100,
    populationCents: cents(1_000_000), populationHash: '', state: 'drawn', stateReason: '', drawnName: '', drawnAt: instant('2026-03-01T00:00:00.000Z'), revision: 1,
    draw: {
      size: items.length, intervalCents: zeroCents, startCents: 0, strata, ...draw,
      items: items.map(([id, amount, stratum = 1]) => ({ id, number: id, revision: 1, amountCents: cents(amount), stratum, hits: 1 })),
    },
  }
}

const mark = (result: ItemMark['result'], audited: number | null = null): ItemMark => ({ result, auditedCents: audited === null ? null : cents(audited), attributes: [] })
const marks = (of: Readonly<Record<string, ItemMark>>) => new Map(Object.entries(of))

describe('the result of a sample', () => {
  it('counts what passed, what did not, what could not be tested and what is open, and concludes nothing while something is', () => {
    const sample = aSample({ method: 'random', tolerableCents: cents(1_000_000) }, [['a', 100], ['b', 100], ['c', 100], ['d', 100]])
    expect(resultOfSample(sample, marks({ a: mark('pass'), b: mark('exception', 90), c: mark('cannot-test') }))).toMatchObject({ items: 4, passed: 1, exceptions: 1, untestable: 1, open: 1, verdict: 'open' })
    expect(resultOfSample(sample, marks({ a: mark('pass'), b: mark('pass'), c: mark('pass'), d: mark('pass') }))).toMatchObject({ open: 0, verdict: 'within', projectedCents: 0, upperLimitCents: null, upperRateBasisPoints: null })
  })

  it('of a random sample is within to the cent of the tolerable misstatement, on either side', () => {
    const items: readonly Item[] = [['a', 1_000], ['b', 1_000]]
    // 1,000,000 x 10 / 2,000 = 5,000.
    const verdict = (tolerable: number, audited: number) => resultOfSample(aSample({ method: 'random', tolerableCents: cents(tolerable) }, items), marks({ a: mark('exception', audited), b: mark('pass') })).verdict
    expect([verdict(5_000, 990), verdict(4_999, 990), verdict(5_000, 1_010), verdict(4_999, 1_010)]).toEqual(['within', 'beyond', 'within', 'beyond'])
  })

  it('of strata adds them up, each line with its figures', () => {
    const strata = [{ fromCents: zeroCents, count: 10, totalCents: cents(20_000), size: 1 }, { fromCents: cents(5_000), count: 1, totalCents: cents(9_000), size: 1 }]
    const result = resultOfSample(aSample({ method: 'stratified', tolerableCents: cents(3_000) }, [['a', 1_000, 1], ['b', 9_000, 2]], { strata }), marks({ a: mark('exception', 900), b: mark('exception', 8_500) }))
    expect(result).toMatchObject({ projectedCents: 2_500, verdict: 'within' })
    expect(result.steps).toEqual([
      'Stratum 1: book x error / book of the sample = $200.00 x $1.00 / $10.00 = $20.00', 'Stratum 2, examined whole: own error = $5.00', 'Projected misstatement = $25.00; this method gives no upper limit', 'Tolerable = $30.00',
    ])
  })

  it('of monetary units compares the upper limit with the tolerable misstatement to the cent', () => {
    const draw = { size: 10, intervalCents: cents(100_000), startCents: 7 }
    const result = (tolerable: number) => resultOfSample(aSample({ method: 'monetary-unit', tolerableCents: cents(tolerable) }, [['a', 1_000], ['b', 1_000]], draw), marks({ a: mark('exception', 500), b: mark('exception', 1_500) }))
    // 100,000 x 3 + 50,000 + 50,000 x (4.75 - 3 - 1) = 387,500.
    expect([result(387_500), result(387_499)].map(({ verdict, upperLimitCents, projectedCents }) => [verdict, upperLimitCents, projectedCents])).toEqual([['within', 387_500, 50_000], ['beyond', 387_500, 50_000]])
    expect(result(387_500).steps).toEqual([
      'Interval = book / size = $10,000.00 / 10 = $1,000.00', 'Basic precision = interval x factor for no error = $1,000.00 x 3.00 = $3,000.00',
      'Error 1: taint x interval = $5.00 / $10.00 x $1,000.00 = $500.00; allowance x (4.75 - 3.00 - 1) = $375.00', 'Known error of items of the interval or more = $0.00',
      'Upper limit = basic precision + projected + allowances + known = $3,000.00 + $500.00 + $375.00 + $0.00 = $3,875.00', 'Recorded too low, projected the same way and set off against nothing = $500.00', 'Tolerable = $3,875.00',
    ])
  })

  it('of attributes limits the rate of deviations, or tells it where every record was examined', () => {
    const items = Array.from({ length: 60 }, (_, place): Item => [`r${String(place)}`, 100])
    const all = (deviations: number) => marks(Object.fromEntries(items.map(([id], place) => [id, mark(place < deviations ? 'exception' : 'pass')])))
    const attribute = (tolerablePercent: number, draw = {}) => aSample({ method: 'attribute', riskPercent: 5, tolerablePercent }, items, draw)
    expect(resultOfSample(attribute(5), all(0))).toMatchObject({ upperRateBasisPoints: 487, verdict: 'within' })
    expect(resultOfSample(attribute(7), all(1))).toMatchObject({ upperRateBasisPoints: 766, verdict: 'beyond' })
    const whole = { strata: [{ fromCents: zeroCents, count: 60, totalCents: cents(6_000), size: 60 }] }
    const examined = resultOfSample(attribute(5, whole), all(3))
    expect(examined).toMatchObject({ upperRateBasisPoints: 500, verdict: 'within' })
    expect(examined.steps).toEqual(['Deviations = 3 of 60 tested', 'Every record was examined: rate = 5.00 %', 'Tolerable rate = 5 %'])
    expect(resultOfSample(attribute(5), all(0)).steps[1]).toBe('Upper limit = the rate at which the binomial CDF(0; 60, rate) is 5 % = 4.87 %')
    expect(resultOfSample(attribute(5), marks({ r0: mark('cannot-test') }))).toMatchObject({ untestable: 1, projectedCents: 100 })
  })
})

describe('what was noted', () => {
  it('counts nothing of what could not be tested, and the recorded amount where no other was found', () => {
    expect([auditedAmount(mark('cannot-test', 90), cents(100)), auditedAmount(mark('pass'), cents(100)), auditedAmount(mark('exception', 90), cents(100)), auditedAmount(mark('exception'), cents(100))]).toEqual([0, 100, 90, 100])
  })

  it('is open, answered or closed, and numbered by its kind', () => {
    const at = instant('2026-03-01T00:00:00.000Z')
    expect([pointState({ answeredAt: null, closedAt: null }), pointState({ answeredAt: at, closedAt: null }), pointState({ answeredAt: null, closedAt: at })]).toEqual(['open', 'answered', 'closed'])
    expect([pointNumber('question', 0), pointNumber('finding', 1)]).toEqual(['Q-1', 'F-2'])
  })
})
