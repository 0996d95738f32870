import 'server-only'
import { streamCsv } from '@/lib/data/records/stream-csv'
import { conditionOf, type TransferFilter } from '@/lib/data/transfers/list'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { csvListOf, currencyColumns, own, stateColumns, type ExportColumn } from './columns'

const columns: readonly ExportColumn[] = [
  ['number', own('number')],
  ['date', own('sent_on')],
  ['kind', own('kind')],
  ['direction', own('direction')],
  ['other_side', Prisma.sql`COALESCE(p.name, c.name)`],
  ['country', own('country')],
  ['channel', own('channel')],
  ['purpose', own('purpose')],
  ['for_what', own('purpose_text')],
  ['amount', own('amount_cents'), 'cents'],
  ['currency', Prisma.sql`'USD'`],
  ['pair_reference', own('pair_reference')],
  ['reference', own('payment_reference')],
  ['approval', own('approval')],
  ...stateColumns,
  ['principal', Prisma.sql`f.name`],
  ['earmarked_for', own('earmarked_for')],
  ['screening', own('screening_result')],
  ['screened', own('screened_on')],
  ['screening_list', own('screening_list_on')],
  ['bank_account', Prisma.sql`b.name`],
  ['bank_country', own('bank_country')],
  ['requested_by', own('requested_by')],
  ['approved_by', own('approver_name')],
  ...currencyColumns,
  ['report_text', own('report_text')],
  ['entered', own('entered_on')],
]

/** The transfers that a filter finds, as a CSV file that is made while it is read. Private notes stay out. */
export async function exportTransfers(actor: Actor, filter: TransferFilter): Promise<Result<ReadableStream<Uint8Array>, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'spending', filter.chapterId)) return notFound()
  return ok(streamCsv(actor, csvListOf(columns, Prisma.sql`
    FROM transfer d
    LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.recipient_id
    LEFT JOIN chapter c ON c.organization_id = d.organization_id AND c.id = d.counterpart_chapter_id
    LEFT JOIN principal f ON f.organization_id = d.organization_id AND f.id = d.principal_id
    LEFT JOIN bank_account b ON b.organization_id = d.organization_id AND b.id = d.bank_account_id
    WHERE ${conditionOf(actor.organizationId, filter)} ORDER BY d.sent_on DESC, d.id DESC`)))
}
