import 'server-only'
import { dayFromRow, dayToRow } from '@/lib/data/database/days'
import { throughPrisma } from '@/lib/data/database/statements'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { holdMonths, unlessLocked } from '@/lib/data/reconciliations/locked'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import type { BankAccount, BankAccountFacts } from '@/lib/domain/bank-account'
import { centsToDatabase } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { bankAccountFacts, bankAccountTable } from './rows'

export type BankAccountCorrection = RecordPlace & { readonly reason: string; readonly account: Omit<BankAccountFacts, 'chapterId'> }

/** Corrects a bank account with a reason. It stays in its chapter; a corrected opening balance moves the totals of every period. */
export async function correctBankAccount(actor: Actor, input: BankAccountCorrection): Promise<Result<BankAccount, Refusal>> {
  const allowed = can(actor, 'settings.change', input.chapterId)
  if (!allowed.ok) return allowed
  const facts = bankAccountFacts({ ...input.account, chapterId: input.chapterId })
  return inTransaction(actor, async (tx) => {
    const free = await unlessBalanceLocked(tx, actor, input)
    if (!free.ok) return free
    return correctRevised(tx, actor, bankAccountTable, {
      place: input,
      yours: facts,
      record: (earlier) => ({ ...earlier, ...facts, revision: earlier.revision + 1 }),
      type: 'bank-account.corrected',
      reason: input.reason,
    })
  })
}

/** The balance with which an account began carries every month that is reconciled: it stays until the months are unlocked. */
async function unlessBalanceLocked(tx: Transaction, { organizationId }: Actor, { id, account }: BankAccountCorrection): Promise<Result<true, Refusal>> {
  if (!isId(id)) return ok(true)
  const { openingBalanceCents, openedOn } = account
  const same = await tx.bankAccount.count({ where: { organizationId, id, openingBalanceCents: centsToDatabase(openingBalanceCents), openedOn: dayToRow(openedOn) } })
  if (same > 0) return ok(true)
  await holdMonths(throughPrisma(tx), id)
  const last = await tx.bankStatement.findFirst({ where: { organizationId, bankAccountId: id, state: 'reconciled' }, orderBy: { periodThrough: 'desc' } })
  return unlessLocked(last === null ? null : dayFromRow(last.periodThrough))
}
