import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** Throws one's own view away; there need not be one. */
export async function removeView(actor: Actor, { chapterId, id }: { readonly chapterId: string; readonly id: string }): Promise<Result<{ readonly removed: boolean }, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, userId } = actor
  if (userId === null || !isId(id)) return ok({ removed: false })
  return inTransaction(actor, async (tx) => {
    const { count } = await tx.savedView.deleteMany({ where: { organizationId, chapterId, userId, id } })
    return ok({ removed: count > 0 })
  })
}
