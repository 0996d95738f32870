import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { oneOf } from '@/lib/data/records/one-of'
import { pageOf, pageSize, type Page, type PageKey } from '@/lib/data/records/page'
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

export type DonationList = Page<DonationRow> & {
  /** How many donations the filter finds, and the sum of those that count. */
  readonly count: number
  readonly sumCents: Cents
}

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

function afterKey(key: PageKey | null): Prisma.Sql {
  if (key === null) return Prisma.sql`TRUE`
  const position = Prisma.sql`(${key.on}::date, ${key.id}::uuid)`
  return key.direction === 'next' ? Prisma.sql`(d.received_on, d.id) < ${position}` : Prisma.sql`(d.received_on, d.id) > ${position}`
}

/** Lists the donations of a chapter, newest first, 50 a page, with count and sum of the filter. */
export async function listDonations(actor: Actor, filter: DonationFilter, from: PageKey | null): Promise<Result<DonationList, Refusal>> {
  const allowed = can(actor, 'chapter.read', filter.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'donations', filter.chapterId)) return notFound()
  const condition = donationCondition(actor, filter)
  const order = from?.direction === 'previous' ? Prisma.sql`d.received_on ASC, d.id ASC` : Prisma.sql`d.received_on DESC, d.id DESC`
  return readAs(actor, async (tx) => {
    const read = await tx.$queryRaw<DonationRead[]>`
      SELECT d.id, d.number, d.received_on::text, p.name AS donor_name, d.anonymous, d.kind, d.method, d.purpose, d.amount_cents::float8, d.state
      FROM (SELECT * FROM donation d WHERE ${condition} AND ${afterKey(from)} ORDER BY ${order} LIMIT ${pageSize + 1}) AS d
      LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
      ORDER BY ${order}`
    const totals = await tx.$queryRaw<{ count: number; sum: number }[]>`
      SELECT count(*)::int AS count, COALESCE(sum(d.amount_cents) FILTER (WHERE d.state IN ('recorded', 'held') AND d.kind <> 'pledge'), 0)::float8 AS sum
      FROM donation d WHERE ${condition}`
    const page = pageOf(read.map(donationRowOf), from, (row) => ({ on: row.receivedOn, id: row.id }))
    return ok({ ...page, count: totals[0]?.count ?? 0, sumCents: cents(totals[0]?.sum ?? 0) })
  })
}
