import 'server-only'
import { logServerError } from '@/lib/data/installation/health-log'
import type { Upload } from '@/lib/domain/attachment'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { provenContent } from '@/lib/files/proven'
import { fileStore } from '@/lib/files/store'
import { getAttachment } from './get'
import { waitingPaper } from './inbox'

export type OpenedFile = { readonly file: Upload; readonly content: AsyncGenerator<Uint8Array> }

/** A file beside a record that is open to the actor and was not erased, or a paper that waits in the inbox. */
async function fileOf(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<Upload, Refusal>> {
  const found = await getAttachment(actor, of)
  if (!found.ok) {
    const waiting = await waitingPaper(actor, of)
    return waiting.ok ? waiting : found
  }
  const { attachment } = found.value
  return attachment.state === 'erased' ? notFound() : ok(attachment)
}

/**
 * The content of a file beside a record, for who sees the record with its personal details. The last piece is handed out only when the hash of all is
 * right: a file that was changed in its folder never arrives whole.
 */
export async function openFile(actor: Actor, of: { readonly chapterId: string; readonly id: string }): Promise<Result<OpenedFile, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const found = await fileOf(actor, of)
  if (!found.ok) return found
  const readable = can(actor, 'file.read', of.chapterId)
  if (!readable.ok) return readable
  const file = found.value
  const opened = await fileStore().open({ organizationId: actor.organizationId, sha256: file.sha256 })
  if (opened?.sizeBytes === file.sizeBytes) return ok({ file, content: provenContent(opened.content, file.sha256) })
  opened?.content.destroy()
  logServerError(new Error(`The content ${file.sha256} is missing or has another size`), { method: 'GET', route: '/api/files', kind: 'file' })
  return refuse({ reason: 'unavailable', key: 'fileContent' })
}
