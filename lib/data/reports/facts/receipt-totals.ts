import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { oneOf } from '@/lib/data/records/one-of'
import { donationKinds } from '@/lib/domain/donation'
import { cents, sumCents } from '@/lib/domain/money'
import { paymentMethods, purposes } from '@/lib/domain/record'
import type { DonorYear, ReceiptPurpose, ReceiptTotals } from '@/lib/domain/reports/period-facts'
import type { Snapshot } from './snapshot'

/**
 * The totals of lib/domain/reports/receipt-totals.ts as three statements, so that 100,000 gifts never stand in memory. SQL only adds up;
 * who is listed by the totals is decided by the domain. A test compares both on random records.
 */

type DonorYearRow = {
  readonly donorId: string
  readonly year: number
  readonly aggregate: number
  readonly period: number
  readonly count: number
}
type GroupRow = {
  readonly month: string
  readonly method: string
  readonly kind: string
  readonly nobody: boolean
  readonly count: number
  readonly amount: number
}

type PurposeRow = { readonly purpose: string; readonly donors: number; readonly count: number; readonly amount: number }

const returned = Prisma.sql`d.kind IN ('refund', 'chargeback')`
const ofForeignPrincipal = Prisma.sql`(d.kind = 'from_foreign_principal' OR (${returned} AND o.kind = 'from_foreign_principal'))`
const ofNobody = Prisma.sql`(d.anonymous OR (${returned} AND COALESCE(o.anonymous, false)))`
const withOriginal = Prisma.sql`donation d LEFT JOIN donation o ON o.organization_id = d.organization_id AND o.id = d.original_donation_id`

function countedRows({ organizationId, chapterIds }: Snapshot): Prisma.Sql {
  return Prisma.sql`d.organization_id = ${organizationId}::uuid AND d.chapter_id = ANY(${[...chapterIds]}::uuid[])
    AND d.state IN ('recorded', 'held') AND d.kind <> 'pledge'`
}

/** The first day of the earliest calendar year that the period touches, also by returning a gift of an earlier year. */
function sinceSql(snapshot: Snapshot): Prisma.Sql {
  return Prisma.sql`LEAST(date_trunc('year', ${snapshot.from}::date)::date, (SELECT date_trunc('year', min(o.received_on))::date FROM ${withOriginal}
    WHERE ${countedRows(snapshot)} AND ${returned} AND d.received_on BETWEEN ${snapshot.from}::date AND ${snapshot.through}::date))`
}

/** One total for each donor and calendar year; a joint gift whose shares add up to it counts by share. */
export async function readDonorYears(snapshot: Snapshot): Promise<readonly DonorYear[]> {
  const { tx, from, through } = snapshot
  const rows = await tx.$queryRaw<readonly DonorYearRow[]>`
    WITH counted AS MATERIALIZED (
      SELECT d.donor_id, d.amount_cents, d.received_on, EXTRACT(YEAR FROM CASE WHEN ${returned} AND o.id IS NOT NULL THEN o.received_on ELSE d.received_on END)::int AS year,
        CASE WHEN d.joint_shares IS NOT NULL AND d.amount_cents = (SELECT sum((s ->> 'shareCents')::bigint) FROM jsonb_array_elements(d.joint_shares) s) THEN d.joint_shares END AS shares
      FROM ${withOriginal}
      WHERE ${countedRows(snapshot)} AND NOT ${ofForeignPrincipal} AND NOT ${ofNobody} AND d.received_on BETWEEN ${sinceSql(snapshot)} AND ${through}::date
    ), given AS (
      SELECT donor_id, amount_cents, received_on, year FROM counted WHERE shares IS NULL AND donor_id IS NOT NULL
      UNION ALL
      SELECT (s ->> 'personId')::uuid, (s ->> 'shareCents')::bigint, received_on, year FROM counted, jsonb_array_elements(shares) s WHERE shares IS NOT NULL
    )
    SELECT donor_id AS "donorId", year, sum(amount_cents)::float8 AS aggregate,
      COALESCE(sum(amount_cents) FILTER (WHERE received_on >= ${from}::date), 0)::float8 AS period,
      (count(*) FILTER (WHERE received_on >= ${from}::date))::int AS count
    FROM given GROUP BY donor_id, year`
  return rows.map((row) => ({
    donorId: row.donorId,
    year: row.year,
    aggregateCents: cents(row.aggregate),
    periodCents: cents(row.period),
    periodCount: row.count,
  }))
}

