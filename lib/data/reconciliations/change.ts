import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { correctRevised } from '@/lib/data/records/revise'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import type { Actor } from '@/lib/domain/permission'
import type { BankStatement } from '@/lib/domain/reconciliation/bank-statement'
import type { Refusal, Result } from '@/lib/domain/result'
import { bankStatementTable } from './rows'

type Change = { readonly type: EntryType; readonly reason: string | null; readonly changed: Partial<BankStatement>; readonly revision: number }

/** Writes a new revision of a statement that was opened for work; `revision` is the one that the form was opened on. */
export function changeStatement(tx: Transaction, actor: Actor, { chapterId, id }: BankStatement, { type, reason, changed, revision }: Change): Promise<Result<BankStatement, Refusal>> {
  return correctRevised(tx, actor, bankStatementTable, {
    place: { chapterId, id, revision }, yours: { ...changed }, record: (earlier) => ({ ...earlier, ...changed, revision: earlier.revision + 1 }), type, reason,
  })
}
