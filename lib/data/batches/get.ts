import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import type { EntryBatch } from '@/lib/domain/batches/batch'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { batchFromRow, openBatch, rowsOfBatch, type BatchPlace, type BatchRowDraft, type OpenBatch } from './rows'
import { permissionOf } from './start'

export type BatchView =
  | { readonly state: 'open'; readonly batch: OpenBatch; readonly rows: readonly BatchRowDraft[] }
  | { readonly state: 'recorded'; readonly batch: EntryBatch }

/** Gives a batch by the key of its form: while it is typed, with its rows; once it is recorded, with its records. */
export async function getBatch(actor: Actor, place: BatchPlace): Promise<Result<BatchView, Refusal>> {
  const allowed = can(actor, permissionOf[place.kind], place.chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  if (!isId(place.id)) return notFound()
  return readAs(actor, async (tx) => {
    const recorded = await tx.entryBatch.findFirst({ where: { organizationId, chapterId: place.chapterId, kind: place.kind, formKey: place.id } })
    if (recorded !== null) return ok({ state: 'recorded', batch: batchFromRow(recorded) })
    const keys = await organizationKeys(tx, organizationId)
    const batch = await openBatch(tx, actor, keys, place)
    return batch === null ? notFound() : ok({ state: 'open', batch, rows: await rowsOfBatch(tx, actor, keys, place) })
  })
}
