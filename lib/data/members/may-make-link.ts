import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'

/**
 * Tells whether a link with which a person chooses a password may be handed to the actor: whoever holds it becomes that person.
 * So every role that the person has must be one that the actor could have given, and none may be in another organization.
 * The user's own memberships everywhere are seen for this one question, as at sign-in.
 */
export async function mayMakeLink(tx: Transaction, actor: Actor, userId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT set_config('app.user_id', ${userId}, true)`
  const held = await tx.membership.findMany({ where: { userId, endedAt: null }, select: { organizationId: true, role: true, chapterId: true } })
  await tx.$executeRaw`SELECT set_config('app.user_id', ${actor.userId ?? ''}, true)`
  return held.every(
    ({ organizationId, role, chapterId }) =>
      organizationId === actor.organizationId && can(actor, role === 'auditor' ? 'audit.open' : 'member.invite', chapterId).ok,
  )
}
