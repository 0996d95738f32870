import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import type { Followed } from '@/lib/domain/deadlines/followed'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { isInSight, readDeadlines, type DeadlineScope } from './read'

/** What is due and was due: of a chapter with its organization, or of the organization with every chapter. */
export async function listDeadlines(actor: Actor, scope: DeadlineScope): Promise<Result<readonly Followed[], Refusal>> {
  const allowed = can(actor, 'chapter.read', scope.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => ok((await readDeadlines(tx, actor, scope)).filter((deadline) => isInSight(actor, scope.chapterId, deadline))))
}
