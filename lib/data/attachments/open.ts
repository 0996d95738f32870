import 'server-only'
import { logServerError } from '@/lib/data/installation/health-log'
import type { Attachment } from '@/lib/domain/attachment'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { provenContent } from '@/lib/files/proven'
import { fileStore } from '@/lib/files/store'
import { getAttachment } from './get'

export type OpenedFile = { readonly attachment: Attachment; readonly content: AsyncGenerator<Uint8Array> }

/**
 * The content of a file beside a record, for who sees the record with its personal details. The last piece is handed out only when the hash of all is
 * right: a file that was changed in its folder never arrives whole.
 */
export async function openFile(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<OpenedFile, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const found = await getAttachment(actor, of)
  if (!found.ok) return found
  const readable = can(actor, 'file.read', of.chapterId)
  if (!readable.ok) return readable
  const { attachment } = found.value
  if (attachment.state === 'erased') return notFound()
  const opened = await fileStore().open({ organizationId: actor.organizationId, sha256: attachment.sha256 })
  if (opened?.sizeBytes === attachment.sizeBytes) return ok({ attachment, content: provenContent(opened.content, attachment.sha256) })
  opened?.content.destroy()
  logServerError(new Error(`The content ${attachment.sha256} is missing or has another size`), { method: 'GET', route: '/api/files', kind: 'file' })
  return refuse({ reason: 'unavailable', key: 'fileContent' })
}
