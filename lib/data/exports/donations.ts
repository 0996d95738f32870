import 'server-only'
import { donationCondition, type DonationFilter } from '@/lib/data/donations/filter'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { plainAmount } from './plain-amount'
import { streamCsv } from '@/lib/data/records/stream-csv'

type Read = {
  number: string; received_on: string; donor: string | null; anonymous: boolean; kind: string; method: string; purpose: string; amount: string
  original: string | null; receipt_number: string; payment_reference: string; campaign: string; state: string; state_reason: string
}

const headings = [
  'number', 'date', 'donor', 'kind', 'method', 'purpose', 'amount', 'currency', 'refund_of', 'receipt_number', 'reference', 'campaign', 'state', 'reason',
]

/** The donations that a filter finds, newest first, as a CSV file that is made while it is read. */
export async function exportDonations(actor: Actor, filter: DonationFilter): Promise<Result<ReadableStream<Uint8Array>, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'donations', filter.chapterId)) return notFound()
  const statement = Prisma.sql`
    SELECT d.number, d.received_on::text AS received_on, p.name AS donor, d.anonymous, d.kind, d.method, d.purpose, d.amount_cents::text AS amount,
      o.number AS original, d.receipt_number, d.payment_reference, d.campaign, d.state, d.state_reason
    FROM donation d
    LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
    LEFT JOIN donation o ON o.organization_id = d.organization_id AND o.id = d.original_donation_id
    WHERE ${donationCondition(actor, filter)} ORDER BY d.received_on DESC, d.id DESC`
  return ok(streamCsv<Read>(actor, {
    statement, headings,
    cellsOf: (row) => [
      row.number, row.received_on, row.anonymous ? 'Anonymous' : row.donor, row.kind, row.method, row.purpose, plainAmount(row.amount), 'USD', row.original,
      row.receipt_number, row.payment_reference, row.campaign, row.state, row.state_reason,
    ],
  }))
}
