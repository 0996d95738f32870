import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { unlessReconciled } from '@/lib/data/reconciliations/locked'
import { openForChange, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import type { Transfer } from '@/lib/domain/transfer'
import { transferTable } from './rows'

/** Voids a transfer with a reason: it keeps its number and its place in the audit, and counts nowhere. */
export async function voidTransfer(actor: Actor, input: RecordPlace & { readonly reason: string }): Promise<Result<Transfer, Refusal>> {
  const allowed = can(actor, 'transfer.void', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForChange(tx, actor, transferTable, input, { state: 'voided', stateReason: input.reason })
    if (!opened.ok) return opened
    const { earlier } = opened.value
    const free = await unlessReconciled(tx, actor, { ...earlier, kind: 'transfer', on: earlier.sentOn })
    if (!free.ok) return free
    const record: Transfer = { ...earlier, state: 'voided', stateReason: input.reason, revision: earlier.revision + 1 }
    await writeRevision(tx, actor, transferTable, { opened: opened.value, record, type: 'transfer.voided', reason: input.reason })
    return ok(record)
  })
}
