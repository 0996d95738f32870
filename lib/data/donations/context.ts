import 'server-only'
import type { Statements } from '@/lib/data/database/statements'
import { lockedSql, type LockedRow } from '@/lib/data/reconciliations/locked'
import { oneOf, optionalOneOf } from '@/lib/data/records/one-of'
import { partyFromFacts, partySql, settingsFromFacts, settingsSql, type PartyRow, type SettingsRow } from '@/lib/data/records/context'
import type { DonationContext, NearbyGift } from '@/lib/domain/assessment'
import { calendarDate, yearOf } from '@/lib/domain/calendar-date'
import type { DonationFacts } from '@/lib/domain/donation'
import { electionBesides } from '@/lib/domain/election'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { paymentMethods, recordStates } from '@/lib/domain/record'
import { isCashNearLine } from '@/lib/domain/rules/checks/donation-money'
import { thresholdById } from '@/lib/domain/rules/thresholds'
import { Prisma } from '@/lib/generated/prisma/client'
import { donorsGiftsSql } from './donor-totals'
import { unreportedBlocksSql } from '@/lib/data/screening/unreported'
import { electionGiftOf, electionGiftsSql, type ElectionGiftRow } from './election-gifts'

type NearbyRow = { id: string; number: string; revision: number; amountCents: number; receivedOn: string; method: string; paymentReference: string }

type ContextRow = SettingsRow & LockedRow & {
  readonly party: PartyRow | null
  readonly donor_year_cents: number | null
  readonly nearby: readonly NearbyRow[] | null
  readonly same_reference: readonly NearbyRow[] | null
  readonly original: { readonly amountCents: number; readonly returnedCents: number; readonly state: string } | null
  readonly election_gifts: readonly ElectionGiftRow[] | null
  readonly receipt_on: string | null
  readonly has_memo: boolean
  readonly processor_cents: number | null
  readonly notice: string | null
  readonly filed_report: string | null
  readonly unreported_block_on: string | null
  readonly cash_series_cents: number | null
  readonly address_cash: readonly NearbyRow[] | null
}

type Self = { readonly id: string; readonly number: string; readonly revision: number }

const notices = ['yes', 'no'] as const

/** Months before a gift of cash in which other cash may be one series with it. */
const seriesMonths = thresholdById('check.series.months').amount

/** Days before and after a gift in kind in which spending of the same value is its other side. */
const memoDays = 7

/** What stands beside the gift outside the gifts of its donor: elections, receipts, spending, the processor's file, the campaign, a filed report. */
function besidesSql(organization: Prisma.Sql, facts: DonationFacts, { id, number }: Self): Prisma.Sql {
  const received = Prisma.sql`${facts.receivedOn}::date`
  return Prisma.sql`
      (SELECT json_agg(e) FROM (${electionGiftsSql(organization, Prisma.sql`ARRAY[${facts.donorId}]::uuid[]`)}) AS e WHERE ${facts.purpose} = 'us_election') AS election_gifts,
      (SELECT max(r.issued_on)::text FROM receipt r WHERE r.organization_id = ${organization} AND (r.donation_id = ${id}::uuid
        OR (r.person_id = ${facts.donorId}::uuid AND r.summary_year = ${yearOf(facts.receivedOn)} AND r.chapter_id = c.id AND r.issued_on >= ${received}))) AS receipt_on,
      (${facts.kind} = 'in_kind' AND EXISTS (SELECT 1 FROM expenditure e WHERE e.organization_id = ${organization} AND e.chapter_id = c.id AND e.kind = 'in_kind_memo' AND e.state IN ('recorded', 'held')
        AND e.amount_cents = ${BigInt(facts.amountCents)} AND e.paid_on BETWEEN ${received} - ${memoDays}::int AND ${received} + ${memoDays}::int)) AS has_memo,
      CASE WHEN ${number !== '' && facts.feeCents > 0} THEN (SELECT l.amount_cents::float8 FROM bank_line l
        WHERE l.organization_id = ${organization} AND l.donation_id = ${id}::uuid AND l.part = 'charge' LIMIT 1) END AS processor_cents,
      (SELECT s.facts ->> 'notDeductibleNotice' FROM statement_record s WHERE ${facts.campaign} <> '' AND s.organization_id = ${organization} AND s.chapter_id = c.id AND s.kind = 'campaign'
        AND s.state = 'recorded' AND lower(s.title) = lower(${facts.campaign}) LIMIT 1) AS notice,
      (SELECT r.number FROM report r JOIN sealed_report k ON k.organization_id = r.organization_id AND k.report_id = r.id
        WHERE r.organization_id = ${organization} AND (r.chapter_id = c.id OR r.chapter_id IS NULL) AND r.state = 'filed' AND ${received} BETWEEN r.period_from AND r.period_through
          AND k.sealed_at < COALESCE((SELECT d.entered_at FROM donation d WHERE d.organization_id = ${organization} AND d.id = ${id}::uuid), now())
          AND NOT EXISTS (SELECT 1 FROM report n WHERE n.organization_id = r.organization_id AND n.covers_id = r.covers_id AND n.form = r.form AND n.period_from = r.period_from
            AND n.period_through = r.period_through AND n.version > r.version) ORDER BY r.number LIMIT 1) AS filed_report`
}

