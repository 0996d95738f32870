import 'server-only'
import { readListQuery } from '@/lib/data/records/query'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { approvalStates, purposes, recordStates } from '@/lib/domain/record'
import { transferChannels, transferDirections, transferKinds } from '@/lib/domain/transfer'
import { needs } from '@/lib/domain/needs'
import type { Query } from '@/lib/domain/query'
import type { TransferFilter } from './list'

/** Reads the filter of the list from a query string. */
export function readTransferFilter(query: Query, chapter: { readonly id: string; readonly today: CalendarDate }) {
  const { typed, text, sort, only, day, word } = readListQuery(query, chapter, ['from', 'through', 'kind', 'direction', 'channel', 'purpose', 'approval', 'need', 'state'])
  const filter: TransferFilter = {
    chapterId: chapter.id, sort, only, from: day('from'), through: day('through'), text, kind: word('kind', transferKinds), direction: word('direction', transferDirections),
    channel: word('channel', transferChannels), purpose: word('purpose', purposes), approval: word('approval', approvalStates), state: word('state', recordStates),
    need: word('need', needs.transfer),
  }
  return { filter, typed }
}
