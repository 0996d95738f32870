import 'server-only'
import { readListQuery } from '@/lib/data/records/query'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { expenditureCategories, receiptStates } from '@/lib/domain/expenditure'
import { approvalStates, purposes, recordStates } from '@/lib/domain/record'
import { needs } from '@/lib/domain/needs'
import type { Query } from '@/lib/domain/query'
import type { ExpenditureFilter } from './list'

/** Reads the filter of the list from a query string. */
export function readExpenditureFilter(query: Query, chapter: { readonly id: string; readonly today: CalendarDate }) {
  const { typed, text, sort, only, day, word } = readListQuery(query, chapter, ['from', 'through', 'category', 'purpose', 'approval', 'receiptState', 'need', 'state'])
  const filter: ExpenditureFilter = {
    chapterId: chapter.id, sort, only, from: day('from'), through: day('through'), text, category: word('category', expenditureCategories), purpose: word('purpose', purposes),
    approval: word('approval', approvalStates), receiptState: word('receiptState', receiptStates), state: word('state', recordStates),
    need: word('need', needs.expenditure),
  }
  return { filter, typed }
}