/** The cash of somebody's gifts under the alias `g` that may be one series with a gift of a day. */
export function cashSeriesSql(received: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`g.method = 'cash' AND g.kind NOT IN ('refund', 'chargeback', 'pledge') AND g.received_on BETWEEN (${received} - make_interval(months => ${seriesMonths}::int))::date AND ${received}`
}

/**
 * Cash under the alias `g` of whoever has the address of the donor of a gift, of the days around it; other people, since the donor's own gifts are asked for anyway.
 * Addresses are compared by their keyed digests: nothing is opened.
 */
export function addressCashSql(donor: Prisma.Sql, received: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`FROM person a JOIN person b ON b.organization_id = a.organization_id AND b.address_digest = a.address_digest AND b.id <> a.id
      JOIN donation g ON g.organization_id = b.organization_id AND g.donor_id = b.id AND g.received_on BETWEEN ${received} - 7 AND ${received} + 7
    WHERE a.id = ${donor} AND g.method = 'cash' AND g.amount_cents > 0 AND g.state IN ('recorded', 'held')`
}

export type DonationChapter = { readonly numberPrefix: string; readonly timeZone: string }

const nearbyJson = Prisma.sql`json_build_object('id', g.id, 'number', g.number, 'revision', g.revision, 'amountCents', g.amount_cents,
  'receivedOn', g.received_on, 'method', g.method, 'paymentReference', g.payment_reference)`

function gift(row: NearbyRow): NearbyGift {
  return {
    kind: 'donation',
    id: row.id,
    number: row.number,
    revision: row.revision,
    amountCents: cents(row.amountCents),
    receivedOn: calendarDate(row.receivedOn),
    method: oneOf(paymentMethods, row.method),
    paymentReference: row.paymentReference,
  }
}

/**
 * Reads in one statement all that the checks of a donation need: settings, donor, the donor's year, gifts nearby,
 * gifts with the same reference, the gift that a refund returns. Null when the chapter is not the actor's.
 * `selfId` names the donation itself when it is corrected, so that it does not count against itself.
 */
