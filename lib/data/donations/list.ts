import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { byAmount, byNumber, byPerson, readList, type RecordList } from '@/lib/data/records/list-page'
import { oneOf } from '@/lib/data/records/one-of'
import type { PageKey } from '@/lib/data/records/page'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { donationKinds, type DonationKind } from '@/lib/domain/donation'
import { cents, type Cents } from '@/lib/domain/money'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { paymentMethods, purposes, recordStates, type PaymentMethod, type Purpose, type RecordState } from '@/lib/domain/record'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { donationCondition, type DonationFilter } from './filter'

export type DonationRow = {
  readonly id: string
  readonly number: string
  readonly receivedOn: CalendarDate
  readonly donorName: string | null
  readonly anonymous: boolean
  readonly kind: DonationKind
  readonly method: PaymentMethod
  readonly purpose: Purpose
  readonly amountCents: Cents
  readonly state: RecordState
}

/** With how many donations the filter finds, and the sum of those that count. */
export type DonationList = RecordList<DonationRow>

export type DonationRead = {
  id: string; number: string; received_on: string; donor_name: string | null; anonymous: boolean
  kind: string; method: string; purpose: string; amount_cents: number; state: string
}

/** Reads one row of a list. */
export function donationRowOf(read: DonationRead): DonationRow {
  return {
    id: read.id,
    number: read.number,
    receivedOn: calendarDate(read.received_on),
    donorName: read.donor_name,
    anonymous: read.anonymous,
    kind: oneOf(donationKinds, read.kind),
    method: oneOf(paymentMethods, read.method),
    purpose: oneOf(purposes, read.purpose),
    amountCents: cents(read.amount_cents),
    state: oneOf(recordStates, read.state),
  }
}

/** Lists the donations of a chapter, 50 a page, newest first where nothing else is asked, with count and sum of the filter; a pledge is no money yet. */
export async function listDonations(actor: Actor, filter: DonationFilter, from: PageKey | null): Promise<Result<DonationList, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'donations', filter.chapterId)) return notFound()
  return readAs(actor, async (tx) =>
    ok(await readList<DonationRead, DonationRow>(tx, {
      table: 'donation', day: 'received_on', sort: filter.sort, sorts: { number: byNumber, donor: byPerson('donor_id'), amount: byAmount },
      condition: donationCondition(actor, filter),
      columns: Prisma.sql`d.id, d.number, d.received_on::text, p.name AS donor_name, d.anonymous, d.kind, d.method, d.purpose, d.amount_cents::float8, d.state`,
      joins: Prisma.sql`LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id`,
      sum: Prisma.sql`CASE d.kind WHEN 'pledge' THEN 0 ELSE d.amount_cents END`,
    }, from, { rowOf: donationRowOf, dayOf: ({ receivedOn }) => receivedOn, dayColumn: 'receivedOn' })),
  )
}
