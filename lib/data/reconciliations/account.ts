import 'server-only'
import { bankAccountFromRow } from '@/lib/data/bank-accounts/rows'
import type { Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import type { BankAccount } from '@/lib/domain/bank-account'
import type { BankStatement } from '@/lib/domain/reconciliation/bank-statement'
import { statementFromRow } from './rows'

/** A bank account with its statements that stand, the first first. */
export type AccountBooks = { readonly account: BankAccount; readonly statements: readonly BankStatement[] }

/** A bank account of a chapter. */
export type AccountPlace = { readonly organizationId: string; readonly chapterId: string; readonly bankAccountId: string }

/** Null where the chapter has no such account. */
export async function readAccount(tx: Transaction, { organizationId, chapterId, bankAccountId }: AccountPlace): Promise<AccountBooks | null> {
  const row = isId(bankAccountId) ? await tx.bankAccount.findFirst({ where: { organizationId, chapterId, id: bankAccountId } }) : null
  if (row === null) return null
  const statements = await tx.bankStatement.findMany({ where: { organizationId, bankAccountId, state: { not: 'voided' } }, orderBy: { periodFrom: 'asc' } })
  return { account: bankAccountFromRow(row), statements: statements.map(statementFromRow) }
}

/** One at a time for an account: whoever matches, reconciles or unlocks waits for the other, and then sees what was done. */
export async function inTurnForAccount(tx: Transaction, bankAccountId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('bank-account/' || ${bankAccountId}, 0))`
}

/** The last day that is locked; null where nothing is. */
export function lockedThrough(statements: readonly BankStatement[]): BankStatement['periodThrough'] | null {
  return statements.findLast(({ state }) => state === 'reconciled')?.periodThrough ?? null
}
