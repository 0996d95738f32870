import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { erasedAttachment, type Attachment } from '@/lib/domain/attachment'
import type { Actor } from '@/lib/domain/permission'
import type { Attachment as AttachmentRow } from '@/lib/generated/prisma/client'
import { fileStore } from '@/lib/files/store'
import { lockContents } from './room'
import { attachmentFromRow, attachmentImage } from './rows'
import { sealedReportOf } from './sealed'

type PersonFile = { readonly row: AttachmentRow; readonly file: Attachment; /** The sealed report that it is linked to: with one, it stays. */ readonly sealedIn: string | null }

/** The files beside somebody's page, those that were taken off too, and which sealed report keeps each. */
export async function filesOfPerson(tx: Transaction, keys: OrganizationKeys, personId: string): Promise<readonly PersonFile[]> {
  const { organizationId } = keys
  const rows = await tx.attachment.findMany({ where: { organizationId, personId, state: { not: 'erased' } }, orderBy: { id: 'asc' } })
  const files: PersonFile[] = []
  for (const row of rows) {
    const file = attachmentFromRow(keys, row)
    const sealedIn = file.state === 'attached' ? await sealedReportOf(tx, organizationId, { record: file.record, index: row.journalIndex }) : null
    files.push({ row, file, sealedIn })
  }
  return files
}

/** Whether anything still names a content: then it stays in the store. */
export async function isContentNamed(tx: Transaction, organizationId: string, sha256: string): Promise<boolean> {
  const kept = await tx.attachment.count({ where: { organizationId, sha256, state: { not: 'erased' } } })
  return kept + (await tx.fileUpload.count({ where: { organizationId, sha256 } })) > 0
}

async function eraseOne(tx: Transaction, actor: Actor, { row, file }: PersonFile, reason: string): Promise<void> {
  const { organizationId } = actor
  const erased = erasedAttachment(file, reason)
  const after = attachmentImage(erased, row, null)
  const { note: _note, ...before } = changedBefore(attachmentImage(file, row, null), after)
  const { id, state, stateReason, revision, note } = erased
  const journalIndex = await appendEntry(tx, actor, { type: 'attachment.erased', id, revision, before, after, reason })
  await tx.attachment.update({ where: { organizationId_id: { organizationId, id } }, data: { state, stateReason, revision, note, dataKeyWrapped: null, journalIndex } })
}

/**
 * Erases the files beside somebody who is erased, but for those on which a sealed report stands: the key of the name is destroyed, the row and its entries
 * stay, and the content goes out of the store unless another file has the same. Call it last in its transaction: what is taken out of the store does not
 * come back when a later step fails.
 */
export async function eraseFilesOf(tx: Transaction, actor: Actor, keys: OrganizationKeys, { personId, reason }: { readonly personId: string; readonly reason: string }): Promise<number> {
  const { organizationId } = actor
  await lockContents(tx, organizationId)
  const erasing = (await filesOfPerson(tx, keys, personId)).filter(({ sealedIn }) => sealedIn === null)
  for (const each of erasing) await eraseOne(tx, actor, each, reason)
  for (const sha256 of new Set(erasing.map(({ row }) => row.sha256))) {
    if (!(await isContentNamed(tx, organizationId, sha256))) await fileStore().remove({ organizationId, sha256 })
  }
  return erasing.length
}
