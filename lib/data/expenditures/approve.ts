import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { openForChange, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import type { Expenditure } from '@/lib/domain/expenditure'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { expenditureTable } from './rows'

/** Approves an expenditure. Whoever entered it cannot: a second person stands behind it. */
export async function approveExpenditure(actor: Actor, input: RecordPlace): Promise<Result<Expenditure, Refusal>> {
  const allowed = can(actor, 'expenditure.approve', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForChange(tx, actor, expenditureTable, input, { approval: 'approved' })
    if (!opened.ok) return opened
    const { earlier } = opened.value
    if (earlier.approval === 'approved') return ok(earlier)
    if (actor.userId === null || actor.userId === earlier.enteredBy) return refuse({ reason: 'not-allowed', key: 'approvalByAnother' })
    const record: Expenditure = {
      ...earlier, approval: 'approved', approvedBy: actor.userId, approverName: actor.name, approvedAt: actor.at, revision: earlier.revision + 1,
    }
    await writeRevision(tx, actor, expenditureTable, { opened: opened.value, record, type: 'expenditure.approved', reason: null })
    return ok(record)
  })
}
