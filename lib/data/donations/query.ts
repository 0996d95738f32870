import 'server-only'
import { readListQuery } from '@/lib/data/records/query'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { donationKinds } from '@/lib/domain/donation'
import { needs } from '@/lib/domain/needs'
import type { Query } from '@/lib/domain/query'
import { paymentMethods, purposes, recordStates } from '@/lib/domain/record'
import type { DonationFilter } from './filter'

/** Reads the filter of the list from a query string. */
export function readDonationFilter(query: Query, chapter: { readonly id: string; readonly today: CalendarDate }) {
  const { typed, text, sort, only, day, word } = readListQuery(query, chapter, ['from', 'through', 'kind', 'method', 'purpose', 'state', 'need'])
  const filter: DonationFilter = {
    chapterId: chapter.id, sort, only, from: day('from'), through: day('through'), text, kind: word('kind', donationKinds), method: word('method', paymentMethods),
    purpose: word('purpose', purposes), state: word('state', recordStates), amountFrom: null, amountThrough: null, need: word('need', needs.donation),
  }
  return { filter, typed }
}
