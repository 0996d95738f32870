import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import type { Attachment } from '@/lib/domain/attachment'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { filedRecord, type NamedRecord } from './record'
import { attachmentFromRow } from './rows'

export type AttachmentView = { readonly attachment: Attachment; readonly record: NamedRecord }

/** One file beside a record, for who sees the record; anybody else's is not found. */
export async function getAttachment(actor: Actor, { chapterId, id }: { readonly chapterId: string; readonly id: string }): Promise<Result<AttachmentView, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (!isId(id)) return notFound()
  const attachment = await readAs(actor, async (tx) => {
    const row = await tx.attachment.findFirst({ where: { organizationId: actor.organizationId, id } })
    return row === null ? null : attachmentFromRow(await organizationKeys(tx, actor.organizationId), row)
  })
  if (attachment === null) return notFound()
  const record = await filedRecord(actor, { chapterId, record: attachment.record })
  return record.ok ? ok({ attachment, record: record.value }) : notFound()
}
