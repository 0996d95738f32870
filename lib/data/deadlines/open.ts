import 'server-only'
import { isOpen, type Followed } from '@/lib/domain/deadlines/followed'
import { can, membershipsFor, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { listDeadlines } from './list'

/** Everything that is still to be done, as far as the actor reaches: in the whole organization, or in the chapters where they have a role. */
export async function openDeadlines(actor: Actor, chapterIds: readonly string[]): Promise<Result<readonly Followed[], Refusal>> {
  const scopes = membershipsFor(actor, null).length > 0 ? [null] : chapterIds
  const found = new Map<string, Followed>()
  for (const chapterId of scopes) {
    if (!can(actor, 'chapter.read', chapterId).ok) continue
    const deadlines = await listDeadlines(actor, { chapterId, today: actor.today })
    if (!deadlines.ok) return deadlines
    for (const deadline of deadlines.value.filter(isOpen)) found.set(deadline.key, deadline)
  }
  return ok([...found.values()])
}
