/**
 * Confidence factors: the upper limit of the expected number of errors when `errors` were found, at the risk accepted
 * (money.md 8.2: half the chi-square inverse of 1 - risk with 2k + 2 degrees of freedom, which is the Poisson limit).
 * Probabilities are no money: this folder alone of lib/domain counts with fractions.
 */
import { bisect } from './bisect'

/** Gives the probability of at most `most` events where `expected` are expected. */
export function poissonAtMost(most: number, expected: number): number {
  let term = Math.exp(-expected)
  let sum = term
  for (let events = 1; events <= most; events += 1) {
    term *= expected / events
    sum += term
  }
  return sum
}

/** Gives the confidence factor for a risk in whole percent and a number of errors, unrounded. */
export function confidenceFactor(riskPercent: number, errors: number): number {
  const risk = riskPercent / 100
  return bisect({ from: 0, through: 50 + 5 * errors }, (expected) => poissonAtMost(errors, expected) > risk)
}

/** Gives the factor as the AICPA table prints it, in hundredths: rounded up from the unrounded one. */
export function printedFactorHundredths(riskPercent: number, errors: number): number {
  return Math.ceil(confidenceFactor(riskPercent, errors) * 100)
}
