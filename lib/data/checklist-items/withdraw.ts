import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import type { OwnItem } from '@/lib/domain/checklists/own-item'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { itemTable, ownItemOf, type KeptItem } from './rows'

/** Takes an item out of the checklists, with the reason. What was answered stays, and so does the item in reports that were sealed with it. */
export async function withdrawChecklistItem(actor: Actor, { reason, ...place }: RecordPlace & { readonly reason: string }): Promise<Result<OwnItem, Refusal>> {
  const allowed = can(actor, 'checklist.define', place.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const row = await itemTable.find(tx, { organizationId: actor.organizationId, ...place })
    if (row === null) return notFound()
    const ofDocument = can(actor, 'checklist.define', row.chapterId)
    if (!ofDocument.ok) return ofDocument
    const withdrawn = await correctRevised(tx, actor, itemTable, {
      place, yours: { reason }, type: 'checklist-item.withdrawn', reason,
      record: (kept): KeptItem => (kept.state === 'withdrawn' ? kept : { ...kept, state: 'withdrawn', stateReason: reason, revision: kept.revision + 1 }),
    })
    return withdrawn.ok ? ok(ownItemOf(withdrawn.value)) : withdrawn
  })
}
