import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import { payoutFromRow } from '@/lib/data/payouts/rows'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import type { Chapter } from '@/lib/domain/chapter'
import { cents, sumCents } from '@/lib/domain/money'
import type { DonorYear } from '@/lib/domain/reports/period-facts'
import { isPayoutUntied } from '@/lib/domain/rules/checks/books'
import type { ReportYear, YearOfParty } from '@/lib/domain/rules/checks/report-money'
import { ruleSetsOn } from '@/lib/domain/rules/rule-sets'
import type { Head } from './head'
import type { Snapshot } from './snapshot'

type PartyRow = {
  readonly id: string
  readonly kind: string
  readonly cents: number
  readonly records: readonly { readonly id: string; readonly number: string; readonly revision: number }[]
}

function partyOf(kind: 'expenditure' | 'transfer'): (row: PartyRow) => YearOfParty {
  return ({ id, kind: ofWhat, cents: amount, records }) => ({
    personId: id, isOrganization: ofWhat !== 'individual', cents: cents(amount), records: records.map(({ id: record, number, revision }) => ({ kind, number, id: record, revision })),
  })
}

/** Services paid to individuals in the calendar year; what went by card or through a network is reported by whoever ran it. */
async function servicesOf({ tx, organizationId, chapterIds, through }: Snapshot, first: CalendarDate): Promise<readonly YearOfParty[]> {
  const rows = await tx.$queryRaw<readonly PartyRow[]>`
    SELECT p.id, p.kind, sum(e.amount_cents)::float8 AS cents, json_agg(json_build_object('id', e.id, 'number', e.number, 'revision', e.revision) ORDER BY e.id) AS records
    FROM expenditure e JOIN person p ON p.organization_id = e.organization_id AND p.id = e.payee_id
    WHERE e.organization_id = ${organizationId}::uuid AND e.chapter_id = ANY(${[...chapterIds]}::uuid[]) AND e.paid_on BETWEEN ${first}::date AND ${through}::date
      AND e.state IN ('recorded', 'held') AND e.kind = 'payment' AND p.kind = 'individual' AND e.method NOT IN ('card', 'paypal', 'processor')
      AND e.category IN ('lobbying_fees', 'legal', 'advertising', 'printing', 'event', 'software') GROUP BY p.id, p.kind ORDER BY p.id`
  return rows.map(partyOf('expenditure'))
}

/** Money sent abroad in the calendar year by recipient, less what came back. */
async function abroadOf({ tx, organizationId, chapterIds, through }: Snapshot, first: CalendarDate): Promise<readonly YearOfParty[]> {
  const rows = await tx.$queryRaw<readonly PartyRow[]>`
    SELECT p.id, p.kind, sum(CASE t.direction WHEN 'in' THEN -t.amount_cents ELSE t.amount_cents END)::float8 AS cents,
      json_agg(json_build_object('id', t.id, 'number', t.number, 'revision', t.revision) ORDER BY t.id) AS records
    FROM transfer t JOIN person p ON p.organization_id = t.organization_id AND p.id = t.recipient_id
    WHERE t.organization_id = ${organizationId}::uuid AND t.chapter_id = ANY(${[...chapterIds]}::uuid[]) AND t.sent_on BETWEEN ${first}::date AND ${through}::date
      AND t.state IN ('recorded', 'held') AND t.kind = 'abroad' GROUP BY p.id, p.kind ORDER BY p.id`
  return rows.map(partyOf('transfer'))
}

/** The first day of the fiscal year in which a day lies. */
function fiscalYearFrom({ fiscalYearStartMonth }: Chapter, day: CalendarDate): CalendarDate {
  const month = String(fiscalYearStartMonth).padStart(2, '0')
  const first = calendarDate(`${day.slice(0, 4)}-${month}-01`)
  return first <= day ? first : calendarDate(`${Number(day.slice(0, 4)) - 1}-${month}-01`)
}

async function givenTo({ tx, organizationId, through }: Snapshot, chapter: Chapter) {
  const [row] = await tx.$queryRaw<readonly { readonly cents: number }[]>`
    SELECT COALESCE(sum(d.amount_cents), 0)::float8 AS cents FROM donation d
    WHERE d.organization_id = ${organizationId}::uuid AND d.chapter_id = ${chapter.id}::uuid AND d.received_on BETWEEN ${fiscalYearFrom(chapter, through)}::date AND ${through}::date
      AND d.state IN ('recorded', 'held') AND d.kind NOT IN ('pledge', 'sale')`
  return cents(row?.cents ?? 0)
}

