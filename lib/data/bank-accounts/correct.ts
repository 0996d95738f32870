import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import type { BankAccount, BankAccountFacts } from '@/lib/domain/bank-account'
import { can, type Actor } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import { bankAccountFacts, bankAccountTable } from './rows'

export type BankAccountCorrection = RecordPlace & { readonly reason: string; readonly account: Omit<BankAccountFacts, 'chapterId'> }

/** Corrects a bank account with a reason. It stays in its chapter; a corrected opening balance moves the totals of every period. */
export async function correctBankAccount(actor: Actor, input: BankAccountCorrection): Promise<Result<BankAccount, Refusal>> {
  const allowed = can(actor, 'settings.change', input.chapterId)
  if (!allowed.ok) return allowed
  const facts = bankAccountFacts({ ...input.account, chapterId: input.chapterId })
  return inTransaction(actor, (tx) =>
    correctRevised(tx, actor, bankAccountTable, {
      place: input,
      yours: facts,
      record: (earlier) => ({ ...earlier, ...facts, revision: earlier.revision + 1 }),
      type: 'bank-account.corrected',
      reason: input.reason,
    }),
  )
}
