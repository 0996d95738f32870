import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { partyFromFacts, partySql, type PartyRow } from '@/lib/data/records/context'
import { oneOf } from '@/lib/data/records/one-of'
import { today as dayOf } from '@/lib/data/records/today'
import type { DonationContext, PartyFacts } from '@/lib/domain/assessment'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { WatchedGift } from '@/lib/domain/deadlines/gift'
import type { Donation } from '@/lib/domain/donation'
import { electionBesides, electionLimits, type ElectionGift } from '@/lib/domain/election'
import { instant } from '@/lib/domain/instant'
import { zeroCents } from '@/lib/domain/money'
import { taxKinds, type TaxKind } from '@/lib/domain/organization'
import { groupedBy } from '@/lib/domain/reports/lines'
import { thresholds } from '@/lib/domain/rules/thresholds'
import { Prisma } from '@/lib/generated/prisma/client'
import { electionGiftOf, electionGiftsSql, type ElectionGiftRow } from './election-gifts'
import { donationFromRow } from './rows'

type Of = {
  readonly organizationId: string
  readonly today: CalendarDate
  readonly timeZone: string
  /** The gifts of one chapter, held against all that their donors gave; null for every chapter. */
  readonly chapterId: string | null
  /** One gift alone; null for all. */
  readonly id: string | null
}

/** The lowest figure that either limit ever had: whoever gave no more is over none. */
const lowestLimitCents = Math.min(...thresholds.filter(({ family }) => family === electionLimits.candidate || family === electionLimits.committee).map(({ amount }) => amount))

const given = Prisma.sql`g.purpose = 'us_election' AND g.kind NOT IN ('refund', 'chargeback', 'pledge')`
const abroad = (column: Prisma.Sql) => Prisma.sql`${column} NOT IN ('', 'US')`

/** Gifts of which a clock may run: those that were not accepted, that point abroad, or whose donor may be over a limit. The checks decide. */
function candidatesSql({ organizationId, chapterId, id }: Of): Prisma.Sql {
  return Prisma.sql`SELECT g.id FROM donation g LEFT JOIN person d ON d.organization_id = g.organization_id AND d.id = g.donor_id
    WHERE g.organization_id = ${organizationId}::uuid AND ${given} AND (${id}::uuid IS NULL OR g.id = ${id}::uuid)
      AND (${chapterId}::uuid IS NULL OR g.chapter_id = ${chapterId}::uuid) AND (g.state IN ('refused', 'returned') OR (g.state IN ('recorded', 'held') AND (
      ${abroad(Prisma.sql`g.bank_country`)} OR ${abroad(Prisma.sql`g.source_country`)} OR ${abroad(Prisma.sql`COALESCE(d.country, '')`)}
      OR g.donor_id IN (SELECT person_id FROM (
          SELECT g.donor_id AS person_id, g.amount_cents AS cents FROM donation g WHERE g.organization_id = ${organizationId}::uuid AND ${given} AND g.state IN ('recorded', 'held') AND g.donor_id IS NOT NULL
          UNION ALL SELECT (s ->> 'personId')::uuid, (s ->> 'shareCents')::bigint FROM donation g, jsonb_array_elements(g.joint_shares) s
            WHERE g.organization_id = ${organizationId}::uuid AND ${given} AND g.state IN ('recorded', 'held') AND g.joint_shares IS NOT NULL) shares
        GROUP BY person_id HAVING sum(cents) > ${BigInt(lowestLimitCents)}))))`
}

async function partiesOf(tx: Transaction, organizationId: string, ids: readonly string[]): Promise<ReadonlyMap<string, PartyFacts>> {
  const rows = await tx.$queryRaw<readonly { readonly party: PartyRow | null }[]>`
    SELECT ${partySql(Prisma.sql`${organizationId}::uuid`, Prisma.sql`p.id`)} AS party FROM unnest(${[...ids]}::uuid[]) AS p(id)`
  return new Map(rows.map(({ party }) => partyFromFacts(party)).flatMap((party) => (party === null ? [] : [[party.id, party] as const])))
}

