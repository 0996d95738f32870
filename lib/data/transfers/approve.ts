import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { openForChange, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { Transfer } from '@/lib/domain/transfer'
import { transferTable } from './rows'

/** Approves a transfer. Whoever entered it cannot: a second person stands behind it. */
export async function approveTransfer(actor: Actor, input: RecordPlace): Promise<Result<Transfer, Refusal>> {
  const allowed = can(actor, 'expenditure.approve', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForChange(tx, actor, transferTable, input, { approval: 'approved' })
    if (!opened.ok) return opened
    const { earlier } = opened.value
    if (earlier.approval === 'approved') return ok(earlier)
    if (actor.userId === null || actor.userId === earlier.enteredBy) return refuse({ reason: 'not-allowed', key: 'approvalByAnother' })
    const record: Transfer = {
      ...earlier, approval: 'approved', approvedBy: actor.userId, approverName: actor.name, approvedAt: actor.at, revision: earlier.revision + 1,
    }
    await writeRevision(tx, actor, transferTable, { opened: opened.value, record, type: 'transfer.approved', reason: null })
    return ok(record)
  })
}
