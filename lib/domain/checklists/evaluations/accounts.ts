/** YML-06: the books against the bank. Opening balance, receipts and payments give the closing balance of each account, and the statement is public. */
import { formatCents, type Cents } from '../../money'
import { countOf, evaluation, type Evaluation, type Tally } from '../evaluation'

export type AccountTallies = {
  /** Accounts that were open in the period. */
  readonly accounts: number
  /** Not every day of the period lies in a reconciled statement of the bank. */
  readonly notReconciled: Tally
  /** Reconciled with a difference between bank and books that is carried on. */
  readonly different: Tally
  readonly differenceCents: Cents
}

/** Passes when each account is reconciled without a difference and the report of the period is public. */
export function fundsShown({ accounts, notReconciled, different, differenceCents }: AccountTallies, isPublic: boolean): Evaluation {
  if (accounts === 0) return evaluation('not-applicable', 'No bank account was open in the period.')
  const of = `Of ${countOf(accounts, 'bank account')}`
  if (notReconciled.count > 0) return evaluation('no', `${of}: ${String(notReconciled.count)} not reconciled with the bank for every day of the period.`, [notReconciled])
  if (different.count > 0) return evaluation('no', `${of}: ${String(different.count)} with a difference between bank and books, ${formatCents(differenceCents)} in all.`, [different])
  const agree = `Each of the ${countOf(accounts, 'bank account')} agrees with the bank for every day of the period`
  return isPublic ? evaluation('yes', `${agree}, and the report of the period is public.`) : evaluation('partly', `${agree}; the report of the period is not public.`)
}
