import 'server-only'
import { dayFromRow, optionalDayFromRow } from '@/lib/data/database/days'
import type { BankAccount, BankAccountFacts } from '@/lib/domain/bank-account'
import { centsFromDatabase } from '@/lib/domain/money'

/** The facts of a bank account and nothing else, whatever else the object carries: what a row and an entry hold. */
export function bankAccountFacts(from: BankAccountFacts): BankAccountFacts {
  const { chapterId, name, bankName, last4, country, openingBalanceCents, openedOn, closedOn } = from
  return { chapterId, name, bankName, last4, country, openingBalanceCents, openedOn, closedOn }
}

type BankAccountRow = Omit<BankAccountFacts, 'openingBalanceCents' | 'openedOn' | 'closedOn'> & {
  readonly id: string
  readonly revision: number
  readonly openingBalanceCents: bigint
  readonly openedOn: Date
  readonly closedOn: Date | null
}

export function bankAccountFromRow(row: BankAccountRow): BankAccount {
  const openingBalanceCents = centsFromDatabase(row.openingBalanceCents)
  const days = { openedOn: dayFromRow(row.openedOn), closedOn: optionalDayFromRow(row.closedOn) }
  return { ...bankAccountFacts({ ...row, ...days, openingBalanceCents }), id: row.id, revision: row.revision }
}