async function groups(snapshot: Snapshot): Promise<readonly GroupRow[]> {
  const { tx, from, through } = snapshot
  return tx.$queryRaw<readonly GroupRow[]>`
    SELECT to_char(d.received_on, 'YYYY-MM') AS month, d.method, d.kind, (${ofNobody} AND NOT ${ofForeignPrincipal}) AS nobody, count(*)::int AS count, sum(d.amount_cents)::float8 AS amount
    FROM ${withOriginal} WHERE ${countedRows(snapshot)} AND d.received_on BETWEEN ${from}::date AND ${through}::date
    GROUP BY 1, 2, 3, 4`
}

/** What came in for each purpose, and how many donors are named with it: each share of a joint gift, but nobody for a refund, a collecting box or a foreign principal. */
async function purposeTotals(snapshot: Snapshot): Promise<readonly ReceiptPurpose[]> {
  const { tx, from, through } = snapshot
  const rows = await tx.$queryRaw<readonly PurposeRow[]>`
    WITH counted AS MATERIALIZED (
      SELECT d.purpose, d.amount_cents, d.donor_id, (NOT ${ofForeignPrincipal} AND NOT ${ofNobody} AND NOT ${returned}) AS given,
        CASE WHEN d.joint_shares IS NOT NULL AND d.amount_cents = (SELECT sum((s ->> 'shareCents')::bigint) FROM jsonb_array_elements(d.joint_shares) s) THEN d.joint_shares END AS shares
      FROM ${withOriginal} WHERE ${countedRows(snapshot)} AND d.received_on BETWEEN ${from}::date AND ${through}::date
    ), donors AS (
      SELECT purpose, donor_id FROM counted WHERE given AND shares IS NULL AND donor_id IS NOT NULL
      UNION
      SELECT purpose, (s ->> 'personId')::uuid FROM counted, jsonb_array_elements(shares) s WHERE given AND shares IS NOT NULL
    )
    SELECT c.purpose, count(*)::int AS count, sum(c.amount_cents)::float8 AS amount, COALESCE(max(n.donors), 0)::int AS donors
    FROM counted c LEFT JOIN (SELECT purpose, count(*) AS donors FROM donors GROUP BY purpose) n ON n.purpose = c.purpose GROUP BY c.purpose`
  return rows.map(({ purpose, donors, count, amount }) => ({ purpose: oneOf(purposes, purpose), donors, count, amountCents: cents(amount) }))
}

/** Reads every total of the receipts. */
export async function readReceiptTotals(snapshot: Snapshot): Promise<ReceiptTotals> {
  const rows = await groups(snapshot)
  const nobody = rows.filter((row) => row.nobody)
  const merged = new Map<string, { month: string; method: string; kind: string; count: number; amount: number }>()
  for (const { month, method, kind, count, amount } of rows) {
    const earlier = merged.get(`${month} ${method} ${kind}`)
    merged.set(`${month} ${method} ${kind}`, {
      month,
      method,
      kind,
      count: count + (earlier?.count ?? 0),
      amount: amount + (earlier?.amount ?? 0),
    })
  }
  return {
    donorYears: await readDonorYears(snapshot),
    anonymous: {
      count: nobody.reduce((sum, { count }) => sum + count, 0),
      amountCents: sumCents(nobody.map(({ amount }) => cents(amount))),
    },
    receiptGroups: [...merged.values()].map(({ month, method, kind, count, amount }) => ({
      month,
      count,
      method: oneOf(paymentMethods, method),
      kind: oneOf(donationKinds, kind),
      amountCents: cents(amount),
    })),
    receiptPurposes: await purposeTotals(snapshot),
  }
}
