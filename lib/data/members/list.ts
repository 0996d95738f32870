import 'server-only'
import { instantFromRow } from '@/lib/data/database/days'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import type { Instant } from '@/lib/domain/instant'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { memberFromRow, type Member } from './rows'

export type ListedMember = Member & {
  readonly name: string
  readonly email: string
  /** False until the person has chosen a password. */
  readonly joined: boolean
  readonly lastSeenAt: Instant | null
  readonly chapterName: string | null
}

/** Who has a role in the chapter (null: anywhere in the organization), those with the whole organization first, ended ones last. */
export async function listMembers(actor: Actor, chapterId: string | null): Promise<Result<readonly ListedMember[], Refusal>> {
  const allowed = can(actor, 'member.change', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const rows = await tx.membership.findMany({
      where: { organizationId, ...(chapterId === null ? {} : { OR: [{ chapterId }, { chapterId: null }] }) },
      include: { chapter: { select: { name: true } } },
      orderBy: [{ endedAt: { sort: 'asc', nulls: 'first' } }, { chapterId: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    })
    const accounts = await accountsOf(
      tx,
      rows.map(({ userId }) => userId),
    )
    return ok(rows.map((row) => ({ ...memberFromRow(row), ...accounts(row.userId), chapterName: row.chapter?.name ?? null })))
  })
}

async function accountsOf(tx: Transaction, ids: readonly string[]) {
  const users = await tx.user.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      email: true,
      passwordHash: true,
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
    },
  })
  const byId = new Map(users.map((user) => [user.id, user]))
  return (id: string) => {
    const user = byId.get(id)
    const seen = user?.sessions[0]?.lastSeenAt
    return {
      name: user?.name ?? '',
      email: user?.email ?? '',
      joined: user?.passwordHash != null,
      lastSeenAt: seen === undefined ? null : instantFromRow(seen),
    }
  }
}