/** Of gifts that were accepted first, the day on which they were first kept as refused. */
async function discoveries(tx: Transaction, { organizationId, timeZone }: Of, ids: readonly string[]): Promise<ReadonlyMap<string, CalendarDate>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<readonly { readonly id: string; readonly revision: number; readonly at: Date }[]>`
    SELECT DISTINCT ON (j.subject_id) j.subject_id::text AS id, j.revision, j.at FROM journal_entry j
    WHERE j.organization_id = ${organizationId}::uuid AND j.subject_id = ANY(${[...ids]}::uuid[]) AND j.subject_kind = 'donation' AND j.text::jsonb -> 'after' ->> 'state' = 'refused'
    ORDER BY j.subject_id, j.index`
  return new Map(rows.filter(({ revision }) => revision > 1).map(({ id, at }) => [id, dayOf(instant(at.toISOString()), timeZone)]))
}

type Beside = { readonly today: CalendarDate; readonly taxKind: TaxKind; readonly parties: ReadonlyMap<string, PartyFacts>; readonly gifts: readonly ElectionGift[] }

/** What the checks of election law ask of a gift; of the rest nothing stands beside it. */
function contextOf(donation: Donation, { today, taxKind, parties, gifts }: Beside): DonationContext {
  const { id, number, revision, donorId } = donation
  return {
    today, taxKind, depositDays: 0, lateEntryDays: 0, approvalLimitCents: zeroCents, sanctionsListOn: null, ruleSets: ['FECA'], self: { kind: 'donation', id, number, revision },
    donor: donorId === null ? null : (parties.get(donorId) ?? null), donorYearCents: zeroCents, nearby: [], addressCash: [], cashSeriesCents: zeroCents, sameReference: [], original: null,
    electionCents: electionBesides(gifts, donation, id), receiptOn: null, hasMemo: true, processorCents: null, solicitationNotice: '', filedReport: null, unreportedBlockOn: null,
  }
}

/** Gifts for US elections of which a clock may run or ran, with what decides on it, in a transaction that is open. */
export async function watchedGifts(tx: Transaction, of: Of): Promise<readonly WatchedGift[]> {
  const { organizationId, today } = of
  const found = await tx.$queryRaw<readonly { readonly id: string }[]>(candidatesSql(of))
  if (found.length === 0) return []
  const [rows, profile] = [
    await tx.donation.findMany({ where: { organizationId, id: { in: found.map(({ id }) => id) } }, include: { returns: { where: { state: { in: ['recorded', 'held', 'returned'] } } } }, orderBy: { id: 'asc' } }),
    await tx.organizationProfile.findFirst({ where: { organizationId }, select: { taxKind: true } }),
  ]
  const donors = [...new Set(rows.flatMap(({ donorId }) => (donorId === null ? [] : [donorId])))]
  const gifts = await tx.$queryRaw<readonly ElectionGiftRow[]>(electionGiftsSql(Prisma.sql`${organizationId}::uuid`, Prisma.sql`${donors}::uuid[]`))
  const byDonor = groupedBy(gifts, ({ donorId }) => donorId)
  const shared = { today, taxKind: oneOf(taxKinds, profile?.taxKind ?? 'unknown'), parties: await partiesOf(tx, organizationId, donors) }
  const discovered = await discoveries(tx, of, rows.filter(({ state, revision }) => revision > 1 && (state === 'refused' || state === 'returned')).map(({ id }) => id))
  return rows.map(({ returns, ...row }): WatchedGift => {
    const donation = donationFromRow(row)
    const ofDonor = (byDonor.get(row.donorId ?? '') ?? []).map(electionGiftOf)
    const before = ofDonor.filter(({ id, giftId }) => id === giftId || giftId !== row.id)
    return {
      donation, context: contextOf(donation, { ...shared, gifts: ofDonor }), contextBefore: contextOf(donation, { ...shared, gifts: before }),
      returns: returns.map(donationFromRow).map(({ receivedOn, amountCents }) => ({ on: receivedOn, cents: amountCents })), discoveredOn: discovered.get(row.id) ?? null,
    }
  })
}
