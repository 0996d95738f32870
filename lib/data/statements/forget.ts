import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { FilePlace } from './open'

/** Throws a file away that was looked at and not imported. */
export async function forgetImportFile(actor: Actor, { chapterId, id }: FilePlace): Promise<Result<{ readonly id: string }, Refusal>> {
  const allowed = can(actor, 'donation.import', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  if (!isId(id)) return notFound()
  return inTransaction(actor, async (tx) => {
    const { count } = await tx.importFile.deleteMany({ where: { organizationId, chapterId, id, importBatchId: null } })
    return count === 0 ? notFound() : ok({ id })
  })
}
