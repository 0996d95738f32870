import 'server-only'
import { dayFromRow, dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { oneOf } from '@/lib/data/records/one-of'
import { parseEntry, type JournalEntry } from '@/lib/domain/journal/entry'
import type { Actor } from '@/lib/domain/permission'
import { markResults, type AuditFacts, type NumberGap, type ReportedAudit } from '@/lib/domain/reports/audit-facts'
import type { ReportRequest, ReportSight } from '../scope'
import { eachDonation, type DonationInPeriod } from './donation-rows'
import { newestSanctionsList } from './beside-donations'
import { checkDonations, checkSettings, readParties } from './findings'
import { readHead, type Head } from './head'
import { readPeople } from './people'
import { dayOfHead } from './period-facts'
import { readReceiptTotals } from './receipt-totals'
import type { Snapshot } from './snapshot'

type GapRow = { readonly chapterId: string; readonly year: number; readonly from: number; readonly through: number }

/** Numbers that nobody has, in every series that a donation of the period belongs to; a cut-off tail shows against the last number given. */
async function readGaps({ tx, organizationId, chapterIds, from, through }: Snapshot, head: Head): Promise<readonly NumberGap[]> {
  const rows = await tx.$queryRaw<readonly GapRow[]>`
    WITH series AS (SELECT DISTINCT chapter_id, number_year FROM donation WHERE organization_id = ${organizationId}::uuid AND chapter_id = ANY(${[...chapterIds]}::uuid[])
        AND received_on BETWEEN ${from}::date AND ${through}::date),
    given AS (
      SELECT d.chapter_id, d.number_year, d.number_sequence FROM donation d JOIN series USING (chapter_id, number_year) WHERE d.organization_id = ${organizationId}::uuid
      UNION ALL SELECT n.chapter_id, n.year, n.last + 1 FROM number_series n JOIN series s ON s.chapter_id = n.chapter_id AND s.number_year = n.year
        WHERE n.organization_id = ${organizationId}::uuid AND n.kind = 'donation'),
    steps AS (SELECT chapter_id, number_year, number_sequence, lag(number_sequence, 1, 0) OVER (PARTITION BY chapter_id, number_year ORDER BY number_sequence) AS earlier FROM given)
    SELECT chapter_id AS "chapterId", number_year AS year, earlier + 1 AS "from", number_sequence - 1 AS "through" FROM steps WHERE number_sequence > earlier + 1`
  const prefixes = new Map(head.chapters.map(({ id, numberPrefix }) => [id, numberPrefix]))
  return rows.map((row) => ({ ...row, prefix: prefixes.get(row.chapterId) ?? '' }))
}

/** Reads what changed donations of the period after they were recorded, from the journal. */
export async function readChanges({ tx, organizationId, chapterIds, from, through }: Snapshot): Promise<readonly JournalEntry[]> {
  const rows = await tx.$queryRaw<readonly { readonly text: string }[]>`
    SELECT j.text FROM donation d JOIN journal_entry j ON j.organization_id = d.organization_id AND j.subject_id = d.id AND j.revision > 1
    WHERE d.organization_id = ${organizationId}::uuid AND d.chapter_id = ANY(${[...chapterIds]}::uuid[]) AND d.received_on BETWEEN ${from}::date AND ${through}::date
      AND d.revision > 1 AND j.type LIKE 'donation.%'`
  return rows.map(({ text }) => parseEntry(text))
}

async function readAudit(
  tx: Transaction,
  organizationId: string,
  chapterId: string | null,
  period: ReportRequest['period'],
  sight: ReportSight,
): Promise<ReportedAudit | null> {
  const where =
    sight.auditId === null
      ? {
          organizationId,
          chapterId: chapterId ?? '',
          periodFrom: { lte: dayToRow(period.from) },
          periodThrough: { gte: dayToRow(period.through) },
        }
      : { organizationId, id: sight.auditId }
  const row =
    chapterId === null
      ? null
      : await tx.audit.findFirst({ where, include: { marks: true }, orderBy: [{ openedAt: 'desc' }, { id: 'desc' }] })
  if (row === null) return null
  return {
    id: row.id,
    auditorName: row.auditorName,
    scope: row.scope,
    endsOn: dayFromRow(row.endsOn),
    marks: row.marks.map(({ donationId, donationRevision, result, note, notedName, resolution, resolvedName }) => ({
      donationId,
      donationRevision,
      result: oneOf(markResults, result),
      note,
      notedName,
      resolution,
      resolvedName,
    })),
  }
}

/** Reads the facts of a donation audit in the snapshot of `tx`; null where the chapter is not the actor's. */
export async function readAuditFacts(
  tx: Transaction,
  actor: Actor,
  request: ReportRequest,
  sight: ReportSight,
): Promise<AuditFacts | null> {
  const { organizationId } = actor
  const head = await readHead(tx, organizationId, request)
  if (head === null) return null
  const { profile, covered, bankAccounts: _accounts, ...shared } = head
  const snapshot: Snapshot = { tx, organizationId, chapterIds: covered.map(({ id }) => id), ...request.period }
  const totals = await readReceiptTotals(snapshot)
  const donations: DonationInPeriod[] = []
  await eachDonation(snapshot, (row) => donations.push(row))
  const ids = new Set(
    donations.flatMap((row) => [row.donorId, ...(row.jointShares ?? []).map(({ personId }) => personId)]).filter((id) => id !== null),
  )
  const parties = await readParties(tx, organizationId, ids)
  const { findings, alike } = await checkDonations(
    snapshot,
    donations,
    checkSettings(head, dayOfHead(head, snapshot), await newestSanctionsList(tx, organizationId)),
    parties,
    totals.donorYears,
  )
  const chapterOf = (key: string): string => key.split(' ')[0] ?? ''
  return {
    ...shared,
    ...totals,
    scope: request.chapterId === null ? 'organization' : 'chapter',
    personal: sight.personal,
    donations,
    findings: [...findings],
    people: await readPeople(tx, { ids: [...ids], organizationId, sight, addressesOf: new Set() }),
    gaps: await readGaps(snapshot, head),
    sameReference: alike.map(({ key, id, number, revision, method, paymentReference, receivedOn, amountCents }) => ({
      record: { kind: 'donation', number, id, revision },
      chapterId: chapterOf(key),
      method,
      paymentReference,
      receivedOn,
      amountCents,
    })),
    changes: await readChanges(snapshot),
    audit: await readAudit(tx, organizationId, request.chapterId, request.period, sight),
  }
}
