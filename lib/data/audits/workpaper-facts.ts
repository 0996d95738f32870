import 'server-only'
import { dayFromRow, dayToRow, instantFromRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { oneOf } from '@/lib/data/records/one-of'
import { readChanges } from '@/lib/data/reports/facts/audit-facts'
import { readPopulationFacts } from '@/lib/data/reports/facts/population-facts'
import { listsInForce } from '@/lib/data/screening/lists'
import type { Audit } from '@/lib/domain/audit/engagement'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { dateRange } from '@/lib/domain/reporting-period'
import type { SealedInPeriod, TestedRecord, WorkpaperFacts } from '@/lib/domain/reports/workpapers/facts'
import { hitDecisions } from '@/lib/domain/screening/hit'
import { markFromRow } from './mark-rows'
import { pointFromRow } from './point-rows'
import { auditFromRow } from './rows'
import { sampleFromRow, withChapter } from './sample-rows'

type RecordRead = Readonly<Record<'id' | 'number' | 'receivedOn', string>> & {
  readonly revision: number
  readonly amountCents: number
  readonly fileHash: string | null
  readonly row: number | null
  readonly files: readonly string[]
}

/** Donations with their evidence: the row of the file that they came from, and the hashes of the files beside them. */
async function readRecords(tx: Transaction, organizationId: string, ids: readonly string[]): Promise<readonly TestedRecord[]> {
  const rows = await tx.$queryRaw<readonly RecordRead[]>`
    SELECT d.id, d.number, d.revision, d.received_on::text AS "receivedOn", d.amount_cents::float8 AS "amountCents", b.file_hash AS "fileHash", d.import_row AS row,
      ARRAY(SELECT a.sha256 FROM attachment a WHERE a.organization_id = d.organization_id AND a.donation_id = d.id AND a.state = 'attached' ORDER BY a.sha256 COLLATE "C") AS files
    FROM donation d LEFT JOIN import_batch b ON b.organization_id = d.organization_id AND b.id = d.import_batch_id
    WHERE d.organization_id = ${organizationId}::uuid AND d.id = ANY(${[...ids]}::uuid[])`
  return rows.map(({ fileHash, row, receivedOn, amountCents, ...record }) => ({
    ...record, receivedOn: calendarDate(receivedOn), amountCents: cents(amountCents), source: fileHash === null ? null : { fileHash, row: row ?? 0 },
  }))
}

/** The reports that were sealed over any day of the engagement. */
async function readSealed(tx: Transaction, organizationId: string, { chapterId, periodFrom, periodThrough }: Audit): Promise<readonly SealedInPeriod[]> {
  const rows = await tx.sealedReport.findMany({
    where: { organizationId, OR: [{ chapterId }, { chapterId: null }], periodFrom: { lte: dayToRow(periodThrough) }, periodThrough: { gte: dayToRow(periodFrom) } }, omit: { lineSecret: true },
  })
  return rows.map(({ number, form, version, textHash, journalSize, sealedAt, ...row }) => ({
    number, form, version, textHash, journalSize: Number(journalSize), sealedAt: instantFromRow(sealedAt), periodFrom: dayFromRow(row.periodFrom), periodThrough: dayFromRow(row.periodThrough),
  }))
}

/** Reads what the papers are made from, but for the population, in a transaction that sees the journal at one size; null where the engagement was not open yet. */
export async function readWorkpaperFacts(tx: Transaction, organizationId: string, auditId: string): Promise<Omit<WorkpaperFacts, 'population'> | null> {
  const row = await tx.audit.findFirst({ where: { organizationId, id: auditId } })
  if (row === null) return null
  const audit = auditFromRow(row)
  const of = { organizationId, auditId }
  const period = dateRange(audit.periodFrom, audit.periodThrough)
  // The sight of the engagement, whoever asks: the same papers for auditor, chapter and verifier.
  const tests = await readPopulationFacts(tx, organizationId, { chapterId: audit.chapterId, period }, { personal: 'masked', money: 'lines', auditId })
  if (tests === null) return null
  const samples = (await tx.auditSample.findMany({ where: of, include: withChapter, orderBy: [{ drawnAt: 'asc' }, { id: 'asc' }] })).map(sampleFromRow)
  const sheets = (await tx.auditMark.findMany({ where: of })).map(markFromRow)
  const points = (await tx.auditPoint.findMany({ where: of, include: withChapter, orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }] })).map(pointFromRow)
  const named = [...samples.flatMap(({ draw }) => draw.items.map(({ id }) => id)), ...sheets.map(({ donationId }) => donationId), ...points.flatMap(({ donationId }) => donationId ?? [])]
  const hits = await tx.screeningHit.findMany({ where: { organizationId }, select: { decision: true } })
  return {
    audit, samples, sheets, points, tests, records: await readRecords(tx, organizationId, [...new Set(named)]),
    changes: await readChanges({ tx, organizationId, chapterIds: [audit.chapterId], from: audit.periodFrom, through: audit.periodThrough }), lists: await listsInForce(tx, organizationId),
    hits: hits.map(({ decision }) => ({ decision: oneOf(hitDecisions, decision) })), sealed: await readSealed(tx, organizationId, audit),
  }
}
