import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { fileStore } from '@/lib/files/store'
import { isContentNamed } from './erase'
import { lockContents } from './room'

/** Takes away files that wait, and each content that nothing else names: no file beside a record, also one that was taken off, and no other upload. */
export async function dropUploads(tx: Transaction, organizationId: string, uploads: readonly { readonly id: string; readonly sha256: string }[]): Promise<void> {
  if (uploads.length === 0) return
  await lockContents(tx, organizationId)
  await tx.fileUpload.deleteMany({ where: { organizationId, id: { in: uploads.map(({ id }) => id) } } })
  for (const sha256 of new Set(uploads.map((upload) => upload.sha256))) {
    if (!(await isContentNamed(tx, organizationId, sha256))) await fileStore().remove({ organizationId, sha256 })
  }
}

/** Throws away a paper of the inbox that belongs to no record. One that was linked or thrown away meanwhile is left as it is. */
export async function throwAwayPaper(actor: Actor, { chapterId, id }: { readonly chapterId: string; readonly id: string }): Promise<Result<true, Refusal>> {
  const allowed = can(actor, 'file.attach', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  return inTransaction(actor, async (tx) => {
    const papers = isId(id) ? await tx.fileUpload.findMany({ where: { organizationId, chapterId, id, inInbox: true }, select: { id: true, sha256: true } }) : []
    await dropUploads(tx, organizationId, papers)
    return ok(true)
  })
}
