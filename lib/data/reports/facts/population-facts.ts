import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { oneOf } from '@/lib/data/records/one-of'
import { populationLimits } from '@/lib/domain/audit/population/limits'
import { addDays, calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import type { ChangedAfterSeal, NumberedSeries, PaidDonor, PopulationFacts } from '@/lib/domain/reports/population-report-facts'
import type { ReportRequest, ReportSight } from '../scope'
import { readHead, type Head } from './head'
import { readPeople } from './people'
import { readPopulation } from './population-rows'
import type { Snapshot } from './snapshot'

type SeriesRow = { readonly kind: string; readonly chapterId: string; readonly year: number; readonly numbers: readonly number[]; readonly last: number }

/** All numbers of every series that a donation of the period, or a receipt handed over in it, belongs to. */
async function readSeries({ tx, organizationId, chapterIds, from, through }: Snapshot, { chapters }: Head): Promise<readonly NumberedSeries[]> {
  const rows = await tx.$queryRaw<readonly SeriesRow[]>`
    WITH numbered AS (
      SELECT 'donation' AS kind, chapter_id, number_year AS year, json_agg(number_sequence) AS numbers, max(number_sequence) AS highest FROM donation
        WHERE organization_id = ${organizationId}::uuid AND chapter_id = ANY(${[...chapterIds]}::uuid[])
        GROUP BY chapter_id, number_year HAVING bool_or(received_on BETWEEN ${from}::date AND ${through}::date)
      UNION ALL SELECT 'receipt', chapter_id, number_year, json_agg(number_sequence), max(number_sequence) FROM receipt
        WHERE organization_id = ${organizationId}::uuid AND chapter_id = ANY(${[...chapterIds]}::uuid[])
        GROUP BY chapter_id, number_year HAVING bool_or(issued_on BETWEEN ${from}::date AND ${through}::date))
    SELECT n.kind, n.chapter_id AS "chapterId", n.year, n.numbers, GREATEST(COALESCE(s.last, 0), n.highest) AS last
    FROM numbered n LEFT JOIN number_series s ON s.organization_id = ${organizationId}::uuid AND s.chapter_id = n.chapter_id AND s.kind = n.kind AND s.year = n.year`
  const prefixes = new Map(chapters.map(({ id, numberPrefix }) => [id, numberPrefix]))
  return rows.map(({ kind, chapterId, ...row }) => ({ ...row, kind: oneOf(['donation', 'receipt'], kind), prefix: prefixes.get(chapterId) ?? '' }))
}

/** The names of those who entered donations, as the first entry of one of each tells them. */
async function readNames({ tx, organizationId }: Snapshot, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = userIds.length === 0 ? [] : await tx.$queryRaw<readonly { readonly userId: string; readonly name: string }[]>`
    SELECT u.id AS "userId", (SELECT (j.text::json)->'actor'->>'name' FROM donation d
      JOIN journal_entry j ON j.organization_id = d.organization_id AND j.subject_id = d.id AND j.revision = 1
      WHERE d.organization_id = ${organizationId}::uuid AND d.entered_by = u.id LIMIT 1) AS name
    FROM unnest(${[...userIds]}::uuid[]) AS u(id)`
  return new Map([['', 'A command or a job'], ...rows.map(({ userId, name }) => [userId, name] as const)])
}

/** Donations that were entered or changed after a report of their day was sealed. */
async function readChangedAfterSeal({ tx, organizationId, chapterIds, from, through }: Snapshot): Promise<readonly ChangedAfterSeal[]> {
  return tx.$queryRaw<readonly ChangedAfterSeal[]>`
    SELECT d.id AS "donationId", s.number AS "reportNumber" FROM sealed_report s
    JOIN donation d ON d.organization_id = s.organization_id AND (s.chapter_id IS NULL OR s.chapter_id = d.chapter_id)
      AND d.received_on BETWEEN s.period_from AND s.period_through AND d.journal_index >= s.journal_size
    WHERE s.organization_id = ${organizationId}::uuid AND d.chapter_id = ANY(${[...chapterIds]}::uuid[]) AND d.received_on BETWEEN ${from}::date AND ${through}::date`
}

type GiverRow = { readonly donorId: string; readonly firstOn: string; readonly count: number; readonly paidCents: bigint }

/** The first gift ever of each donor of the period, and what the chapters paid the donor in it. */
async function readGivers({ tx, organizationId, chapterIds, from, through }: Snapshot): Promise<readonly GiverRow[]> {
  return tx.$queryRaw<readonly GiverRow[]>`
    WITH firsts AS (SELECT d.donor_id, min(d.received_on)::text AS first_on FROM donation d
        WHERE d.organization_id = ${organizationId}::uuid AND d.state IN ('recorded', 'held') AND d.donor_id IS NOT NULL
        GROUP BY d.donor_id HAVING bool_or(d.chapter_id = ANY(${[...chapterIds]}::uuid[]) AND d.received_on BETWEEN ${from}::date AND ${through}::date)),
    paid AS (SELECT payee_id, count(*)::int AS count, sum(amount_cents)::bigint AS amount_cents FROM expenditure WHERE organization_id = ${organizationId}::uuid
        AND chapter_id = ANY(${[...chapterIds]}::uuid[]) AND paid_on BETWEEN ${from}::date AND ${through}::date AND state IN ('recorded', 'held') GROUP BY payee_id)
    SELECT f.donor_id AS "donorId", f.first_on AS "firstOn", COALESCE(p.count, 0) AS count, COALESCE(p.amount_cents, 0) AS "paidCents"
    FROM firsts f LEFT JOIN paid p ON p.payee_id = f.donor_id`
}

function neighbourSpans(from: CalendarDate, through: CalendarDate) {
  const days = populationLimits(through).cutOffDays
  return [{ from: addDays(from, -days), through: addDays(from, -1) }, { from: addDays(through, 1), through: addDays(through, days) }]
}

/** Reads the facts of the tests in the snapshot of `tx`; null where the chapter is not the actor's. An auditor reads donations of the engagement and nothing else. */
export async function readPopulationFacts(tx: Transaction, organizationId: string, request: ReportRequest, sight: ReportSight): Promise<PopulationFacts | null> {
  const head = await readHead(tx, organizationId, request)
  if (head === null) return null
  const { profile: _profile, covered, bankAccounts: _accounts, ...shared } = head
  const snapshot: Snapshot = { tx, organizationId, chapterIds: covered.map(({ id }) => id), ...request.period }
  const outside = sight.auditId !== null
  const donations = await readPopulation(snapshot)
  const neighbours = []
  if (!outside) for (const span of neighbourSpans(snapshot.from, snapshot.through)) neighbours.push(...(await readPopulation({ ...snapshot, ...span })))
  const givers = await readGivers(snapshot)
  const paid = givers.filter(({ count }) => count > 0).map(({ donorId, count, paidCents }): PaidDonor => ({ donorId, count, amountCents: cents(Number(paidCents)) }))
  const [named, enteredBy] = [new Set<string>(), new Set<string>()]
  for (const { donorId, jointShares } of [...donations, ...neighbours]) {
    if (donorId !== null) named.add(donorId)
    for (const { personId } of jointShares ?? []) named.add(personId)
  }
  for (const each of donations) if (each.enteredBy !== null) enteredBy.add(each.enteredBy)
  return {
    ...shared, scope: request.chapterId === null ? 'organization' : 'chapter', personal: sight.personal, donations, neighbours: outside ? null : neighbours,
    series: await readSeries(snapshot, head), enteredNames: await readNames(snapshot, [...enteredBy]), changedAfterSeal: await readChangedAfterSeal(snapshot),
    firstGiftOn: new Map(givers.map(({ donorId, firstOn }) => [donorId, calendarDate(firstOn)])), paidDonors: outside ? null : paid,
    people: await readPeople(tx, { ids: [...named], organizationId, sight, addressesOf: new Set() }),
  }
}
