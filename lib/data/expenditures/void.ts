import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { unlessReconciled } from '@/lib/data/reconciliations/locked'
import { openForChange, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import type { Expenditure } from '@/lib/domain/expenditure'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { expenditureTable } from './rows'

/** Voids an expenditure with a reason: it keeps its number and its place in the audit, and counts nowhere. */
export async function voidExpenditure(actor: Actor, input: RecordPlace & { readonly reason: string }): Promise<Result<Expenditure, Refusal>> {
  const allowed = can(actor, 'expenditure.void', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForChange(tx, actor, expenditureTable, input, { state: 'voided', stateReason: input.reason })
    if (!opened.ok) return opened
    const { earlier } = opened.value
    const free = await unlessReconciled(tx, actor, { ...earlier, kind: 'expenditure', on: earlier.paidOn })
    if (!free.ok) return free
    const record: Expenditure = { ...earlier, state: 'voided', stateReason: input.reason, revision: earlier.revision + 1 }
    await writeRevision(tx, actor, expenditureTable, { opened: opened.value, record, type: 'expenditure.voided', reason: input.reason })
    return ok(record)
  })
}
