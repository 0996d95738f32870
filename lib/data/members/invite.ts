import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { createAccessLink } from '@/lib/data/installation/access-links'
import { ensureUser } from '@/lib/data/installation/users'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor, type Role } from '@/lib/domain/permission'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { invalid, notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { insertMember } from './insert'
import { mayMakeLink } from './may-make-link'
import type { Member } from './rows'

/** Auditors are invited with their engagement (lib/data/audits), because the role opens nothing without one. */
export type MemberInput = {
  readonly email: string
  readonly name: string
  readonly role: Exclude<Role, 'auditor'>
  /** Null: the whole organization. */
  readonly chapterId: string | null
  readonly untilOn: CalendarDate | null
}

export type Invitation = {
  readonly member: Member
  /** The token of the one-time link, to be shown once; null for somebody who has a password already, or was invited by others first. */
  readonly token: string | null
}

/** Gives somebody a role. Whoever has no account yet gets one, and a link to choose a password. */
export async function inviteMember(actor: Actor, input: MemberInput): Promise<Result<Invitation, Refusal>> {
  const allowed = can(actor, 'member.invite', input.chapterId)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  return inTransaction(actor, async (tx) => {
    if (!(await chapterExists(tx, actor, input.chapterId))) return notFound()
    const user = await ensureUser(tx, { ...input, at: actor.at })
    if (await holdsRole(tx, actor, { userId: user.id, ...input })) return invalid({ email: { key: 'alreadyMember' } })
    const needsLink = user.passwordHash === null && (await mayMakeLink(tx, actor, user.id))
    const token = needsLink ? await createAccessLink(tx, { purpose: 'password', userId: user.id, at: actor.at }) : null
    return ok({ member: await insertMember(tx, actor, { ...input, userId: user.id }), token })
  })
}

async function chapterExists(tx: Transaction, { organizationId }: Actor, chapterId: string | null): Promise<boolean> {
  if (chapterId === null) return true
  return (await tx.chapter.findUnique({ where: { organizationId_id: { organizationId, id: chapterId } }, select: { id: true } })) !== null
}

type Held = { readonly userId: string; readonly role: Role; readonly chapterId: string | null }

async function holdsRole(tx: Transaction, { organizationId }: Actor, { userId, role, chapterId }: Held): Promise<boolean> {
  return (
    (await tx.membership.findFirst({ where: { organizationId, userId, role, chapterId, endedAt: null }, select: { id: true } })) !== null
  )
}
