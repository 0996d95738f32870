import 'server-only'
import { readDonationFilter } from '@/lib/data/donations/query'
import { readExpenditureFilter } from '@/lib/data/expenditures/query'
import { readLobbyingContactFilter } from '@/lib/data/lobbying-contacts/query'
import { readStatementFilter } from '@/lib/data/statement-records/query'
import { readTransferFilter } from '@/lib/data/transfers/query'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, type Refusal, type Result } from '@/lib/domain/result'
import type { Query } from '@/lib/domain/query'
import { exportDonations } from './donations'
import { exportExpenditures } from './expenditures'
import { exportLobbyingContacts } from './lobbying-contacts'
import { exportStatementRecords } from './statement-records'
import { exportTransfers } from './transfers'

type Chapter = { readonly id: string; readonly today: CalendarDate }
type Export = (actor: Actor, query: Query, chapter: Chapter) => Promise<Result<ReadableStream<Uint8Array>, Refusal>>

const exports = new Map<string, Export>([
  ['donations', (actor, query, chapter) => exportDonations(actor, readDonationFilter(query, chapter).filter)],
  ['expenditures', (actor, query, chapter) => exportExpenditures(actor, readExpenditureFilter(query, chapter).filter)],
  ['transfers', (actor, query, chapter) => exportTransfers(actor, readTransferFilter(query, chapter).filter)],
  ['statement-records', (actor, query, chapter) => exportStatementRecords(actor, readStatementFilter(query, chapter).filter)],
  ['lobbying-contacts', (actor, query, chapter) => exportLobbyingContacts(actor, readLobbyingContactFilter(query, chapter).filter)],
])

/** The CSV file of a list by its name, with the same filter that the list takes; a list that does not exist is not found. */
export async function exportOf(actor: Actor, list: string, query: Query, chapter: Chapter): Promise<Result<ReadableStream<Uint8Array>, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapter.id)
  if (!allowed.ok) return allowed
  const make = exports.get(list)
  return make === undefined ? notFound() : make(actor, query, chapter)
}
