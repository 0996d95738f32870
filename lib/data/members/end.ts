import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { isLastAdministrator } from './last-administrator'
import type { Member } from './rows'
import { lockMember, updateMember } from './update'

export type MemberEnd = {
  readonly membershipId: string
  /** The chapter in which the actor works; null for the whole organization. */
  readonly chapterId: string | null
  readonly reason: string
}

/** Ends a role at once. The last administrator cannot leave: nobody could invite another one. Ending twice changes nothing. */
export async function endMember(actor: Actor, input: MemberEnd): Promise<Result<Member, Refusal>> {
  const allowed = can(actor, 'member.end', input.chapterId)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  return inTransaction(actor, async (tx) => {
    const before = await lockMember(tx, actor, input.membershipId)
    if (before === null) return notFound()
    const reachesThere = can(actor, 'member.end', before.chapterId)
    if (!reachesThere.ok) return reachesThere
    if (before.ended) return ok(before)
    if (await isLastAdministrator(tx, actor, before.id)) return refuse({ reason: 'not-allowed', key: 'lastAdministrator' })
    return ok(await updateMember(tx, actor, { type: 'membership.ended', before, after: { ...before, ended: true }, reason: input.reason }))
  })
}
