import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import type { Attachment } from '@/lib/domain/attachment'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { getAttachment } from './get'
import { attachmentFromRow, attachmentImage } from './rows'
import { sealedReportOf } from './sealed'

export type DetachInput = { readonly chapterId: string; readonly id: string; readonly reason: string }

/** Takes a file off its record with a reason, unless a sealed report stands on it. Row, entries and content stay: the act is told, nothing is deleted. */
export async function detachFile(actor: Actor, input: DetachInput): Promise<Result<Attachment, Refusal>> {
  const allowed = can(actor, 'file.attach', input.chapterId)
  if (!allowed.ok) return allowed
  const seen = await getAttachment(actor, input)
  if (!seen.ok) return seen
  const { organizationId } = actor
  const { id } = seen.value.attachment
  return inTransaction(actor, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM attachment WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`
    const row = await tx.attachment.findFirst({ where: { organizationId, id } })
    if (row === null) return notFound()
    const earlier = attachmentFromRow(await organizationKeys(tx, organizationId), row)
    if (earlier.state === 'erased') return refuse({ reason: 'conflict', key: 'fileErased' })
    if (earlier.state === 'detached') return refuse({ reason: 'conflict', key: 'fileDetached' })
    const sealed = await sealedReportOf(tx, organizationId, { record: earlier.record, index: row.journalIndex })
    if (sealed !== null) return refuse({ reason: 'already-sealed', key: 'fileSealed', values: { number: sealed } })
    const detached: Attachment = { ...earlier, state: 'detached', stateReason: input.reason, revision: earlier.revision + 1 }
    const { number } = seen.value.record
    const after = attachmentImage(detached, row, number)
    const before = changedBefore(attachmentImage(earlier, row, number), after)
    const { state, stateReason, revision } = detached
    const journalIndex = await appendEntry(tx, actor, { type: 'attachment.detached', id, revision, before, after, reason: input.reason })
    await tx.attachment.update({ where: { organizationId_id: { organizationId, id } }, data: { state, stateReason, revision, journalIndex } })
    return ok(detached)
  })
}
