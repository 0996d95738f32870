/** Figures that are printed in books or worked out by hand (money.md 8.2); the tables of the shared data are tried in tests/shared. */
import { binomialAtMost, upperRate } from '@/lib/domain/audit/statistics/binomial'
import { gammaAtMost, logGamma } from '@/lib/domain/audit/statistics/gamma'
import { neymanAllocation, neymanShares } from '@/lib/domain/audit/statistics/neyman'
import { confidenceFactor, poissonAtMost, printedFactorHundredths } from '@/lib/domain/audit/statistics/poisson'
import { basisPoints, ratio, share } from '@/lib/domain/audit/statistics/ratio'
import { standardDeviation } from '@/lib/domain/audit/statistics/spread'

describe('the Poisson limit', () => {
  it.each([[0, 1, 0.367879], [1, 1, 0.735759], [2, 3, 0.42319]])('of at most %d events where %d are expected is %d', (most, expected, chance) => {
    expect(poissonAtMost(most, expected)).toBeCloseTo(chance, 5)
  })

  it.each([[5, 0, 2.9957, 300], [5, 1, 4.7439, 475], [10, 0, 2.3026, 231], [37, 2, 3.2479, 325], [50, 10, 10.6685, 1067]])('at a risk of %d percent and %d errors is %d, printed as %d hundredths', (risk, errors, factor, printed) => {
    expect(confidenceFactor(risk, errors)).toBeCloseTo(factor, 4)
    expect(printedFactorHundredths(risk, errors)).toBe(printed)
  })
})

describe('the gamma distribution', () => {
  it('has the factorials for whole numbers and the root of pi for a half', () => {
    expect([1, 2, 5, 11].map((value) => Math.exp(logGamma(value)))).toEqual([1, 1, 24, 3_628_800].map((value) => expect.closeTo(value, value > 1000 ? 3 : 8)))
    expect(Math.exp(logGamma(1.5))).toBeCloseTo(Math.sqrt(Math.PI) / 2, 10)
  })

  it.each([[1, 1, 0.632121], [2, 1, 0.864665], [1, 2, 0.264241], [3, 2, 0.800852], [0.5, 3, 0.014388], [20, 10, 0.995005], [0, 3, 0], [-1, 3, 0]])('is %d of shape %d at most with %d', (value, shape, chance) => {
    expect(gammaAtMost(value, shape)).toBeCloseTo(chance, 6)
  })
})

describe('the binomial distribution', () => {
  it.each([[0, 10, 0.1, 0.348678], [1, 10, 0.1, 0.736099], [3, 20, 0.05, 0.984098], [10, 10, 0.3, 1], [2, 10, 0, 1], [2, 10, 1, 0]])('of at most %d in %d at %d is %d', (most, size, rate, chance) => {
    expect(binomialAtMost(most, size, rate)).toBeCloseTo(chance, 6)
  })

  it.each([[0, 60, 5, 0.0487], [3, 60, 5, 0.1242], [0, 45, 10, 0.0499], [60, 60, 5, 1], [0, 0, 5, 1]])('with %d deviations of %d at a risk of %d percent limits the rate to %d', (deviations, size, riskPercent, limit) => {
    expect(upperRate({ deviations, size, riskPercent })).toBeCloseTo(limit, 4)
  })
})

describe('shares of strata', () => {
  const strata = [{ count: 900, deviation: 12 }, { count: 300, deviation: 40 }, { count: 120, deviation: 180 }, { count: 15, deviation: 900 }]
  it('go by number times spread, and what a small stratum cannot take goes to the others', () => {
    expect(neymanShares(strata, 100)).toEqual([20.6757, 22.973, 41.3514, 15].map((value) => expect.closeTo(value, 3)))
    expect(neymanAllocation(strata, 100)).toEqual([21, 23, 42, 15])
  })

  it('are cut again until none takes more than it has, and nothing is negative', () => {
    expect(neymanShares([{ count: 2, deviation: 100 }, { count: 3, deviation: 50 }, { count: 100, deviation: 1 }], 50)).toEqual([2, 3, 45])
    expect(neymanAllocation([{ count: 2, deviation: 5 }, { count: 2, deviation: 5 }], 50)).toEqual([2, 2])
    expect(neymanAllocation([{ count: 0, deviation: 0 }], 5)).toEqual([0])
  })
})

describe('small parts', () => {
  it('give the spread of a whole population', () => {
    expect([standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]), standardDeviation([7]), standardDeviation([])]).toEqual([2, 0, 0])
  })

  it('give shares, and nothing of nothing', () => {
    expect([share(5), ratio(1, 4), ratio(1, 0), basisPoints(0.04867), basisPoints(1)]).toEqual([0.05, 0.25, 0, 487, 10_000])
  })
})
