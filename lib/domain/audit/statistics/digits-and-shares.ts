/**
 * Digits, crowds and shares of a whole population. No amount of money is counted here.
 * Benford: P(d) = log10(1 + 1/d); limits of the mean absolute deviation by Nigrini 2012, as coded in carloscinelli/benford.analysis and milcent/benford_py.
 */

/** Gives how often each digit is expected at a place of a number: the first (1 to 9) or the second (0 to 9). */
export function expectedShares(place: 'first' | 'second'): readonly number[] {
  if (place === 'first') return [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => Math.log10(1 + 1 / digit))
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce((sum, first) => sum + Math.log10(1 + 1 / (first * 10 + digit)), 0))
}

export type DigitVerdict = 'close' | 'acceptable' | 'marginal' | 'nonconforming'

/** Nigrini's limits for first digits: at most so much on average. */
export const madLimits: readonly (readonly [Exclude<DigitVerdict, 'nonconforming'>, number])[] = [['close', 0.006], ['acceptable', 0.012], ['marginal', 0.015]]

export type DigitFit = {
  /** Sum of (observed - expected)^2 / expected. */
  readonly chiSquare: number
  /** Mean of |observed share - expected share|. */
  readonly mad: number
  /** For each digit (|o - p| - 1/2n) / sqrt(p(1 - p)/n). */
  readonly z: readonly number[]
  /** By the mean absolute deviation, for first digits. */
  readonly verdict: DigitVerdict
}

/** Compares counts of digits with what is expected; throws on no counts at all. */
export function fitOfDigits(counts: readonly number[], expected: readonly number[]): DigitFit {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) throw new Error('Digits are compared where there are some')
  const digits = counts.map((count, index) => ({ count, share: count / all, expected: expected[index] ?? 0 }))
  const mad = digits.reduce((sum, each) => sum + Math.abs(each.share - each.expected), 0) / digits.length
  return {
    mad,
    chiSquare: digits.reduce((sum, each) => sum + (each.count - each.expected * all) ** 2 / (each.expected * all), 0),
    z: digits.map((each) => (Math.abs(each.share - each.expected) - 1 / (2 * all)) / Math.sqrt((each.expected * (1 - each.expected)) / all)),
    verdict: madLimits.find(([, limit]) => mad <= limit)?.[0] ?? 'nonconforming',
  }
}

/** Gives the chance of that many or more heads in so many throws of a fair coin (one-sided binomial at 1/2), by logarithms, so that thousands do not vanish. */
export function chanceOfAtLeast(heads: number, throws: number): number {
  let logOfCount = 0
  let chance = 0
  for (let each = 0; each <= throws; each += 1) {
    if (each >= heads) chance += Math.exp(logOfCount - throws * Math.LN2)
    logOfCount += Math.log((throws - each) / (each + 1))
  }
  return Math.min(1, chance)
}

/** Gives left over right; the largest number where right is nothing. */
export function ratioOf(left: number, right: number): number {
  return right === 0 ? (left === 0 ? 1 : Number.MAX_VALUE) : left / right
}

/** Gives a number with so many decimals, rounded half up. */
export function decimalText(value: number, decimals: number): string {
  const scaled = String(Math.round(Math.abs(value) * 10 ** decimals)).padStart(decimals + 1, '0')
  const sign = value < 0 && Number(scaled) !== 0 ? '-' : ''
  return `${sign}${scaled.slice(0, scaled.length - decimals)}${decimals === 0 ? '' : '.'}${scaled.slice(scaled.length - decimals)}`
}

/** Gives a share as percent with one decimal: `12.5%`. */
export function percentText(part: number, whole: number): string {
  return whole === 0 ? '0.0%' : `${decimalText((part / whole) * 100, 1)}%`
}
