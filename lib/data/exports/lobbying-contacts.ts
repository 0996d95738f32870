import 'server-only'
import { conditionOf, type LobbyingContactFilter } from '@/lib/data/lobbying-contacts/list'
import { streamCsv } from '@/lib/data/records/stream-csv'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { csvListOf, joinedParts, own, stateColumns, type ExportColumn } from './columns'

/** One fact of each person met, in the order in which they stand on the record. */
function each(column: string, key: string): Prisma.Sql {
  return joinedParts(column, Prisma.sql`o.item ->> ${key}`)
}

const columns: readonly ExportColumn[] = [
  ['number', own('number')],
  ['date', own('contact_on')],
  ['mode', own('mode')],
  ['officials', each('officials', 'name')],
  ['offices', each('officials', 'office')],
  ['participants', each('participants', 'name')],
  ['topic', own('topic')],
  ['issue_code', own('issue_code')],
  ['summary', own('summary')],
  ['related_cost', own('related_cost_cents'), 'cents'],
  ...stateColumns,
  ['with_whom', own('counterpart')],
  ['place', own('place')],
  ['government_bodies', each('officials', 'governmentEntity')],
  ['covered', each('officials', 'covered')],
  ['principal', Prisma.sql`f.name`],
  ['on_behalf_of', own('on_behalf_of')],
  ['specific_issue', own('specific_issue')],
  ['position', own('position')],
  ['asked', own('asked')],
  ['materials_given', own('materials_given')],
  ['expenditure', Prisma.sql`e.number`],
  ['registration_declared', own('registration_disclosed')],
  ['copy_furnished', own('copy_furnished')],
  ['report_text', own('report_text')],
  ['entered', own('entered_on')],
]

/** The lobbying contacts that a filter finds, as a CSV file that is made while it is read. Private notes stay out. */
export async function exportLobbyingContacts(actor: Actor, filter: LobbyingContactFilter): Promise<Result<ReadableStream<Uint8Array>, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'contacts', filter.chapterId)) return notFound()
  return ok(streamCsv(actor, csvListOf(columns, Prisma.sql`
    FROM lobbying_contact d
    LEFT JOIN principal f ON f.organization_id = d.organization_id AND f.id = d.principal_id
    LEFT JOIN expenditure e ON e.organization_id = d.organization_id AND e.id = d.related_expenditure_id
    WHERE ${conditionOf(actor.organizationId, filter)} ORDER BY d.contact_on DESC, d.id DESC`)))
}
