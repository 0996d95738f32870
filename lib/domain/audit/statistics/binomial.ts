/** The exact binomial distribution: how likely so few deviations are in a sample, and the upper limit of the rate (Clopper and Pearson, one side). */
import { bisect } from './bisect'

/** Gives the probability of at most `most` deviations in `size` items where each deviates with probability `rate`. */
export function binomialAtMost(most: number, size: number, rate: number): number {
  if (rate <= 0 || most >= size) return 1
  if (rate >= 1) return 0
  // In logarithms, because the first term of a large sample is too small for a number.
  let term = size * Math.log1p(-rate)
  let sum = Math.exp(term)
  for (let deviations = 1; deviations <= most; deviations += 1) {
    term += Math.log((size - deviations + 1) / deviations) + Math.log(rate) - Math.log1p(-rate)
    sum += Math.exp(term)
  }
  return Math.min(1, sum)
}

/** Gives the highest rate of deviations that a sample still agrees with at the risk accepted (whole percent), as a share of one. */
export function upperRate(found: { readonly deviations: number; readonly size: number; readonly riskPercent: number }): number {
  const { deviations, size, riskPercent } = found
  if (size === 0 || deviations >= size) return 1
  return bisect({ from: 0, through: 1 }, (rate) => binomialAtMost(deviations, size, rate) > riskPercent / 100)
}
