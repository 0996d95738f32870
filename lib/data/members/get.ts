import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { memberFromRow, type Member } from './rows'

/** One membership of the actor's organization that the actor may change, with the person's name. */
export async function getMember(
  actor: Actor,
  input: { readonly membershipId: string; readonly chapterId: string | null },
): Promise<Result<Member & { readonly name: string }, Refusal>> {
  const allowed = can(actor, 'member.change', input.chapterId)
  if (!allowed.ok) return allowed
  if (!isId(input.membershipId)) return notFound()
  return readAs(actor, async (tx) => {
    const row = await tx.membership.findUnique({
      where: { organizationId_id: { organizationId: actor.organizationId, id: input.membershipId } },
    })
    if (row === null || !can(actor, 'member.change', row.chapterId).ok) return notFound()
    const user = await tx.user.findUnique({ where: { id: row.userId }, select: { name: true } })
    return ok({ ...memberFromRow(row), name: user?.name ?? '' })
  })
}
