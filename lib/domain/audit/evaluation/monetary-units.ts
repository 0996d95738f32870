/**
 * Evaluation of a monetary-unit sample (money.md 8.2): taint = (book - audited) / book of items below the interval, high to low; projected = taint x
 * interval; allowance = taint x interval x (factor of this error - factor of the one before - 1); an item of the interval or more counts its own error.
 * Upper limit = interval x factor of no error + projected + allowances + known. Factors are the printed ones, in hundredths.
 */
import { addCents, proportionOf, subtractCents, sumCents, zeroCents, type Cents } from '../../money'
import { printedFactorHundredths } from '../statistics/poisson'

export type TestedItem = { readonly bookCents: Cents; readonly auditedCents: Cents }

export type ProjectedError = { readonly errorCents: Cents; readonly bookCents: Cents; readonly projectedCents: Cents; readonly allowanceCents: Cents }

export type MonetaryEvaluation = {
  /** Errors below the interval by taint, high to low. */
  readonly errors: readonly ProjectedError[]
  readonly projectedCents: Cents
  readonly knownCents: Cents
  readonly basicPrecisionCents: Cents
  readonly allowanceCents: Cents
  readonly upperLimitCents: Cents
  /** What is recorded too low, projected the same way and set off against nothing. */
  readonly understatedCents: Cents
}

/** Gives the evaluation of the tested items of a monetary-unit sample; the interval is that of the draw. */
export function evaluateMonetaryUnits(items: readonly TestedItem[], { intervalCents, riskPercent }: { readonly intervalCents: Cents; readonly riskPercent: number }): MonetaryEvaluation {
  const factor = (errors: number) => printedFactorHundredths(riskPercent, errors)
  const over = items.filter(({ bookCents, auditedCents }) => auditedCents < bookCents)
  const known = sumCents(over.filter(({ bookCents }) => bookCents >= intervalCents).map(errorOf))
  const errors = over
    .filter(({ bookCents }) => bookCents < intervalCents)
    .sort(byTaint)
    .map((item, place) => {
      const widening = factor(place + 1) - factor(place) - 100
      return {
        errorCents: errorOf(item), bookCents: item.bookCents, projectedCents: projection(item, intervalCents),
        allowanceCents: proportionOf(intervalCents, errorOf(item) * widening, item.bookCents * 100),
      }
    })
  const projectedCents = sumCents(errors.map((error) => error.projectedCents))
  const allowanceCents = sumCents(errors.map((error) => error.allowanceCents))
  const basicPrecisionCents = proportionOf(intervalCents, factor(0), 100)
  const under = items.filter(({ bookCents, auditedCents }) => auditedCents > bookCents)
  return {
    errors, projectedCents, knownCents: known, basicPrecisionCents, allowanceCents,
    upperLimitCents: sumCents([basicPrecisionCents, projectedCents, allowanceCents, known]),
    understatedCents: sumCents(under.map((item) => (item.bookCents >= intervalCents ? subtractCents(zeroCents, errorOf(item)) : subtractCents(zeroCents, projection(item, intervalCents))))),
  }
}

/** Gives projected and known error together: the most likely misstatement. */
export function likelyMisstatement({ projectedCents, knownCents }: MonetaryEvaluation): Cents {
  return addCents(projectedCents, knownCents)
}

function errorOf({ bookCents, auditedCents }: TestedItem): Cents {
  return subtractCents(bookCents, auditedCents)
}

function projection(item: TestedItem, intervalCents: Cents): Cents {
  return proportionOf(intervalCents, errorOf(item), item.bookCents)
}

function byTaint(left: TestedItem, right: TestedItem): number {
  const difference = BigInt(errorOf(right)) * BigInt(left.bookCents) - BigInt(errorOf(left)) * BigInt(right.bookCents)
  if (difference !== 0n) return difference > 0n ? 1 : -1
  return right.bookCents - left.bookCents
}
