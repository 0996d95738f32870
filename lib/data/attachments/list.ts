import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import { recordFields, type Attachment, type FiledRecord } from '@/lib/domain/attachment'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { filedRecord } from './record'
import { attachmentFromRow } from './rows'

/** The files beside a record, in the order in which they came; those that were taken off stay in the list. */
export async function listAttachments(
  actor: Actor, { chapterId, record }: { readonly chapterId: string; readonly record: FiledRecord },
): Promise<Result<readonly Attachment[], Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const seen = await filedRecord(actor, { chapterId, record })
  if (!seen.ok) return seen
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const rows = await tx.attachment.findMany({ where: { organizationId, [recordFields[record.kind]]: record.id }, orderBy: { id: 'asc' } })
    const keys = await organizationKeys(tx, organizationId)
    return ok(rows.map((row) => attachmentFromRow(keys, row)))
  })
}
