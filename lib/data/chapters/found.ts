import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import type { Chapter, ChapterFacts } from '@/lib/domain/chapter'
import { can, type Actor } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import { insertChapter, takenInChapters } from './insert'

/** Adds a chapter to the organization. */
export async function foundChapter(actor: Actor, input: ChapterFacts): Promise<Result<Chapter, Refusal>> {
  const allowed = can(actor, 'settings.change', null)
  if (!allowed.ok) return allowed
  try {
    return await inTransaction(actor, (tx) => insertChapter(tx, actor, input))
  } catch (error) {
    const taken = takenInChapters(error)
    if (taken === null) throw error
    return taken
  }
}
