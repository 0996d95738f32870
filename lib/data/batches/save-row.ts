import 'server-only'
import { instantFromRow, instantToRow } from '@/lib/data/database/days'
import { inTransaction, readAs } from '@/lib/data/database/transaction'
import { isId, newId } from '@/lib/data/database/uuid'
import { draftCharactersMax, draftDays, sealDraft, type DraftValues } from '@/lib/data/drafts/rows'
import { hoursLater } from '@/lib/data/installation/clock'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { today } from '@/lib/data/records/today'
import { batchRowForm, batchRowsMax } from '@/lib/domain/batches/batch'
import { isRowEmpty } from '@/lib/domain/batches/columns'
import type { RowCheck } from '@/lib/domain/batches/row-check'
import type { Instant } from '@/lib/domain/instant'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { ReadBatchRow } from '@/lib/schemas/batch-row'
import { checkRow } from './check-row'
import { openBatch, type BatchPlace, type OpenBatch } from './rows'
import { permissionOf } from './start'

type RowInput = BatchPlace & {
  readonly rowId: string
  readonly position: number
  readonly values: DraftValues
  /** When the row was saved that this one was typed over; null for a row that was never saved. */
  readonly basedOn: string | null
  readonly read: ReadBatchRow
}

/** `id` differs from the one that was sent where somebody else had changed the row meanwhile: then both are kept. `savedAt` is null for a row that is gone. */
export type SavedRow = { readonly id: string; readonly savedAt: Instant | null; readonly check: RowCheck }

/**
 * Keeps one row of a batch, as it is typed, and says what the checks say of it. An empty row is taken out. Two people may type in one batch:
 * where the row was changed by somebody else since it was read, what is typed now becomes a row of its own, and nothing is overwritten.
 */
export async function saveBatchRow(actor: Actor, input: RowInput): Promise<Result<SavedRow, Refusal>> {
  const allowed = can(actor, permissionOf[input.kind], input.chapterId)
  if (!allowed.ok) return allowed
  if (!isId(input.rowId) || actor.userId === null) return notFound()
  if (JSON.stringify(input.values).length > draftCharactersMax / 10) return refuse({ reason: 'invalid', key: 'draftTooLong' })
  const opened = await readAs(actor, async (tx) => {
    const batch = await openBatch(tx, actor, await organizationKeys(tx, actor.organizationId), input)
    const chapter = await tx.chapter.findFirst({ where: { organizationId: actor.organizationId, id: input.chapterId }, select: { timeZone: true } })
    return batch === null || chapter === null ? null : { batch, day: today(actor.at, chapter.timeZone) }
  })
  if (opened === null) return notFound()
  const check = await checkRow(actor, opened.batch, input.values, { chapterId: input.chapterId, today: opened.day, read: input.read })
  return check.ok ? keepRow(actor, opened.batch, input, check.value) : check
}

function keepRow(actor: Actor, batch: OpenBatch, input: RowInput, check: RowCheck): Promise<Result<SavedRow, Refusal>> {
  const { organizationId, userId, at } = actor
  return inTransaction(actor, async (tx): Promise<Result<SavedRow, Refusal>> => {
    // While the batch is being recorded, a row waits here, and then finds the batch gone.
    const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM draft WHERE organization_id = ${organizationId}::uuid AND id = ${batch.id}::uuid FOR KEY SHARE`
    if (held.length === 0) return notFound()
    const earlier = await tx.draft.findFirst({ where: { organizationId, id: input.rowId } })
    if (earlier !== null && (earlier.recordId !== batch.id || earlier.form !== batchRowForm)) return notFound()
    const isMine = earlier === null || earlier.userId === userId || instantFromRow(earlier.updatedAt) === input.basedOn
    const id = isMine ? input.rowId : newId()
    if (isRowEmpty(batch.kind, input.values)) {
      if (isMine) await tx.draft.deleteMany({ where: { organizationId, id } })
      return ok({ id, savedAt: null, check })
    }
    if (earlier === null && (await tx.draft.count({ where: { organizationId, recordId: batch.id } })) >= batchRowsMax) return refuse({ reason: 'invalid', key: 'batchTooLong', values: { max: batchRowsMax } })
    const values = { ...input.values, position: String(input.position), typedBy: actor.name, check: JSON.stringify(check) }
    const contentCipher = sealDraft(await organizationKeys(tx, organizationId), id, values)
    const content = { form: batchRowForm, chapterId: input.chapterId, recordId: batch.id, userId: userId ?? '', contentCipher, updatedAt: instantToRow(at), expiresAt: instantToRow(hoursLater(at, draftDays * 24)) }
    await tx.draft.upsert({ where: { organizationId_id: { organizationId, id } }, update: content, create: { organizationId, id, createdAt: instantToRow(at), ...content } })
    return ok({ id, savedAt: at, check })
  })
}
