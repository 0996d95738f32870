import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import type { FiledRecord, Upload } from '@/lib/domain/attachment'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { filesMax } from '@/lib/files/multipart'
import { filedRecord, type NamedRecord } from './record'
import { uploadFromRow } from './rows'

/** What the page shows on which files are put beside a record. */
export type UploadsView = {
  readonly uploads: readonly Upload[]
  readonly named: NamedRecord
  readonly limits: { readonly megabytes: number; readonly quota: number; readonly count: number }
}

/** What may be sent at once. */
export function uploadLimits(): UploadsView['limits'] {
  return { megabytes: env.fileMegabytesMax, quota: env.fileQuotaMegabytes, count: filesMax }
}

/** Which files that wait somebody may link: those that they sent themselves, and those of the inbox. */
export function linkable({ userId }: Actor) {
  return { OR: [{ userId }, { inInbox: true }], storedAt: { not: null } }
}

/** The files that the actor has sent, or that wait in the inbox of the chapter, out of those named. */
export async function openUploads(
  actor: Actor, { chapterId, record, ids }: { readonly chapterId: string; readonly record: FiledRecord; readonly ids: readonly string[] },
): Promise<Result<UploadsView, Refusal>> {
  const allowed = can(actor, 'file.attach', chapterId)
  if (!allowed.ok) return allowed
  const named = await filedRecord(actor, { chapterId, record })
  if (!named.ok) return named
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const where = { organizationId, chapterId, ...linkable(actor), id: { in: ids.filter(isId) } }
    const rows = await tx.fileUpload.findMany({ where, orderBy: { id: 'asc' } })
    const keys = await organizationKeys(tx, organizationId)
    return ok({ uploads: rows.map((row) => uploadFromRow(keys, row)), named: named.value, limits: uploadLimits() })
  })
}
