import 'server-only'
import { readListQuery } from '@/lib/data/records/query'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { needs } from '@/lib/domain/needs'
import type { Query } from '@/lib/domain/query'
import { recordStates } from '@/lib/domain/record'
import { statementKinds } from '@/lib/domain/statement-records/statement-record'
import type { StatementFilter } from './list'

/** Reads the filter of the list from a query string. */
export function readStatementFilter(query: Query, chapter: { readonly id: string; readonly today: CalendarDate }) {
  const { typed, text, sort, only, day, word } = readListQuery(query, chapter, ['kind', 'from', 'through', 'need', 'state'])
  const filter: StatementFilter = {
    chapterId: chapter.id, sort, only, kind: word('kind', statementKinds), from: day('from'), through: day('through'), text, state: word('state', recordStates), need: word('need', needs['statement-record']),
  }
  return { filter, typed }
}
