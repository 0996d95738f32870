import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import type { Followed } from '@/lib/domain/deadlines/followed'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { isInSight, readDeadlines, type DeadlineScope } from './read'

type Wanted = DeadlineScope & { readonly key: string }

/** One deadline by its key, in a transaction that is already open; null where the facts ask for none of that name. */
export async function findDeadline(tx: Transaction, actor: Actor, { key, ...scope }: Wanted): Promise<Followed | null> {
  return (await readDeadlines(tx, actor, scope)).find((deadline) => deadline.key === key && isInSight(actor, scope.chapterId, deadline)) ?? null
}

/** One deadline of a chapter or of its organization. */
export async function getDeadline(actor: Actor, wanted: Wanted): Promise<Result<Followed, Refusal>> {
  const allowed = can(actor, 'chapter.read', wanted.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const deadline = await findDeadline(tx, actor, wanted)
    return deadline === null ? notFound() : ok(deadline)
  })
}
