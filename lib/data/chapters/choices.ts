import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** The chapters that a list offers for a role: those in which the actor may give one. */
export async function chapterChoices(
  actor: Actor,
  chapterId: string,
): Promise<Result<readonly { readonly value: string; readonly label: string }[], Refusal>> {
  const allowed = can(actor, 'member.change', chapterId)
  if (!allowed.ok) return allowed
  const rows = await readAs(actor, (tx) =>
    tx.chapter.findMany({
      where: { organizationId: actor.organizationId },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  )
  return ok(rows.filter(({ id }) => can(actor, 'member.change', id).ok).map(({ id, name }) => ({ value: id, label: name })))
}
