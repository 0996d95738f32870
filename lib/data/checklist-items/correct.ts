import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import { ownChecklistItem, type OwnItem } from '@/lib/domain/checklists/own-item'
import { storedItem } from '@/lib/domain/checklists/item-format'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { markedPlace, type DefinitionInput } from './define'
import { itemTable, ownItemOf } from './rows'

/**
 * Corrects an item, or confirms what became of its passage in a newer version of its document: the item then rests on the version and the
 * passage that are named here. Its code, and the day from which it is asked, stay.
 */
export async function correctChecklistItem(actor: Actor, input: DefinitionInput & RecordPlace): Promise<Result<OwnItem, Refusal>> {
  const allowed = can(actor, 'checklist.define', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const place = await markedPlace(tx, actor, input)
    if (!place.ok) return place
    const { document, passage } = place.value
    const row = await itemTable.find(tx, { organizationId: actor.organizationId, id: input.id, chapterId: input.chapterId })
    if (row === null) return notFound()
    const earlier = ownItemOf(itemTable.fromRow(row))
    if (earlier.item.source.document?.seriesId !== document.seriesId) return notFound()
    if (earlier.state !== 'in-force') return refuse({ reason: 'invalid', key: 'itemWithdrawn' })
    const item = storedItem(ownChecklistItem(earlier.code, input, place.value, earlier.item.since ?? actor.today))
    const { question, recurrence, query, attestor } = input
    const corrected = await correctRevised(tx, actor, itemTable, {
      place: input, yours: { question, recurrence, query, attestor, quote: passage.quote, version: document.version }, type: 'checklist-item.corrected', reason: '',
      record: (kept) => ({ ...kept, item, revision: kept.revision + 1 }),
    })
    return corrected.ok ? ok(ownItemOf(corrected.value)) : corrected
  })
}
