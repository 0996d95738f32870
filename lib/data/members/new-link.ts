import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { createAccessLink } from '@/lib/data/installation/access-links'
import { can, type Actor } from '@/lib/domain/permission'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { mayMakeLink } from './may-make-link'
import { lockMember } from './update'

/**
 * Makes a new one-time link for somebody who was invited and has not chosen a password yet; earlier links stop working.
 * Whoever has a password is left alone: an administrator must not be able to take over an account (the operator can, `npm run setup`).
 */
export async function renewInvitation(
  actor: Actor,
  input: { readonly membershipId: string; readonly chapterId: string | null },
): Promise<Result<{ readonly token: string }, Refusal>> {
  const allowed = can(actor, 'member.invite', input.chapterId)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  return inTransaction(actor, async (tx) => {
    const member = await lockMember(tx, actor, input.membershipId)
    if (member === null || !can(actor, 'member.invite', member.chapterId).ok) return notFound()
    const user = await tx.user.findUnique({ where: { id: member.userId }, select: { passwordHash: true } })
    if (user?.passwordHash !== null || member.ended) return refuse({ reason: 'not-allowed', key: 'hasPassword' })
    if (!(await mayMakeLink(tx, actor, member.userId))) return refuse({ reason: 'not-allowed', key: 'linkOfOthers' })
    return ok({ token: await createAccessLink(tx, { purpose: 'password', userId: member.userId, at: actor.at }) })
  })
}
