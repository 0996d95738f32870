import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import type { NamedThing } from '@/lib/data/records/choices'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** The other chapters of the organization, with which money can be exchanged. */
export async function counterpartChapters(actor: Actor, chapterId: string): Promise<Result<readonly NamedThing[], Refusal>> {
  const allowed = can(actor, 'transfer.record', chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) =>
    ok(await tx.chapter.findMany({ where: { organizationId: actor.organizationId, id: { not: chapterId } }, select: { id: true, name: true }, orderBy: { name: 'asc' } })),
  )
}
