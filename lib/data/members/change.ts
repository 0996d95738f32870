import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor, type Role } from '@/lib/domain/permission'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { isLastAdministrator } from './last-administrator'
import type { Member } from './rows'
import { lockMember, updateMember } from './update'

export type MemberChange = {
  readonly membershipId: string
  readonly revision: number
  readonly role: Exclude<Role, 'auditor'>
  /** Null: the whole organization. */
  readonly chapterId: string | null
  readonly untilOn: CalendarDate | null
  readonly reason: string
}

/** Changes a role, its chapter or its last day. An auditor's stays as the engagement made it. */
export async function changeMember(actor: Actor, input: MemberChange): Promise<Result<Member, Refusal>> {
  const allowed = can(actor, 'member.change', input.chapterId)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  return inTransaction(actor, async (tx) => {
    const before = await lockMember(tx, actor, input.membershipId)
    if (before === null) return notFound()
    const reachesThere = can(actor, 'member.change', before.chapterId)
    if (!reachesThere.ok) return reachesThere
    if (before.revision !== input.revision) return refuse({ reason: 'conflict', key: 'changedMeanwhile', currentRevision: before.revision })
    if (before.ended || before.role === 'auditor') return refuse({ reason: 'not-allowed', key: 'memberFixed' })
    const { role, chapterId, untilOn, reason } = input
    if (chapterId !== null && (await tx.chapter.count({ where: { organizationId: actor.organizationId, id: chapterId } })) === 0)
      return notFound()
    const keepsAll = role === 'administrator' && chapterId === null && untilOn === null
    if (!keepsAll && (await isLastAdministrator(tx, actor, before.id))) return refuse({ reason: 'not-allowed', key: 'lastAdministrator' })
    return ok(await updateMember(tx, actor, { type: 'membership.changed', before, after: { ...before, role, chapterId, untilOn }, reason }))
  })
}
