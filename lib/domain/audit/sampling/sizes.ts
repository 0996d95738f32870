/**
 * How many items a sample needs (money.md 8.2; AICPA Audit Guide, Audit Sampling).
 * 1. Attributes: the smallest n for which so few deviations would be rarer than the risk, if the rate were the tolerable one.
 * 2. Monetary units: the smallest n with n x tolerable / book >= the gamma inverse of 1 - risk, of shape 1 + n x expected / book.
 * 3. Monetary units, classic: book x factor / (tolerable - expected x expansion), to the nearest whole number.
 */
import { proportionOf, type Cents } from '../../money'
import { binomialAtMost } from '../statistics/binomial'
import { gammaAtMost } from '../statistics/gamma'
import { printedFactorHundredths } from '../statistics/poisson'
import { ratio, share } from '../statistics/ratio'

/** No engagement draws more: beyond it the plan asks for more certainty than a sample gives. */
export const sampleSizeMost = 20_000

export type AttributePlan = { readonly riskPercent: number; readonly tolerablePercent: number; readonly allowedDeviations: number }

/** Gives the size of an attribute sample (percents are whole); null where no sample of a size that anyone would draw is enough. */
export function attributeSize({ riskPercent, tolerablePercent, allowedDeviations }: AttributePlan): number | null {
  return smallest(allowedDeviations + 1, (size) => binomialAtMost(allowedDeviations, size, share(tolerablePercent)) <= share(riskPercent))
}

/** Gives the most deviations at which a sample of that size still supports the tolerable rate; null where not even none would do. */
export function allowedDeviations({ size, riskPercent, tolerablePercent }: { readonly size: number; readonly riskPercent: number; readonly tolerablePercent: number }): number | null {
  let most: number | null = null
  while ((most ?? -1) < size && binomialAtMost((most ?? -1) + 1, size, share(tolerablePercent)) <= share(riskPercent)) most = (most ?? -1) + 1
  return most
}

export type MonetaryPlan = { readonly bookCents: Cents; readonly tolerableCents: Cents; readonly expectedCents: Cents; readonly riskPercent: number }

/** Gives the size of a monetary-unit sample by the current guide; null where the expected misstatement leaves no room below the tolerable one. */
export function monetaryUnitSize({ bookCents, tolerableCents, expectedCents, riskPercent }: MonetaryPlan): number | null {
  if (bookCents <= 0 || expectedCents >= tolerableCents) return null
  const [tolerable, expected] = [tolerableCents, expectedCents].map((amount) => ratio(amount, bookCents))
  return smallest(1, (size) => gammaAtMost(size * (tolerable ?? 0), 1 + size * (expected ?? 0)) >= 1 - share(riskPercent))
}

/** Expansion factors by risk in percent, in hundredths: classic AICPA table; 160 at 5 % is confirmed by a worked example, the rest from general knowledge. */
const expansionHundredths: Readonly<Record<number, number>> = { 1: 190, 5: 160, 10: 150, 15: 140, 20: 130, 25: 125, 30: 120, 37: 115, 50: 100 }

/** Gives the expansion factor of a risk in hundredths; null where the table has none. */
export function expansionFactorHundredths(riskPercent: number): number | null {
  return expansionHundredths[riskPercent] ?? null
}

/** Gives the size by the classic formula with printed factors; null where the table has no such risk or nothing is left below the tolerable misstatement. */
export function classicMonetaryUnitSize({ bookCents, tolerableCents, expectedCents, riskPercent }: MonetaryPlan): number | null {
  const expansion = expansionFactorHundredths(riskPercent)
  if (expansion === null || bookCents <= 0) return null
  const room = BigInt(tolerableCents) * 100n - BigInt(expectedCents) * BigInt(expansion)
  if (room <= 0n) return null
  const needed = BigInt(bookCents) * BigInt(printedFactorHundredths(riskPercent, 0))
  const size = Number((needed * 2n + room) / (room * 2n))
  return size > sampleSizeMost ? null : Math.max(1, size)
}

/** Gives the sampling interval in cents: book value by size, half a cent rounded up. */
export function samplingInterval(bookCents: Cents, size: number): Cents {
  return proportionOf(bookCents, 1, size)
}

function smallest(from: number, enough: (size: number) => boolean): number | null {
  for (let size = from; size <= sampleSizeMost; size += 1) if (enough(size)) return size
  return null
}
