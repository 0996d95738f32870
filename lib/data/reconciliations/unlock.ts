import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { formatShort } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import type { BankStatement } from '@/lib/domain/reconciliation/bank-statement'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { inTurnForAccount } from './account'
import { changeStatement } from './change'
import { findStatement, type StatementPlace } from './open'

/** Unlocks the last month that was reconciled, with a reason that the journal keeps: its records can be corrected again. */
export async function unlockStatement(actor: Actor, input: StatementPlace & { readonly revision: number; readonly reason: string }): Promise<Result<BankStatement, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const found = await findStatement(tx, actor, input)
    if (found === null) return notFound()
    await inTurnForAccount(tx, found.statement.bankAccountId)
    const opened = await findStatement(tx, actor, input)
    if (opened === null) return notFound()
    const { statement, books } = opened
    if (statement.state === 'open') return ok(statement)
    const later = books.statements.findLast(({ state }) => state === 'reconciled')
    if (later !== undefined && later.id !== statement.id) return refuse({ reason: 'conflict', key: 'unlockLater', values: { day: formatShort(later.periodThrough) } })
    const changed = { state: 'open', stateReason: input.reason, reconciledName: '', reconciledOn: null } as const
    return changeStatement(tx, actor, statement, { type: 'bank-statement.unlocked', reason: input.reason, changed, revision: input.revision })
  })
}
