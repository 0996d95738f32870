/** The words beside an amount: what is stated, what is exact, and how one became the other. */
import { formatCents } from '../../money'
import type { StatedAmount } from './stated-amount'

/** Gives what stands on the form. */
export function statedWords(amount: StatedAmount): string {
  if (amount.statement === 'no-activity') return 'No amount: no lobbying activity is stated'
  return amount.statedCents === null ? 'Less than $5,000' : formatCents(amount.statedCents)
}

/** Gives the way from the exact figure to the stated one, with its source. */
export function statedArithmetic(amount: StatedAmount): string {
  const exact = `Exact figure ${formatCents(amount.exactCents)}`
  if (amount.statement === 'no-activity') return exact
  if (amount.statedCents === null) return `${exact}, not over $5,000: stated without a figure, 2 U.S.C. 1604(c)(2)`
  if (amount.statedCents === amount.exactCents) return `${exact}, stated as it is`
  return `${exact}, rounded to the nearest $10,000: 2 U.S.C. 1604(c)(1)`
}
