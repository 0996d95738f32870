import 'server-only'
import type { Chapter, ChapterFacts } from '@/lib/domain/chapter'

type ChapterRow = ChapterFacts & { readonly id: string; readonly revision: number }

/** The facts of a chapter and nothing else, whatever else the object carries: what a row and an entry hold. */
export function chapterFacts(from: ChapterFacts): ChapterFacts {
  const { slug, name, numberPrefix, importCode, state, city, fiscalYearStartMonth, timeZone } = from
  return { slug, name, numberPrefix, importCode, state, city, fiscalYearStartMonth, timeZone }
}

export function chapterFromRow(row: ChapterRow): Chapter {
  return { ...chapterFacts(row), id: row.id, revision: row.revision }
}
