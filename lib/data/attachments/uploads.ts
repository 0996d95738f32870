import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { organizationKeys } from '@/lib/data/keys/organization-key'
import type { Upload } from '@/lib/domain/attachment'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { uploadFromRow } from './rows'

/** The files that the actor has sent and that wait to be attached, out of those named; nobody else sees them. */
export async function findUploads(
  actor: Actor, { chapterId, ids }: { readonly chapterId: string; readonly ids: readonly string[] },
): Promise<Result<readonly Upload[], Refusal>> {
  const allowed = can(actor, 'file.attach', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, userId } = actor
  return readAs(actor, async (tx) => {
    const where = { organizationId, chapterId, userId, id: { in: ids.filter(isId) }, storedAt: { not: null } }
    const rows = await tx.fileUpload.findMany({ where, orderBy: { id: 'asc' } })
    const keys = await organizationKeys(tx, organizationId)
    return ok(rows.map((row) => uploadFromRow(keys, row)))
  })
}
