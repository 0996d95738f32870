import 'server-only'
import { oneOf } from '@/lib/data/records/one-of'
import type { Chapter, ChapterFacts } from '@/lib/domain/chapter'
import { approverRoles } from '@/lib/domain/reports/approvers'

type ChapterRow = Omit<ChapterFacts, 'reportApprovers'> & { readonly reportApprovers: readonly string[]; readonly id: string; readonly revision: number }

/** The facts of a chapter and nothing else, whatever else the object carries: what a row and an entry hold. */
export function chapterFacts(from: Omit<ChapterFacts, 'reportApprovers'> & Pick<ChapterRow, 'reportApprovers'>): ChapterFacts {
  const { slug, name, numberPrefix, importCode, state, city, fiscalYearStartMonth, timeZone } = from
  const reportApprovers = from.reportApprovers.map((role) => oneOf(approverRoles, role))
  return { slug, name, numberPrefix, importCode, state, city, fiscalYearStartMonth, timeZone, reportApprovers }
}

/** The columns of a chapter's facts. */
export function chapterColumns(facts: ChapterFacts) {
  return { ...facts, reportApprovers: [...facts.reportApprovers] }
}

export function chapterFromRow(row: ChapterRow): Chapter {
  return { ...chapterFacts(row), id: row.id, revision: row.revision }
}
