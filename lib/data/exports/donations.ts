import 'server-only'
import { donationCondition, type DonationFilter } from '@/lib/data/donations/filter'
import { streamCsv } from '@/lib/data/records/stream-csv'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { csvListOf, currencyColumns, joinedParts, own, partAmount, stateColumns, type ExportColumn } from './columns'

/** Who gave which part of a joint gift. */
const shares = joinedParts(
  'joint_shares',
  Prisma.sql`s.name || ' ' || ${partAmount('shareCents')}`,
  Prisma.sql`JOIN person s ON s.organization_id = d.organization_id AND s.id = (o.item ->> 'personId')::uuid`,
)

const columns: readonly ExportColumn[] = [
  ['number', own('number')],
  ['date', own('received_on')],
  ['donor', Prisma.sql`CASE WHEN d.anonymous THEN 'Anonymous' ELSE p.name END`],
  ['kind', own('kind')],
  ['method', own('method')],
  ['purpose', own('purpose')],
  ['amount', own('amount_cents'), 'cents'],
  ['currency', Prisma.sql`'USD'`],
  ['refund_of', Prisma.sql`o.number`],
  ['receipt_number', own('receipt_number')],
  ['reference', own('payment_reference')],
  ['campaign', own('campaign')],
  ...stateColumns,
  ['joint_shares', shares],
  ['principal', Prisma.sql`f.name`],
  ['payer', own('payer_name')],
  ['passed_on_by', Prisma.sql`i.name`],
  ['fee', own('fee_cents'), 'cents'],
  ['benefit_value', own('benefit_value_cents'), 'cents'],
  ['benefit', own('benefit_description')],
  ['bank_account', Prisma.sql`b.name`],
  ['bank_country', own('bank_country')],
  ['source_country', own('source_country')],
  ['conduit_received', own('conduit_received_on')],
  ['forwarded', own('forwarded_on')],
  ['deposited', own('deposited_on')],
  ['deposit_reference', own('deposit_reference')],
  ['acknowledged', own('acknowledged_on')],
  ['restriction', own('restriction')],
  ['event', own('event_name')],
  ['first_counter', own('first_counter')],
  ['second_counter', own('second_counter')],
  ['given_in_kind', own('in_kind_description')],
  ['valuation', own('valuation_method')],
  ['valued_by', own('valued_by')],
  ['valued_on', own('valued_on')],
  ...currencyColumns,
  ['report_text', own('report_text')],
  ['entered', own('entered_on')],
]

/** The donations that a filter finds, newest first, as a CSV file that is made while it is read. Private notes stay out. */
export async function exportDonations(actor: Actor, filter: DonationFilter): Promise<Result<ReadableStream<Uint8Array>, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'donations', filter.chapterId)) return notFound()
  return ok(streamCsv(actor, csvListOf(columns, Prisma.sql`
    FROM donation d
    LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
    LEFT JOIN person i ON i.organization_id = d.organization_id AND i.id = d.intermediary_id
    LEFT JOIN principal f ON f.organization_id = d.organization_id AND f.id = d.principal_id
    LEFT JOIN bank_account b ON b.organization_id = d.organization_id AND b.id = d.bank_account_id
    LEFT JOIN donation o ON o.organization_id = d.organization_id AND o.id = d.original_donation_id
    WHERE ${donationCondition(actor, filter)} ORDER BY d.received_on DESC, d.id DESC`)))
}
