import 'server-only'
import { readListQuery } from '@/lib/data/records/query'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { contactModes, counterparts } from '@/lib/domain/lobbying-contact'
import { recordStates } from '@/lib/domain/record'
import { issueCodes } from '@/lib/domain/rules/lda-lists'
import { needs } from '@/lib/domain/needs'
import type { Query } from '@/lib/domain/query'
import type { LobbyingContactFilter } from './list'

/** Reads the filter of the list from a query string. */
export function readLobbyingContactFilter(query: Query, chapter: { readonly id: string; readonly today: CalendarDate }) {
  const { typed, text, sort, only, day, word } = readListQuery(query, chapter, ['from', 'through', 'counterpart', 'mode', 'issueCode', 'need', 'state'])
  const filter: LobbyingContactFilter = {
    chapterId: chapter.id, sort, only, from: day('from'), through: day('through'), text, counterpart: word('counterpart', counterparts), mode: word('mode', contactModes),
    issueCode: word('issueCode', issueCodes.map(({ code }) => code)), state: word('state', recordStates),
    need: word('need', needs['lobbying-contact']),
  }
  return { filter, typed }
}
