/**
 * How an amount is stated on an LD-2 (2 U.S.C. 1604(c)): not over $5,000 as "less than $5,000" without a figure, otherwise to the nearest
 * $10,000. The exact figure is always kept beside it.
 */
import { cents, type Cents } from '../../money'
import table from '../../rules/data/lda-thresholds.json'

export const expenseMethods = ['a', 'b', 'c'] as const
export type ExpenseMethod = (typeof expenseMethods)[number]

export type StatedAmount = {
  readonly exactCents: Cents
  readonly statement: 'no-activity' | 'less-than-5000' | 'amount'
  /** What stands on the form; null for both statements. */
  readonly statedCents: Cents | null
  /** True where the figure lies on a line that statute and form draw differently, or halfway between two figures. */
  readonly isBoundary: boolean
}

const smallCents = table.other_amounts.ld2_small_amount * 100
const stepCents = table.other_amounts.ld2_rounding * 100

/** A charity's or a business's tax figure is filed as it is (2 U.S.C. 1610): seen so in filed reports. */
function isFiledExactly(method: ExpenseMethod | null): boolean {
  return method === 'b' || method === 'c'
}

/** Gives the stated form of an amount; without activity there is none. Halfway between two figures goes up: the Act is silent (to be confirmed). */
export function statedAmount(exactCents: Cents, activity: boolean, method: ExpenseMethod | null): StatedAmount {
  if (!activity) return { exactCents, statement: 'no-activity', statedCents: null, isBoundary: false }
  if (exactCents <= smallCents) return { exactCents, statement: 'less-than-5000', statedCents: null, isBoundary: exactCents === smallCents }
  if (isFiledExactly(method)) return { exactCents, statement: 'amount', statedCents: exactCents, isBoundary: false }
  const beyond = exactCents % stepCents
  const up = 2 * beyond >= stepCents ? stepCents : 0
  return { exactCents, statement: 'amount', statedCents: cents(exactCents - beyond + up), isBoundary: 2 * beyond === stepCents }
}
