import 'server-only'
import { databaseError } from '@/lib/data/database/database-errors'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import type { Chapter, ChapterFacts } from '@/lib/domain/chapter'
import type { Actor } from '@/lib/domain/permission'
import { invalid, ok, type Refusal, type Result } from '@/lib/domain/result'
import { isReservedSlug, isSlug } from '@/lib/domain/slug'
import { chapterColumns, chapterFacts } from './rows'

/** Why an address cannot be had, as the problem of a form; null when its form is right. */
export function slugProblem(slug: string): 'slugForm' | 'slugReserved' | null {
  if (!isSlug(slug)) return 'slugForm'
  return isReservedSlug(slug) ? 'slugReserved' : null
}

/** Reserves the address, writes the chapter and its entry, inside a transaction that is already open. */
export async function insertChapter(tx: Transaction, actor: Actor, input: ChapterFacts): Promise<Result<Chapter, Refusal>> {
  const problem = slugProblem(input.slug)
  if (problem !== null) return invalid({ slug: { key: problem } })
  const id = newId()
  const { organizationId } = actor
  const { count } = await tx.chapterAddress.createMany({
    data: [{ slug: input.slug, organizationId, chapterId: id }],
    skipDuplicates: true,
  })
  if (count === 0) return invalid({ slug: { key: 'slugTaken' } })
  const facts = chapterFacts(input)
  const journalIndex = await appendEntry(tx, actor, {
    type: 'chapter.recorded',
    id,
    revision: 1,
    before: null,
    after: { ...facts, chapterId: id },
    reason: null,
  })
  await tx.chapter.create({ data: { organizationId, id, ...chapterColumns(facts), revision: 1, journalIndex } })
  return ok({ ...facts, id, revision: 1 })
}

/** The problem of a form when the database found the number's first part or the import code taken; null for other errors. */
export function takenInChapters(error: unknown): Result<never, Refusal> | null {
  const { sqlState, prismaCode, constraint } = databaseError(error)
  if (sqlState !== '23505' && prismaCode !== 'P2002') return null
  if (constraint?.includes('number_prefix') === true) return invalid({ numberPrefix: { key: 'numberPrefixTaken' } })
  if (constraint?.includes('import_code') === true) return invalid({ importCode: { key: 'importCodeTaken' } })
  return null
}
