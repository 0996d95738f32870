import 'server-only'
import { addressCashSql, cashSeriesSql } from '@/lib/data/donations/context'
import { electionGiftOf, electionGiftsSql, type ElectionGiftRow } from '@/lib/data/donations/election-gifts'
import type { Transaction } from '@/lib/data/database/transaction'
import { nearbyGiftOf, type NearbyGiftRow } from '@/lib/data/records/context'
import { oneOf } from '@/lib/data/records/one-of'
import { unreportedBlocksSql } from '@/lib/data/screening/unreported'
import type { DonationContext, NearbyGift } from '@/lib/domain/assessment'
import { calendarDate, yearOf, type CalendarDate } from '@/lib/domain/calendar-date'
import { electionBesides, type ElectionGift } from '@/lib/domain/election'
import { isReturn } from '@/lib/domain/donation'
import { cents, zeroCents, type Cents } from '@/lib/domain/money'
import type { TaxKind } from '@/lib/domain/organization'
import { groupedBy } from '@/lib/domain/reports/lines'
import { isCashNearLine } from '@/lib/domain/rules/checks/donation-money'
import { thresholdById, thresholdOn } from '@/lib/domain/rules/thresholds'
import { Prisma } from '@/lib/generated/prisma/client'
import type { DonationInPeriod } from './donation-rows'
import type { Snapshot } from './snapshot'

type Besides = Pick<DonationContext, 'electionCents' | 'receiptOn' | 'hasMemo' | 'processorCents' | 'solicitationNotice' | 'filedReport' | 'unreportedBlockOn' | 'cashSeriesCents' | 'addressCash'>

/** The day of the newest sanctions list with which anybody in the directory was compared. */
export async function newestSanctionsList(tx: Transaction, organizationId: string): Promise<CalendarDate | null> {
  const [row] = await tx.$queryRaw<readonly { readonly on: string | null }[]>`SELECT max(screening_list_on)::text AS "on" FROM person WHERE organization_id = ${organizationId}::uuid`
  return row?.on == null ? null : calendarDate(row.on)
}

async function electionGifts({ tx, organizationId }: Snapshot, rows: readonly DonationInPeriod[]): Promise<ReadonlyMap<string, readonly ElectionGift[]>> {
  const donors = [...new Set(rows.flatMap(({ purpose, donorId }) => (purpose === 'us_election' && donorId !== null ? [donorId] : [])))]
  if (donors.length === 0) return new Map()
  const found = await tx.$queryRaw<readonly ElectionGiftRow[]>(electionGiftsSql(Prisma.sql`${organizationId}::uuid`, Prisma.sql`${donors}::uuid[]`))
  return new Map(donors.map((donor) => [donor, found.filter(({ donorId }) => donorId === donor).map(electionGiftOf)]))
}

/** The gifts in kind of the period that have spending of the same value beside them. */
async function withMemo({ tx, organizationId }: Snapshot, rows: readonly DonationInPeriod[]): Promise<ReadonlySet<string>> {
  const inKind = rows.filter(({ kind }) => kind === 'in_kind').map(({ id }) => id)
  if (inKind.length === 0) return new Set()
  const found = await tx.$queryRaw<readonly { readonly id: string }[]>`
    SELECT d.id FROM donation d WHERE d.organization_id = ${organizationId}::uuid AND d.id = ANY(${inKind}::uuid[]) AND EXISTS (SELECT 1 FROM expenditure e
      WHERE e.organization_id = d.organization_id AND e.chapter_id = d.chapter_id AND e.kind = 'in_kind_memo' AND e.state IN ('recorded', 'held') AND e.amount_cents = d.amount_cents
        AND e.paid_on BETWEEN d.received_on - 7 AND d.received_on + 7)`
  return new Set(found.map(({ id }) => id))
}

/** Donors with a confirmed match that was not reported yet: hardly ever anybody. */
async function unreportedBlocks({ tx, organizationId }: Snapshot, rows: readonly DonationInPeriod[]): Promise<ReadonlyMap<string, CalendarDate>> {
  const donors = [...new Set(rows.flatMap(({ donorId }) => (donorId === null ? [] : [donorId])))]
  const found = await tx.$queryRaw<readonly { readonly personId: string; readonly on: string }[]>`
    SELECT b.person_id AS "personId", b.on::text AS "on" FROM (${unreportedBlocksSql(Prisma.sql`${organizationId}::uuid`, Prisma.sql`${donors}::uuid[]`)}) b`
  return new Map(found.map(({ personId, on }) => [personId, calendarDate(on)]))
}

/** Of cash gifts whose donors gave more than the line in cash in the months of one series: the other cash of those months. */
async function cashSeries({ tx, organizationId, from, through }: Snapshot, rows: readonly DonationInPeriod[]): Promise<ReadonlyMap<string, Cents>> {
  const line = thresholdOn('bsa.8300', through)
  const ids = rows.filter(({ method, kind, donorId }) => method === 'cash' && donorId !== null && !isReturn(kind)).map(({ id }) => id)
  if (line === null || ids.length === 0) return new Map()
  const found = await tx.$queryRaw<readonly { readonly id: string; readonly cents: number }[]>`
    WITH many AS MATERIALIZED (SELECT g.donor_id FROM donation g WHERE g.organization_id = ${organizationId}::uuid AND g.state IN ('recorded', 'held') AND g.method = 'cash' AND g.donor_id IS NOT NULL
      AND g.received_on BETWEEN (${from}::date - make_interval(months => ${thresholdById('check.series.months').amount}::int))::date AND ${through}::date
      GROUP BY 1 HAVING sum(g.amount_cents) > ${BigInt(line.amount)})
    SELECT d.id, COALESCE((SELECT sum(g.amount_cents) FROM donation g WHERE g.organization_id = d.organization_id AND g.donor_id = d.donor_id AND g.state IN ('recorded', 'held') AND g.id <> d.id
      AND ${cashSeriesSql(Prisma.sql`d.received_on`)}), 0)::float8 AS cents
    FROM donation d WHERE d.organization_id = ${organizationId}::uuid AND d.donor_id IN (SELECT donor_id FROM many) AND d.id = ANY(${ids}::uuid[])`
  return new Map(found.map(({ id, cents: amount }) => [id, cents(amount)]))
}

