import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import type { Chapter } from '@/lib/domain/chapter'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { chapterFromRow } from './rows'

/** One chapter of the actor's organization. */
export async function getChapter(actor: Actor, chapterId: string): Promise<Result<Chapter, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (!isId(chapterId)) return notFound()
  const row = await readAs(actor, (tx) =>
    tx.chapter.findUnique({ where: { organizationId_id: { organizationId: actor.organizationId, id: chapterId } } }),
  )
  return row === null ? notFound() : ok(chapterFromRow(row))
}
