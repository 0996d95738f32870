import 'server-only'
import { dayFromRow, dayToRow, optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import type { RevisedTable } from '@/lib/data/records/revise'
import type { BankAccount, BankAccountFacts } from '@/lib/domain/bank-account'
import { centsFromDatabase, centsToDatabase } from '@/lib/domain/money'
import type { BankAccount as BankAccountRow } from '@/lib/generated/prisma/client'

/** The facts of a bank account and nothing else, whatever else the object carries: what a row and an entry hold. */
export function bankAccountFacts(from: BankAccountFacts): BankAccountFacts {
  const { chapterId, name, bankName, last4, country, openingBalanceCents, openedOn, closedOn } = from
  return { chapterId, name, bankName, last4, country, openingBalanceCents, openedOn, closedOn }
}

export function bankAccountFromRow(row: Omit<BankAccountRow, 'organizationId' | 'formKey' | 'journalIndex'>): BankAccount {
  const openingBalanceCents = centsFromDatabase(row.openingBalanceCents)
  const days = { openedOn: dayFromRow(row.openedOn), closedOn: optionalDayFromRow(row.closedOn) }
  return { ...bankAccountFacts({ ...row, ...days, openingBalanceCents }), id: row.id, revision: row.revision }
}

/** The columns of a bank account's facts. */
export function bankAccountColumns(account: BankAccountFacts) {
  const facts = bankAccountFacts(account)
  return {
    ...facts,
    openingBalanceCents: centsToDatabase(facts.openingBalanceCents),
    openedOn: dayToRow(facts.openedOn),
    closedOn: optionalDayToRow(facts.closedOn),
  }
}

export const bankAccountTable: RevisedTable<BankAccountRow, BankAccount> = {
  table: 'bank_account',
  find: (tx, where) => tx.bankAccount.findFirst({ where }),
  fromRow: bankAccountFromRow,
  update: (tx, organizationId, account, journalIndex) =>
    tx.bankAccount.update({
      where: { organizationId_id: { organizationId, id: account.id } },
      data: { ...bankAccountColumns(account), revision: account.revision, journalIndex },
    }),
}