/** Of cash gifts near a reporting line: the cash of other donors of the chapters with the address of the donor, of the days around. */
async function addressCash({ tx, organizationId, chapterIds }: Snapshot, rows: readonly DonationInPeriod[]): Promise<ReadonlyMap<string, readonly NearbyGift[]>> {
  const ids = rows.filter((row) => row.donorId !== null && isCashNearLine(row)).map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const found = await tx.$queryRaw<readonly (NearbyGiftRow & { readonly besideId: string })[]>`
    SELECT d.id AS "besideId", near.* FROM donation d CROSS JOIN LATERAL (
      SELECT g.id, g.number, g.revision, g.amount_cents::float8 AS "amountCents", g.received_on::text AS "receivedOn", g.method, g.payment_reference AS "paymentReference"
      ${addressCashSql(Prisma.sql`d.donor_id`, Prisma.sql`d.received_on`)} AND a.organization_id = d.organization_id AND g.chapter_id = ANY(${[...chapterIds]}::uuid[])) near
    WHERE d.organization_id = ${organizationId}::uuid AND d.id = ANY(${ids}::uuid[]) ORDER BY d.id, near."receivedOn", near.id`
  return new Map([...groupedBy(found, ({ besideId }) => besideId)].map(([id, gifts]) => [id, gifts.map(nearbyGiftOf)]))
}

type ReceiptRow = { readonly donationId: string | null; readonly personId: string; readonly chapterId: string; readonly year: number | null; readonly on: string }

/** The receipts of a public charity: by gift, or by person, chapter and year for the summaries of a year. */
async function receipts({ tx, organizationId, chapterIds }: Snapshot, taxKind: TaxKind): Promise<ReadonlyMap<string, CalendarDate>> {
  if (taxKind !== '501c3') return new Map()
  const rows = await tx.$queryRaw<readonly ReceiptRow[]>`
    SELECT donation_id AS "donationId", person_id AS "personId", chapter_id AS "chapterId", summary_year AS year, max(issued_on)::text AS "on" FROM receipt
    WHERE organization_id = ${organizationId}::uuid AND chapter_id = ANY(${[...chapterIds]}::uuid[]) GROUP BY 1, 2, 3, 4`
  return new Map(rows.map((row) => [row.donationId ?? summaryKey(row), calendarDate(row.on)]))
}

function summaryKey({ personId, chapterId, year }: { readonly personId: string; readonly chapterId: string; readonly year: number | null }): string {
  return `${personId} ${chapterId} ${String(year)}`
}

function receiptOf(given: ReadonlyMap<string, CalendarDate>, { id, donorId, chapterId, receivedOn }: DonationInPeriod): CalendarDate | null {
  const summary = donorId === null ? undefined : given.get(summaryKey({ personId: donorId, chapterId, year: yearOf(receivedOn) }))
  return given.get(id) ?? (summary !== undefined && summary >= receivedOn ? summary : null)
}

async function notices({ tx, organizationId, chapterIds }: Snapshot): Promise<ReadonlyMap<string, 'yes' | 'no'>> {
  const rows = await tx.$queryRaw<readonly { readonly key: string; readonly notice: string }[]>`
    SELECT chapter_id || ' ' || lower(title) AS key, facts ->> 'notDeductibleNotice' AS notice FROM statement_record
    WHERE organization_id = ${organizationId}::uuid AND chapter_id = ANY(${[...chapterIds]}::uuid[]) AND kind = 'campaign' AND state = 'recorded' AND facts ->> 'notDeductibleNotice' IN ('yes', 'no')`
  return new Map(rows.map(({ key, notice }) => [key, oneOf(['yes', 'no'] as const, notice)]))
}

/**
 * Reads for all gifts of a period what stands beside each of them. The lines of a processor's file are no part of the journal, and a report over a
 * filed period is its amendment: neither is asked here, so that the same journal gives the same report.
 */
export async function readBesides(snapshot: Snapshot, rows: readonly DonationInPeriod[], taxKind: TaxKind): Promise<(row: DonationInPeriod) => Besides> {
  const [elections, memos, given, notice, blocks, series, housemates] = [
    await electionGifts(snapshot, rows), await withMemo(snapshot, rows), await receipts(snapshot, taxKind), await notices(snapshot), await unreportedBlocks(snapshot, rows),
    await cashSeries(snapshot, rows), await addressCash(snapshot, rows),
  ]
  return (row) => ({
    electionCents: electionBesides(elections.get(row.donorId ?? '') ?? [], row, row.id),
    receiptOn: receiptOf(given, row), hasMemo: row.kind !== 'in_kind' || memos.has(row.id), processorCents: null,
    solicitationNotice: notice.get(`${row.chapterId} ${row.campaign.toLowerCase()}`) ?? '', filedReport: null,
    unreportedBlockOn: blocks.get(row.donorId ?? '') ?? null, cashSeriesCents: series.get(row.id) ?? zeroCents, addressCash: housemates.get(row.id) ?? [],
  })
}
