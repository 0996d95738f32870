import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import { readAs } from '@/lib/data/database/transaction'
import { can, permissions, type Actor, type Permission, type Role } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** The names of those who hold a permission in the chapter today: whom to ask. Only names, at most five. */
export async function whoCan(
  actor: Actor,
  input: { readonly chapterId: string; readonly permission: Permission },
): Promise<Result<readonly string[], Refusal>> {
  const allowed = can(actor, 'chapter.read', input.chapterId)
  if (!allowed.ok) return allowed
  const holders: readonly Role[] = permissions[input.permission]
  const { organizationId } = actor
  const day = dayToRow(actor.today)
  const names = await readAs(actor, async (tx) => {
    const rows = await tx.membership.findMany({
      where: {
        organizationId,
        endedAt: null,
        role: { in: [...holders] },
        fromOn: { lte: day },
        AND: [{ OR: [{ untilOn: null }, { untilOn: { gte: day } }] }, { OR: [{ chapterId: input.chapterId }, { chapterId: null }] }],
      },
      select: { userId: true },
    })
    const users = await tx.user.findMany({
      where: { id: { in: rows.map(({ userId }) => userId) }, disabledAt: null },
      select: { name: true },
      orderBy: { id: 'asc' },
      take: 5,
    })
    return users.map(({ name }) => name)
  })
  return ok(names)
}
