import 'server-only'
import { byHandText } from '@/lib/data/journal/by-hand'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** How to check the journal, or an entry of it, by hand: for those who read the journal of a chapter. */
export function guideByHand(actor: Actor, chapterId: string): Result<string, Refusal> {
  const allowed = can(actor, 'journal.read', chapterId)
  if (!allowed.ok) return allowed
  return ok(byHandText())
}
