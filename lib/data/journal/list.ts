import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { parseEntry, type JournalEntry } from '@/lib/domain/journal/entry'
import type { SubjectKind } from '@/lib/domain/journal/entry-types'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'

/** Entries of one page of the journal. */
export const journalPageSize = 50

/** What the journal is narrowed to; `beforeIndex` begins the next page. Null means "any". */
export type JournalFilter = {
  readonly chapterId: string
  readonly kind: SubjectKind | null
  readonly from: CalendarDate | null
  readonly through: CalendarDate | null
  readonly beforeIndex: number | null
}

export type JournalPage = { readonly entries: readonly JournalEntry[]; readonly count: number; readonly size: number; readonly nextBefore: number | null }

/** Lists the entries that concern a chapter or the whole organization, newest first, with the size of the journal. */
export async function listJournal(actor: Actor, filter: JournalFilter): Promise<Result<JournalPage, Refusal>> {
  const allowed = can(actor, 'journal.read', filter.chapterId)
  if (!allowed.ok) return allowed
  const condition = Prisma.join([
    Prisma.sql`e.organization_id = ${actor.organizationId}::uuid AND (e.chapter_id = ${filter.chapterId}::uuid OR e.chapter_id IS NULL)`,
    ...(filter.kind === null ? [] : [Prisma.sql`e.subject_kind = ${filter.kind}`]),
    ...(filter.from === null ? [] : [Prisma.sql`e.at >= ${filter.from}::date`]),
    ...(filter.through === null ? [] : [Prisma.sql`e.at < ${filter.through}::date + 1`]),
  ], ' AND ')
  return readAs(actor, async (tx) => {
    const before = filter.beforeIndex === null ? Prisma.sql`TRUE` : Prisma.sql`e.index < ${BigInt(filter.beforeIndex)}`
    const rows = await tx.$queryRaw<{ text: string }[]>`
      SELECT e.text FROM journal_entry e WHERE ${condition} AND ${before} ORDER BY e.index DESC LIMIT ${journalPageSize + 1}`
    const counted = await tx.$queryRaw<{ count: number; size: number }[]>`
      SELECT count(*)::int AS count, (SELECT size::float8 FROM journal_head WHERE organization_id = ${actor.organizationId}::uuid) AS size FROM journal_entry e WHERE ${condition}`
    const entries = rows.slice(0, journalPageSize).map(({ text }) => parseEntry(text))
    return ok({
      entries,
      count: counted[0]?.count ?? 0,
      size: counted[0]?.size ?? 0,
      nextBefore: rows.length > journalPageSize ? (entries.at(-1)?.index ?? null) : null,
    })
  })
}
