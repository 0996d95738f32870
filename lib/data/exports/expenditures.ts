import 'server-only'
import { conditionOf, type ExpenditureFilter } from '@/lib/data/expenditures/list'
import { streamCsv } from '@/lib/data/records/stream-csv'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { csvListOf, currencyColumns, joinedParts, own, partAmount, stateColumns, type ExportColumn } from './columns'

const columns: readonly ExportColumn[] = [
  ['number', own('number')],
  ['date', own('paid_on')],
  ['payee', Prisma.sql`p.name`],
  ['category', own('category')],
  ['purpose', own('purpose')],
  ['bought', own('purpose_text')],
  ['method', own('method')],
  ['amount', own('amount_cents'), 'cents'],
  ['currency', Prisma.sql`'USD'`],
  ['reference', own('payment_reference')],
  ['approval', own('approval')],
  ['receipt', own('receipt_state')],
  ...stateColumns,
  ['kind', own('kind')],
  ['purpose_parts', joinedParts('splits', Prisma.sql`(o.item ->> 'purpose') || ' ' || ${partAmount('amountCents')}`)],
  ['principal', Prisma.sql`f.name`],
  ['activity', own('activity')],
  ['candidate_or_bill', own('candidate_or_bill')],
  ['country_of_use', own('country_of_use')],
  ['bank_account', Prisma.sql`b.name`],
  ['bank_country', own('bank_country')],
  ['requested_by', own('requested_by')],
  ['approved_by', own('approver_name')],
  ['no_receipt_because', own('receipt_explanation')],
  ...currencyColumns,
  ['report_text', own('report_text')],
  ['entered', own('entered_on')],
]

/** The expenditures that a filter finds, as a CSV file that is made while it is read. Private notes stay out. */
export async function exportExpenditures(actor: Actor, filter: ExpenditureFilter): Promise<Result<ReadableStream<Uint8Array>, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'spending', filter.chapterId)) return notFound()
  return ok(streamCsv(actor, csvListOf(columns, Prisma.sql`
    FROM expenditure d
    JOIN person p ON p.organization_id = d.organization_id AND p.id = d.payee_id
    LEFT JOIN principal f ON f.organization_id = d.organization_id AND f.id = d.principal_id
    LEFT JOIN bank_account b ON b.organization_id = d.organization_id AND b.id = d.bank_account_id
    WHERE ${conditionOf(actor.organizationId, filter)} ORDER BY d.paid_on DESC, d.id DESC`)))
}
