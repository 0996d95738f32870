import 'server-only'
import { readDonationFilter } from '@/lib/data/donations/query'
import { readExpenditureFilter } from '@/lib/data/expenditures/query'
import { readLobbyingContactFilter } from '@/lib/data/lobbying-contacts/query'
import { readStatementFilter } from '@/lib/data/statement-records/query'
import { readTransferFilter } from '@/lib/data/transfers/query'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { wholeKinds } from '@/lib/domain/imports/whole/fields'
import type { Query } from '@/lib/domain/query'
import { exportDonations } from './donations'
import { exportExpenditures } from './expenditures'
import { exportLobbyingContacts } from './lobbying-contacts'
import { exportStatementRecords } from './statement-records'
import { exportPeople } from './people'
import { exportTransfers } from './transfers'
import { exportWhole } from './whole'

type Chapter = { readonly id: string; readonly today: CalendarDate }
type Export = (actor: Actor, query: Query, chapter: Chapter) => Promise<Result<ReadableStream<Uint8Array>, Refusal>>

const exports = new Map<string, Export>([
  ['donations', (actor, query, chapter) => exportDonations(actor, readDonationFilter(query, chapter).filter)],
  ['expenditures', (actor, query, chapter) => exportExpenditures(actor, readExpenditureFilter(query, chapter).filter)],
  ['transfers', (actor, query, chapter) => exportTransfers(actor, readTransferFilter(query, chapter).filter)],
  ['statement-records', (actor, query, chapter) => exportStatementRecords(actor, readStatementFilter(query, chapter).filter)],
  ['people', async (actor) => asBytes(await exportPeople(actor))],
  ...wholeKinds.map((kind): [string, Export] => [kind, async (actor, _query, chapter) => asBytes(await exportWhole(actor, { chapterId: chapter.id, kind }))]),
  ['lobbying-contacts', (actor, query, chapter) => exportLobbyingContacts(actor, readLobbyingContactFilter(query, chapter).filter)],
])

function asBytes(lines: Result<AsyncGenerator<string, undefined>, Refusal>): Result<ReadableStream<Uint8Array>, Refusal> {
  if (!lines.ok) return lines
  const encoder = new TextEncoder()
  const { value } = lines
  return ok(new ReadableStream({
    async pull(controller) {
      const next = await value.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() { await value.return(undefined) },
  }))
}

/** The CSV file of a list by its name, with the same filter that the list takes; a list that does not exist is not found. */
export async function exportOf(actor: Actor, list: string, query: Query, chapter: Chapter): Promise<Result<ReadableStream<Uint8Array>, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapter.id)
  if (!allowed.ok) return allowed
  const make = exports.get(list)
  return make === undefined ? notFound() : make(actor, query, chapter)
}
