import 'server-only'
import { instantToRow } from '@/lib/data/database/days'
import { inTransaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { lockMember } from './update'

/**
 * Ends every session of somebody who has a role that the actor could end: a machine was lost, or somebody sits at another one's.
 * The role stays; the person signs in again. The journal says who ended how many.
 */
export async function signOutMember(
  actor: Actor,
  input: { readonly membershipId: string; readonly chapterId: string | null },
): Promise<Result<{ readonly ended: number }, Refusal>> {
  const allowed = can(actor, 'member.end', input.chapterId)
  if (!allowed.ok) return allowed
  if (!isId(input.membershipId)) return notFound()
  return inTransaction(actor, async (tx) => {
    const member = await lockMember(tx, actor, input.membershipId)
    if (member === null || member.ended || !can(actor, 'member.end', member.chapterId).ok) return notFound()
    const { userId: id } = member
    const user = await tx.user.findUniqueOrThrow({ where: { id }, select: { name: true } })
    const open = { userId: id, revokedAt: null, expiresAt: { gt: instantToRow(actor.at) } }
    const { count: ended } = await tx.session.updateMany({ where: open, data: { revokedAt: instantToRow(actor.at) } })
    await appendEntry(tx, actor, { type: 'account.signed-out', id, revision: 1, before: null, after: { name: user.name, sessions: ended }, reason: null })
    return ok({ ended })
  })
}
