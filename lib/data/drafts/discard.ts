import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** Throws one's own draft away; there need not be one. Called when the record has been saved, too. */
export async function discardDraft(
  actor: Actor,
  input: { readonly id: string; readonly chapterId: string | null },
): Promise<Result<{ readonly discarded: boolean }, Refusal>> {
  const allowed = can(actor, 'chapter.read', input.chapterId)
  if (!allowed.ok) return allowed
  const { organizationId, userId } = actor
  if (userId === null || !/^[0-9a-f-]{36}$/i.test(input.id)) return ok({ discarded: false })
  return inTransaction(actor, async (tx) => {
    const { count } = await tx.draft.deleteMany({ where: { organizationId, userId, id: input.id, chapterId: input.chapterId } })
    return ok({ discarded: count > 0 })
  })
}
