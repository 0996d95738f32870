import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { today } from '@/lib/data/records/today'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** A chapter as an import needs it. */
export type ImportChapter = { readonly id: string; readonly numberPrefix: string; readonly importCode: string | null; readonly timeZone: string; readonly today: CalendarDate }

/** Reads the chapters into which the file may go: the one that is named, else all that have an import code. */
export async function chaptersForImport(actor: Actor, chapterId: string | null): Promise<Result<readonly ImportChapter[], Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const where = { organizationId: actor.organizationId, ...(chapterId === null ? { importCode: { not: null } } : { id: chapterId }) }
  const select = { id: true, numberPrefix: true, importCode: true, timeZone: true } as const
  const rows = await readAs(actor, (tx) => tx.chapter.findMany({ where, select, orderBy: { id: 'asc' } }))
  return ok(rows.map((chapter) => ({ ...chapter, today: today(actor.at, chapter.timeZone) })))
}