export async function contextForDonation(
  statements: Statements,
  actor: Actor,
  facts: DonationFacts,
  self: Self,
): Promise<{ readonly context: DonationContext; readonly chapter: DonationChapter } & LockedRow | null> {
  const organization = Prisma.sql`${actor.organizationId}::uuid`
  const donor = Prisma.sql`${facts.donorId}::uuid`
  const received = Prisma.sql`${facts.receivedOn}::date`
  const others = Prisma.sql`g.organization_id = ${organization} AND g.state IN ('recorded', 'held') AND g.id <> ${self.id}::uuid`
  const rows = await statements.rows<ContextRow>(Prisma.sql`
    SELECT ${settingsSql(actor)}, ${lockedSql(actor, { bankAccountId: facts.bankAccountId, on: facts.receivedOn })} AS locked,
      ${partySql(organization, donor)} AS party,
      (SELECT COALESCE(SUM(share), 0)::float8 FROM (${donorsGiftsSql(actor.organizationId, facts.donorId)}) AS gifts
        WHERE id <> ${self.id}::uuid AND EXTRACT(YEAR FROM counted_on) = ${yearOf(facts.receivedOn)}) AS donor_year_cents,
      (SELECT json_agg(${nearbyJson} ORDER BY g.received_on, g.id) FROM donation g
        WHERE ${others} AND g.donor_id = ${donor} AND g.received_on BETWEEN ${received} - 7 AND ${received} + 7) AS nearby,
      CASE WHEN ${facts.method} = 'cash' THEN (SELECT COALESCE(SUM(g.amount_cents), 0)::float8 FROM donation g WHERE ${others} AND g.donor_id = ${donor} AND ${cashSeriesSql(received)}) END AS cash_series_cents,
      CASE WHEN ${isCashNearLine(facts)} THEN (SELECT json_agg(${nearbyJson} ORDER BY g.received_on, g.id) ${addressCashSql(donor, received)} AND a.organization_id = ${organization} AND g.id <> ${self.id}::uuid) END AS address_cash,
      (SELECT json_agg(${nearbyJson} ORDER BY g.received_on, g.id) FROM donation g
        WHERE ${others} AND ${facts.paymentReference} <> '' AND g.chapter_id = c.id AND g.payment_reference = ${facts.paymentReference}
          AND g.method = ${facts.method} AND g.bank_account_id IS NOT DISTINCT FROM ${facts.bankAccountId}::uuid) AS same_reference,
      (SELECT json_build_object('amountCents', g.amount_cents, 'state', g.state, 'returnedCents', COALESCE((
          SELECT -SUM(r.amount_cents) FROM donation r WHERE r.organization_id = ${organization} AND r.original_donation_id = g.id
            AND r.state IN ('recorded', 'held', 'returned') AND r.id <> ${self.id}::uuid), 0))
        FROM donation g WHERE g.organization_id = ${organization} AND g.state <> 'voided' AND g.id <> ${self.id}::uuid AND g.id = ${facts.originalDonationId}::uuid) AS original,
      (SELECT b.on::text FROM (${unreportedBlocksSql(organization, Prisma.sql`ARRAY[${facts.donorId}]::uuid[]`)}) b) AS unreported_block_on,
      ${besidesSql(organization, facts, self)}
    FROM chapter c JOIN organization_profile p ON p.organization_id = c.organization_id
    WHERE c.organization_id = ${organization} AND c.id = ${facts.chapterId}::uuid`)
  const row = rows[0]
  if (row === undefined) return null
  const context: DonationContext = {
    ...settingsFromFacts(actor, row),
    self: { kind: 'donation', ...self },
    donor: partyFromFacts(row.party),
    donorYearCents: facts.donorId === null ? null : cents(row.donor_year_cents ?? 0),
    nearby: (row.nearby ?? []).map(gift),
    cashSeriesCents: cents(row.cash_series_cents ?? 0),
    addressCash: (row.address_cash ?? []).map(gift),
    sameReference: (row.same_reference ?? []).map(gift),
    original: row.original === null ? null : { amountCents: cents(row.original.amountCents), returnedCents: cents(row.original.returnedCents), state: oneOf(recordStates, row.original.state) },
    electionCents: electionBesides((row.election_gifts ?? []).map(electionGiftOf), facts, self.id),
    receiptOn: row.receipt_on === null ? null : calendarDate(row.receipt_on),
    hasMemo: facts.kind !== 'in_kind' || row.has_memo,
    processorCents: row.processor_cents === null ? null : cents(row.processor_cents),
    solicitationNotice: optionalOneOf(notices, row.notice ?? '') ?? '',
    filedReport: row.filed_report,
    unreportedBlockOn: row.unreported_block_on === null ? null : calendarDate(row.unreported_block_on),
  }
  return { context, chapter: { numberPrefix: row.number_prefix, timeZone: row.time_zone }, locked: row.locked }
}

