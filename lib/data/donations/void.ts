import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { unlessReconciled } from '@/lib/data/reconciliations/locked'
import { openForChange, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import type { Donation } from '@/lib/domain/donation'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { noteKept } from './returned'
import { donationTable } from './rows'

/** Voids a donation with a reason: it keeps its number and its place in the audit, and counts nowhere. */
export async function voidDonation(actor: Actor, input: RecordPlace & { readonly reason: string }): Promise<Result<Donation, Refusal>> {
  const allowed = can(actor, 'donation.void', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForChange(tx, actor, donationTable, input, { state: 'voided', stateReason: input.reason })
    if (!opened.ok) return opened
    const { earlier } = opened.value
    const free = await unlessReconciled(tx, actor, { ...earlier, kind: 'donation', on: earlier.receivedOn })
    if (!free.ok) return free
    const record: Donation = { ...earlier, state: 'voided', stateReason: input.reason, revision: earlier.revision + 1 }
    await noteKept(tx, actor, earlier)
    await writeRevision(tx, actor, donationTable, { opened: opened.value, record, type: 'donation.voided', reason: input.reason })
    return ok(record)
  })
}
