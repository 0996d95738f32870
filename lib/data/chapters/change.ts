import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import type { Chapter, ChapterFacts } from '@/lib/domain/chapter'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { takenInChapters } from './insert'
import { chapterColumns, chapterFacts, chapterFromRow } from './rows'

export type ChapterChange = Omit<ChapterFacts, 'slug'> & { readonly chapterId: string; readonly revision: number; readonly reason: string }

/** Corrects a chapter. Its address stays: links, bookmarks and printed reports name it. */
export async function changeChapter(actor: Actor, input: ChapterChange): Promise<Result<Chapter, Refusal>> {
  const allowed = can(actor, 'settings.change', input.chapterId)
  if (!allowed.ok) return allowed
  try {
    return await correct(actor, input)
  } catch (error) {
    const taken = takenInChapters(error)
    if (taken === null) throw error
    return taken
  }
}

function correct(actor: Actor, input: ChapterChange): Promise<Result<Chapter, Refusal>> {
  const key = { organizationId: actor.organizationId, id: input.chapterId }
  return inTransaction(actor, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM chapter WHERE organization_id = ${key.organizationId}::uuid AND id = ${key.id}::uuid FOR UPDATE`
    const row = await tx.chapter.findUnique({ where: { organizationId_id: key } })
    if (row === null) return notFound()
    if (row.revision !== input.revision) return refuse({ reason: 'conflict', key: 'changedMeanwhile', currentRevision: row.revision })
    const before = chapterFacts(row)
    const after = chapterFacts({ ...input, slug: row.slug })
    const changed = changedBefore(before, after)
    if (Object.keys(changed).length === 0) return ok(chapterFromRow(row))
    const revision = row.revision + 1
    const journalIndex = await appendEntry(tx, actor, {
      type: 'chapter.corrected', id: key.id, revision, before: changed, after: { ...after, chapterId: key.id }, reason: input.reason,
    })
    return ok(chapterFromRow(await tx.chapter.update({ where: { organizationId_id: key }, data: { ...chapterColumns(after), revision, journalIndex } })))
  })
}
