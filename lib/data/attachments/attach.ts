import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { organizationKeys, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { instantFromRow } from '@/lib/data/database/days'
import { recordOf, type Attachment, type FiledRecord } from '@/lib/domain/attachment'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { filedRecord, type NamedRecord } from './record'
import { attachmentColumns, attachmentFromRow, attachmentImage, sealName, uploadFromRow } from './rows'
import { linkable } from './uploads'

export type AttachInput = {
  readonly chapterId: string
  readonly record: FiledRecord
  readonly uploadIds: readonly string[]
  /** The day of the documents themselves. */
  readonly evidenceOn: CalendarDate | null
  readonly note: string
}

/** Puts files that were sent beside a record, each with its entry. A second submit of the same files changes nothing. */
export async function attachFiles(actor: Actor, input: AttachInput): Promise<Result<readonly Attachment[], Refusal>> {
  const allowed = can(actor, 'file.attach', input.chapterId)
  if (!allowed.ok) return allowed
  const record = await filedRecord(actor, input)
  if (!record.ok) return record
  const ids = [...new Set(input.uploadIds.filter(isId))].toSorted()
  if (ids.length === 0) return refuse({ reason: 'invalid', key: 'fileNone' })
  return inTransaction(actor, async (tx) => {
    const { organizationId } = actor
    const keys = await organizationKeys(tx, organizationId)
    await tx.$queryRaw`SELECT id FROM file_upload WHERE organization_id = ${organizationId}::uuid AND id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
    const attached: Attachment[] = []
    for (const id of ids) {
      const one = (await attachedBefore(tx, actor, keys, { id, record: input.record })) ?? (await attachOne(tx, actor, keys, { id, input, named: record.value }))
      if (one === null) return refuse({ reason: 'conflict', key: 'fileGone' })
      attached.push(one)
    }
    return ok(attached)
  })
}

async function attachedBefore(
  tx: Transaction, { organizationId }: Actor, keys: OrganizationKeys, { id, record }: { readonly id: string; readonly record: FiledRecord },
): Promise<Attachment | null> {
  const row = await tx.attachment.findFirst({ where: { organizationId, id } })
  if (row === null || recordOf(row).id !== record.id) return null
  return attachmentFromRow(keys, row)
}

type One = { readonly id: string; readonly input: AttachInput; readonly named: NamedRecord }

/** Null where the file is not there, was sent by somebody else for a record, or has waited too long. */
async function attachOne(tx: Transaction, actor: Actor, keys: OrganizationKeys, { id, input, named }: One): Promise<Attachment | null> {
  const { organizationId, userId } = actor
  const { chapterId, record, evidenceOn, note } = input
  const row = await tx.fileUpload.findFirst({ where: { organizationId, chapterId, ...linkable(actor), id } })
  if (row === null) return null
  const attachment: Attachment = {
    ...uploadFromRow(keys, row), chapterId, record, evidenceOn, note, uploadedBy: userId, uploadedName: actor.name, uploadedAt: instantFromRow(row.uploadedAt),
    state: 'attached', stateReason: '', revision: 1,
  }
  const sealed = sealName(keys, id, attachment.name)
  const after = attachmentImage(attachment, sealed, named.number)
  const journalIndex = await appendEntry(tx, actor, { type: 'attachment.added', id, revision: 1, before: null, after, reason: null })
  await tx.attachment.create({ data: { organizationId, ...attachmentColumns(attachment, sealed), journalIndex } })
  await tx.fileUpload.delete({ where: { organizationId_id: { organizationId, id } } })
  return attachment
}
