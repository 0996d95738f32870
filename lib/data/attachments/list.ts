import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { recordFields, type Attachment, type FiledRecord } from '@/lib/domain/attachment'
import { mergedInto } from '@/lib/data/people/survivor'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { filedRecord } from './record'
import { attachmentFromRow } from './rows'

/** The files beside a record with what the actor may do there. */
export type RecordFilesView = {
  readonly record: FiledRecord
  readonly files: readonly Attachment[]
  readonly mayAttach: boolean
  readonly mayRead: boolean
}

/** The files beside a record, in the order in which they came; those that were taken off stay in the list. */
export async function listAttachments(
  actor: Actor, { chapterId, record }: { readonly chapterId: string; readonly record: FiledRecord },
): Promise<Result<RecordFilesView, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const seen = await filedRecord(actor, { chapterId, record })
  if (!seen.ok) return seen
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    // What stood beside an entry that was merged is seen beside the one that is used.
    const ids = record.kind === 'person' ? [record.id, ...(await mergedInto(tx, actor, record.id))] : [record.id]
    const rows = await tx.attachment.findMany({ where: { organizationId, [recordFields[record.kind]]: { in: ids } }, orderBy: { id: 'asc' } })
    const keys = await organizationKeys(tx, organizationId)
    const files = rows.map((row) => attachmentFromRow(keys, row))
    const may = { mayAttach: can(actor, 'file.attach', chapterId).ok, mayRead: can(actor, 'file.read', chapterId).ok }
    return ok({ record, files, ...may })
  })
}
