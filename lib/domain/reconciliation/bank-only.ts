/**
 * What came in at the bank and is not in the books, as reconciled statements tell it: their entries in the journal name each line that was carried.
 * 1. Asked only where the statements of every account cover every day of the period on which the account was there. 2. A line that was carried before
 * the period is not of it.
 */
import { addDays, type CalendarDate } from '../calendar-date'
import type { BankAccount } from '../bank-account'
import { sumCents, zeroCents, type Cents } from '../money'
import type { BankStatement } from './bank-statement'

type Account = Pick<BankAccount, 'id' | 'openedOn' | 'closedOn'>
type Reconciled = Pick<BankStatement, 'bankAccountId' | 'periodFrom' | 'periodThrough' | 'carried'>
type Span = { readonly from: CalendarDate; readonly through: CalendarDate }

/** The days of the period on which the account was there; null for none. */
function daysOf({ openedOn, closedOn }: Account, { from, through }: Span): Span | null {
  const span = { from: openedOn > from ? openedOn : from, through: closedOn !== null && closedOn < through ? closedOn : through }
  return span.from > span.through ? null : span
}

function cover(statements: readonly Reconciled[], { from, through }: Span): boolean {
  const next = statements.reduce((day, { periodFrom, periodThrough }) => (periodFrom <= day && periodThrough >= day ? addDays(periodThrough, 1) : day), from)
  return next > through
}

function carriedIn(statements: readonly Reconciled[], { from, through }: Span): readonly Cents[] {
  const at = (day: CalendarDate) => statements.findLast(({ periodThrough }) => periodThrough <= day)?.carried ?? []
  const before = new Set(at(addDays(from, -1)).map(({ lineId }) => lineId))
  return at(through).flatMap(({ lineId, amountCents }) => (lineId === null || before.has(lineId) || amountCents <= 0 ? [] : [amountCents]))
}

/** Gives the sum of carried lines with money in. Takes reconciled statements in the order of their days; null where they do not cover the period, or there is no account. */
export function bankOnlyReceipts(accounts: readonly Account[], statements: readonly Reconciled[], period: Span): Cents | null {
  const asked = accounts.flatMap((account) => {
    const days = daysOf(account, period)
    return days === null ? [] : [{ days, own: statements.filter(({ bankAccountId }) => bankAccountId === account.id) }]
  })
  if (asked.length === 0 || !asked.every(({ days, own }) => cover(own, days))) return null
  return sumCents([zeroCents, ...asked.flatMap(({ own }) => carriedIn(own, period))])
}
