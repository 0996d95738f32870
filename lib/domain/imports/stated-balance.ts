/** What a bank's file says that the account held at its end: the control of a statement, beside its lines. */
import type { CalendarDate } from '../calendar-date'
import type { Cents } from '../money'
import type { BankStatement, StatementFile } from './bank-statement'

export type StatedBalance = { readonly on: CalendarDate; readonly cents: Cents }

/** Gives the latest closing balance of a file, in cents; null where it states none, is of several accounts, or of another currency than dollars. */
export function statedBalance({ statements }: Pick<StatementFile, 'statements'>): StatedBalance | null {
  const accounts = new Set(statements.map(({ account }) => account))
  if (accounts.size !== 1 || statements.some(({ currency }) => currency !== '' && currency !== 'USD')) return null
  return statements.flatMap(balanceOf).reduce<StatedBalance | null>((latest, each) => (latest === null || each.on >= latest.on ? each : latest), null)
}

function balanceOf({ closingCents, closingOn }: BankStatement): readonly StatedBalance[] {
  return closingCents === null || closingOn === null ? [] : [{ on: closingOn, cents: closingCents }]
}
