import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { addMonths } from '@/lib/domain/calendar-date'
import type { AffiliateTallies, ScreeningTallies } from '@/lib/domain/checklists/evaluations/screening'
import { Prisma } from '@/lib/generated/prisma/client'
import { ownAndCounted, talliesOf, within, type Scope } from './tallies'

/** Each record of the period with the person behind it: donor, payee or recipient. A transfer may carry a screening of its own. */
function recordsWithPeople(scope: Scope): Prisma.Sql {
  return Prisma.sql`
    SELECT 'donation' AS record_kind, r.id, r.number, r.revision, r.organization_id, r.donor_id AS person_id, NULL::date AS screened_on, NULL::date AS list_on, '' AS result
    FROM donation r WHERE ${ownAndCounted(scope)} AND r.donor_id IS NOT NULL AND r.kind NOT IN ('pledge', 'refund', 'chargeback') AND ${within(scope, Prisma.sql`r.received_on`)}
    UNION ALL ${paymentsWithPeople(scope)}`
}

function paymentsWithPeople(scope: Scope): Prisma.Sql {
  return Prisma.sql`
    SELECT 'expenditure' AS record_kind, r.id, r.number, r.revision, r.organization_id, r.payee_id AS person_id, NULL::date AS screened_on, NULL::date AS list_on, '' AS result
    FROM expenditure r WHERE ${ownAndCounted(scope)} AND r.kind = 'payment' AND ${within(scope, Prisma.sql`r.paid_on`)}
    UNION ALL
    SELECT 'transfer', r.id, r.number, r.revision, r.organization_id, r.recipient_id, r.screened_on, r.screening_list_on, r.screening_result
    FROM transfer r WHERE ${ownAndCounted(scope)} AND r.recipient_id IS NOT NULL AND ${within(scope, Prisma.sql`r.sent_on`)}`
}

/**
 * One row a person, with one of their records as the example and the newest screening of all: the person's own, that of a record, or the comparison
 * of everybody with a version of the list, which stands on the list alone (decision 0080).
 */
function peopleOf(records: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT DISTINCT ON (m.person_id) m.record_kind, m.id, m.number, m.revision, p.country, p.tags,
      GREATEST(p.screened_on, everybody.screened_on, max(m.screened_on) OVER person_rows) AS screened_on,
      GREATEST(p.screening_list_on, everybody.list_on, max(m.list_on) OVER person_rows) AS list_on,
      COALESCE(p.screening_result, '') IN ('possible-match', 'true-match') OR bool_or(m.result IN ('possible-match', 'true-match')) OVER person_rows AS open_hit
    FROM (${records}) m JOIN person p ON p.organization_id = m.organization_id AND p.id = m.person_id
    LEFT JOIN LATERAL (SELECT max(l.screened_on) AS screened_on, max(l.published_on) AS list_on FROM screening_list l
      WHERE l.organization_id = p.organization_id AND l.screened_on >= p.entered_at::date AND p.screening_result <> 'not-screened') everybody ON true
    WINDOW person_rows AS (PARTITION BY m.person_id) ORDER BY m.person_id, m.number`
}

/** ADH-04. */
export async function screeningTallies(tx: Transaction, scope: Scope): Promise<ScreeningTallies> {
  const screened = Prisma.sql`r.screened_on >= ${scope.from}::date`
  const tally = await talliesOf(tx, peopleOf(recordsWithPeople(scope)), {
    people: Prisma.sql`true`,
    notScreened: Prisma.sql`NOT COALESCE(${screened}, false)`,
    withoutListDate: Prisma.sql`${screened} AND r.list_on IS NULL`,
    openHit: Prisma.sql`r.open_hit`,
  })
  return { people: tally('people').count, notScreened: tally('notScreened'), withoutListDate: tally('withoutListDate'), openHit: tally('openHit') }
}

/** YML-03, for the half-year. */
export async function payeesAbroadTallies(tx: Transaction, scope: Scope): Promise<Pick<ScreeningTallies, 'people' | 'notScreened' | 'openHit'>> {
  const concerned = Prisma.sql`(r.country NOT IN ('', 'US') OR 'affiliate' = ANY (r.tags))`
  const since = addMonths(scope.through, -12)
  const tally = await talliesOf(tx, peopleOf(paymentsWithPeople(scope)), {
    people: concerned,
    notScreened: Prisma.sql`${concerned} AND NOT COALESCE(r.screened_on >= ${since}::date, false)`,
    openHit: Prisma.sql`${concerned} AND r.open_hit`,
  })
  return { people: tally('people').count, notScreened: tally('notScreened'), openHit: tally('openHit') }
}

const countSchema = z.array(z.object({ count: z.number().int() }))

/** TRN-03, for the half-year: a foreign government or party, or somebody with the name of a principal, is an affiliate. */
export async function affiliateTallies(tx: Transaction, scope: Scope): Promise<AffiliateTallies> {
  const names = Prisma.sql`SELECT lower(name) FROM principal WHERE organization_id = ${scope.organizationId}::uuid
    UNION SELECT lower(alias) FROM principal, unnest(aliases) alias WHERE organization_id = ${scope.organizationId}::uuid`
  const unlisted = Prisma.sql`SELECT p.id FROM person p WHERE p.organization_id = ${scope.organizationId}::uuid AND NOT ('affiliate' = ANY (p.tags))
    AND ((p.kind IN ('government', 'party') AND p.country NOT IN ('', 'US')) OR lower(p.name) IN (${names}))`
  const records = Prisma.sql`SELECT m.* FROM (${recordsWithPeople(scope)}) m WHERE m.person_id IN (${unlisted})`
  const tally = await talliesOf(tx, records, { unlisted: Prisma.sql`true` })
  const listed = await tx.$queryRaw`SELECT count(*)::int AS count FROM person
    WHERE organization_id = ${scope.organizationId}::uuid AND record_state = 'recorded' AND 'affiliate' = ANY (tags)`
  return { listedAffiliates: countSchema.parse(listed)[0]?.count ?? 0, unlisted: tally('unlisted') }
}
