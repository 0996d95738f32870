import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { openUnder, organizationKeys } from '@/lib/data/keys/organization-key'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { FilePlace } from './open'
import { filePurpose } from './rows'

export type OriginalFile = { readonly name: string; readonly bytes: Buffer }

/** Gives a file as it was sent, byte by byte; not found once somebody was erased whom it names. */
export async function originalOfFile(actor: Actor, { chapterId, id }: FilePlace): Promise<Result<OriginalFile, Refusal>> {
  const allowed = can(actor, 'donation.import', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, at } = actor
  if (!isId(id)) return notFound()
  return readAs(actor, async (tx) => {
    const row = await tx.importFile.findFirst({
      where: { organizationId, chapterId, id, OR: [{ expiresAt: null }, { expiresAt: { gt: instantToRow(at) } }] }, select: { fileName: true, contentCipher: true },
    })
    if (row === null || row.contentCipher === null) return notFound()
    return ok({ name: row.fileName, bytes: openUnder(await organizationKeys(tx, organizationId), filePurpose(id), row.contentCipher) })
  })
}
