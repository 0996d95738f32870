import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import type { BankStatement } from '@/lib/domain/reconciliation/bank-statement'
import { refuse, type Refusal, type Result } from '@/lib/domain/result'
import { changeStatement } from './change'
import { releaseLines } from './lines'
import { openForWork, type StatementPlace } from './open'

/** Voids the last statement of an account, if it is open and nothing in it is matched: its imported lines are free again. */
export async function voidBankStatement(actor: Actor, input: StatementPlace & { readonly revision: number; readonly reason: string }): Promise<Result<BankStatement, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForWork(tx, actor, input)
    if (!opened.ok) return opened
    const { statement, books, facts, of } = opened.value
    if (books.statements.at(-1)?.id !== statement.id) return refuse({ reason: 'conflict', key: 'statementFollowed' })
    const matched = facts.matches.some(({ lines }) => lines.some((id) => facts.lines.some((line) => line.id === id)))
    if (matched) return refuse({ reason: 'conflict', key: 'statementMatched' })
    const { reason, revision } = input
    const voided = await changeStatement(tx, actor, statement, { type: 'bank-statement.voided', reason, changed: { state: 'voided', stateReason: reason }, revision })
    if (voided.ok) await releaseLines(tx, of.organizationId, statement.id)
    return voided
  })
}
