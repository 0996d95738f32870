import 'server-only'
import { readListQuery } from '@/lib/data/records/query'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { personKinds, personTags } from '@/lib/domain/person'
import type { Query } from '@/lib/domain/query'
import type { PersonFilter } from './list'

/** Reads the filter of the list from a query string. */
export function readPersonFilter(query: Query, chapter: { readonly id: string; readonly today: CalendarDate }) {
  const { typed, text, sort, word } = readListQuery(query, chapter, ['kind', 'tag'])
  const filter: PersonFilter = { chapterId: chapter.id, text, sort, kind: word('kind', personKinds), tag: word('tag', personTags) }
  return { filter, typed }
}
