import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { yearOf, type CalendarDate } from '@/lib/domain/calendar-date'
import { isItemized } from '@/lib/domain/itemization'
import { cents, type Cents } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import { quarterOf } from '@/lib/domain/reporting-period'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'

export type DonorTotals = {
  readonly year: number
  readonly yearCents: Cents
  readonly quarterCents: Cents
  /** The donor's total of that year is over the threshold: the gifts are listed singly in the reports. */
  readonly listedSingly: boolean
}

/**
 * What people gave by one row each, in the whole organization: `person_id` and the `share` in cents, with the `columns` of the row (`g`). A joint gift
 * counts for each by share, whoever is named as its donor; pledges and what a foreign principal gave do not count. All joint gifts of the organization, which are few
 * and have an index of their own, are looked through: an index of the people in them would not be used, because row-level security lets no operator of JSON before it.
 */
export function sharesOfDonorsSql(organization: Prisma.Sql, donors: Prisma.Sql, columns: Prisma.Sql): Prisma.Sql {
  const counted = Prisma.sql`g.organization_id = ${organization} AND g.state IN ('recorded', 'held') AND g.kind NOT IN ('pledge', 'from_foreign_principal')`
  return Prisma.sql`SELECT g.donor_id AS person_id, g.amount_cents AS share, ${columns} FROM donation g WHERE ${counted} AND g.donor_id = ANY(${donors}) AND g.joint_shares IS NULL
    UNION ALL
    SELECT (part ->> 'personId')::uuid, (part ->> 'shareCents')::bigint, ${columns} FROM donation g CROSS JOIN LATERAL jsonb_array_elements(g.joint_shares) AS part
      WHERE ${counted} AND g.joint_shares IS NOT NULL AND part ->> 'personId' = ANY((${donors})::text[])`
}

/**
 * The gift that a row under an alias returns, as `o` with its columns; nothing beside a row that returns none. Looked up for the few rows that return one: as a plain join
 * it would be planned for all, with every gift of the organization read beside them.
 */
export function withOriginalSql(organization: Prisma.Sql, row: Prisma.Sql, columns: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`LEFT JOIN LATERAL (SELECT ${columns} FROM donation o WHERE ${row}.original_donation_id IS NOT NULL AND o.organization_id = ${organization} AND o.id = ${row}.original_donation_id OFFSET 0) o ON true`
}

/** The gifts of one donor: `id`, the `share` in cents, and the day, which of a refund is that of its gift. */
export function donorsGiftsSql(organizationId: string, donorId: string | null): Prisma.Sql {
  const organization = Prisma.sql`${organizationId}::uuid`
  const columns = Prisma.sql`g.id, g.received_on, g.original_donation_id`
  return Prisma.sql`WITH s AS MATERIALIZED (${sharesOfDonorsSql(organization, Prisma.sql`ARRAY[${donorId}]::uuid[]`, columns)})
    SELECT s.id, COALESCE(o.received_on, s.received_on) AS counted_on, s.share FROM s ${withOriginalSql(organization, Prisma.sql`s`, Prisma.sql`o.received_on`)}`
}

/** What a donor has given to the whole organization, less refunds, in the calendar year and the quarter of a day: shown while a gift is typed. */
export async function donorTotals(
  actor: Actor, { chapterId, personId, on }: { readonly chapterId: string; readonly personId: string; readonly on: CalendarDate },
): Promise<Result<DonorTotals, Refusal>> {
  const allowed = can(actor, 'donation.record', chapterId)
  if (!allowed.ok) return allowed
  if (!isId(personId)) return notFound()
  const quarter = quarterOf(on)
  return readAs(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ year: number; quarter: number; known: boolean }[]>`
      SELECT COALESCE(SUM(share), 0)::float8 AS year,
        COALESCE(SUM(share) FILTER (WHERE counted_on BETWEEN ${quarter.from}::date AND ${quarter.through}::date), 0)::float8 AS quarter,
        EXISTS (SELECT 1 FROM person p WHERE p.organization_id = ${actor.organizationId}::uuid AND p.id = ${personId}::uuid) AS known
      FROM (${donorsGiftsSql(actor.organizationId, personId)}) AS gifts
      WHERE EXTRACT(YEAR FROM counted_on) = ${yearOf(on)}`
    if (row?.known !== true) return notFound()
    const yearCents = cents(row.year)
    return ok({ year: yearOf(on), yearCents, quarterCents: cents(row.quarter), listedSingly: isItemized(yearCents, on) })
  })
}
