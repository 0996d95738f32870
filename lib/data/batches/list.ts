import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { readAs } from '@/lib/data/database/transaction'
import { draftFromRow } from '@/lib/data/drafts/rows'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { batchForm, type BatchKind } from '@/lib/domain/batches/batch'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Cents } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { batchFromRow, headOf } from './rows'
import { permissionOf } from './start'

/** `key` leads to the batch; `count` is of the rows typed so far, or of the records. */
export type ListedBatch = {
  readonly key: string; readonly name: string; readonly depositedOn: CalendarDate; readonly count: number; readonly expectedCents: Cents
  readonly state: 'open' | 'recorded' | 'undone'
}

/** Recorded batches that are listed; older ones are reached from their records' journal. */
const recordedShown = 20

/** The batches of a chapter: first those that are typed, by anybody, then the newest that were recorded. */
export async function listBatches(actor: Actor, { chapterId, kind }: { readonly chapterId: string; readonly kind: BatchKind }): Promise<Result<readonly ListedBatch[], Refusal>> {
  const allowed = can(actor, permissionOf[kind], chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, at } = actor
  return readAs(actor, async (tx) => {
    const drafts = await tx.draft.findMany({ where: { organizationId, chapterId, form: batchForm(kind), expiresAt: { gt: instantToRow(at) } }, orderBy: { updatedAt: 'desc' } })
    const keys = drafts.length === 0 ? null : await organizationKeys(tx, organizationId)
    const counts = await tx.draft.groupBy({ by: ['recordId'], where: { organizationId, recordId: { in: drafts.map(({ id }) => id) } }, _count: true })
    const open = keys === null ? [] : drafts.map((row): ListedBatch => {
      const { id, name, depositedOn, expectedCents } = headOf(kind, draftFromRow(keys, row))
      return { key: id, name, depositedOn, expectedCents, count: counts.find(({ recordId }) => recordId === id)?._count ?? 0, state: 'open' }
    })
    const rows = await tx.entryBatch.findMany({ where: { organizationId, chapterId, kind }, orderBy: [{ enteredAt: 'desc' }, { id: 'desc' }], take: recordedShown })
    const recorded = rows.map((row): ListedBatch => {
      const { name, depositedOn, recordCount, totalCents, state } = batchFromRow(row)
      return { key: row.formKey, name, depositedOn, count: recordCount, expectedCents: totalCents, state }
    })
    return ok([...open, ...recorded])
  })
}
