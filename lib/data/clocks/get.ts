import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import type { Clock } from '@/lib/domain/deadlines/clock'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { clockFromRow } from './rows'

/** One clock of the organization or of the chapter. */
export async function getClock(actor: Actor, { chapterId, id }: { readonly chapterId: string; readonly id: string }): Promise<Result<Clock, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (!isId(id)) return notFound()
  const row = await readAs(actor, (tx) => tx.clock.findFirst({ where: { organizationId: actor.organizationId, id, OR: [{ chapterId: null }, { chapterId }] } }))
  return row === null ? notFound() : ok(clockFromRow(row))
}