/** The receipts of each chapter and year, those of earlier years too: a series has no end. */
async function receiptSeriesOf({ tx, organizationId, chapterIds }: Snapshot): Promise<ReportYear['receiptSeries']> {
  const rows = await tx.$queryRaw<readonly { readonly prefix: string; readonly sequences: readonly number[] }[]>`
    SELECT regexp_replace(min(r.number), '[^-]+$', '') AS prefix, array_agg(r.number_sequence ORDER BY r.number_sequence) AS sequences FROM receipt r
    WHERE r.organization_id = ${organizationId}::uuid AND r.chapter_id = ANY(${[...chapterIds]}::uuid[]) GROUP BY r.chapter_id, r.number_year ORDER BY r.chapter_id, r.number_year`
  return rows
}

type AccountRow = { readonly id: string; readonly name: string; readonly revision: number; readonly cents: number }

/** Accounts abroad with the highest balance at the beginning or the end of a statement of the calendar year: no other balances are kept. */
async function foreignAccountsOf({ tx, organizationId, chapterIds, through }: Snapshot, first: CalendarDate): Promise<ReportYear['foreignAccounts']> {
  const rows = await tx.$queryRaw<readonly AccountRow[]>`
    SELECT a.id, a.name, a.revision, max(GREATEST(s.opening_cents, s.closing_cents, 0))::float8 AS cents
    FROM bank_account a JOIN bank_statement s ON s.organization_id = a.organization_id AND s.bank_account_id = a.id
    WHERE a.organization_id = ${organizationId}::uuid AND a.chapter_id = ANY(${[...chapterIds]}::uuid[]) AND a.country NOT IN ('', 'US') AND s.state <> 'voided'
      AND s.period_through >= ${first}::date AND s.period_from <= ${through}::date GROUP BY a.id, a.name, a.revision ORDER BY a.id`
  return rows.map(({ id, name, revision, cents: highest }) => ({ record: { kind: 'bank-account', number: name, id, revision }, highestCents: cents(highest) }))
}

async function untiedPayoutsOf({ tx, organizationId, chapterIds, from, through }: Snapshot): Promise<readonly string[]> {
  const rows = await tx.payout.findMany({
    where: { organizationId, chapterId: { in: [...chapterIds] }, state: 'recorded', paidOn: { gte: dayToRow(from), lte: dayToRow(through) } }, orderBy: [{ paidOn: 'asc' }, { reference: 'asc' }, { id: 'asc' }],
  })
  return rows.map(payoutFromRow).filter(isPayoutUntied).map(({ processor, reference }) => `${processor} ${reference}`)
}

/** Payments of the calendar year, and what of them was for lobbying: by their purpose, or the part of it. */
async function spendingOf({ tx, organizationId, chapterIds, through }: Snapshot, first: CalendarDate): Promise<ReportYear['spending']> {
  const [row] = await tx.$queryRaw<readonly { readonly lobbying: number; readonly exempt: number }[]>`
    SELECT COALESCE(sum(e.amount_cents), 0)::float8 AS exempt, COALESCE(sum(CASE
        WHEN e.splits IS NOT NULL THEN (SELECT COALESCE(sum((part ->> 'amountCents')::bigint), 0) FROM jsonb_array_elements(e.splits) AS part WHERE part ->> 'purpose' = 'us_lobbying')
        WHEN e.purpose = 'us_lobbying' OR e.category = 'lobbying_fees' THEN e.amount_cents ELSE 0 END), 0)::float8 AS lobbying
    FROM expenditure e WHERE e.organization_id = ${organizationId}::uuid AND e.chapter_id = ANY(${[...chapterIds]}::uuid[]) AND e.kind = 'payment' AND e.state IN ('recorded', 'held')
      AND e.paid_on BETWEEN ${first}::date AND ${through}::date`
  return { lobbyingCents: cents(row?.lobbying ?? 0), exemptCents: cents(row?.exempt ?? 0) }
}

/** Reads what the checks of a whole year look at. Donors are those of the year in which the period ends. */
export async function readReportYear(snapshot: Snapshot, { profile, covered, registrations }: Head, donorYears: readonly DonorYear[]): Promise<ReportYear> {
  const { through } = snapshot
  const year = Number(through.slice(0, 4))
  const first = calendarDate(`${year}-01-01`)
  const illinois = covered.filter(({ state }) => state === 'IL')
  const given = []
  for (const chapter of illinois) given.push(await givenTo(snapshot, chapter))
  return {
    on: through, taxKind: profile.taxKind, inIllinois: illinois.length > 0, services: await servicesOf(snapshot, first), abroad: await abroadOf(snapshot, first), fiscalYearCents: sumCents(given),
    ruleSets: ruleSetsOn({ taxKind: profile.taxKind, registrations, inIllinois: illinois.length > 0 }), untiedPayouts: await untiedPayoutsOf(snapshot), spending: await spendingOf(snapshot, first),
    receiptSeries: await receiptSeriesOf(snapshot), foreignAccounts: await foreignAccountsOf(snapshot, first),
    donors: donorYears.filter((each) => each.year === year).map(({ donorId, aggregateCents }) => ({ personId: donorId, cents: aggregateCents })),
  }
}
