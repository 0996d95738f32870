import 'server-only'
import type pg from 'pg'
import type { Transaction } from '@/lib/data/database/transaction'
import { cents } from '@/lib/domain/money'
import type { IndexedLine } from '@/lib/domain/reports/record-index'
import type { SealedReportLine } from '@/lib/generated/prisma/client'

type Place = { readonly organizationId: string; readonly sealedReportId: string }

/** So many rows go to the database in one piece: a seal may name a hundred thousand records. */
const rowsAtOnce = 5_000

/** Writes which records stand in which lines of a report that is being sealed. */
export async function insertRecordIndex(client: pg.ClientBase, { organizationId, sealedReportId }: Place, index: readonly IndexedLine[]): Promise<void> {
  for (let from = 0; from < index.length; from += rowsAtOnce) {
    const rows = index.slice(from, from + rowsAtOnce).map(({ recordId, itemId, title, figure, amountCents, revision, leftOut, isMoney }, place) => ({
      organization_id: organizationId, sealed_report_id: sealedReportId, position: from + place + 1,
      record_id: recordId, item_id: itemId, title, figure, amount_cents: amountCents, record_revision: revision, left_out: leftOut, is_money: isMoney,
    }))
    await client.query('INSERT INTO sealed_report_line SELECT * FROM json_populate_recordset(NULL::sealed_report_line, $1::json)', [JSON.stringify(rows)])
  }
}

function lineFromRow({ recordId, itemId, title, figure, amountCents, recordRevision, leftOut, isMoney }: SealedReportLine): IndexedLine {
  return { recordId, itemId, title, figure, amountCents: amountCents === null ? null : cents(Number(amountCents)), revision: recordRevision, leftOut, isMoney }
}

/** The whole list of a sealed report, as it was written at the seal. */
export async function recordIndexOfSeal(tx: Transaction, place: Place): Promise<readonly IndexedLine[]> {
  return (await tx.sealedReportLine.findMany({ where: place, orderBy: { position: 'asc' } })).map(lineFromRow)
}

/** The sealed reports whose list names a record. */
export async function sealsNaming(tx: Transaction, organizationId: string, recordId: string): Promise<readonly string[]> {
  const rows = await tx.sealedReportLine.findMany({ where: { organizationId, recordId }, distinct: ['sealedReportId'], select: { sealedReportId: true } })
  return rows.map(({ sealedReportId }) => sealedReportId)
}

/** What the lists of some sealed reports have of a record, and of the totals that may count it unnamed, by report. */
export async function indexedLines(
  tx: Transaction, organizationId: string, { sealIds, recordIds }: { readonly sealIds: readonly string[]; readonly recordIds: readonly string[] },
): Promise<ReadonlyMap<string, readonly IndexedLine[]>> {
  const rows = await tx.sealedReportLine.findMany({
    where: { organizationId, recordId: { in: [...recordIds] }, sealedReportId: { in: [...sealIds] } }, orderBy: [{ sealedReportId: 'asc' }, { position: 'asc' }],
  })
  return new Map(sealIds.map((id) => [id, rows.filter(({ sealedReportId }) => sealedReportId === id).map(lineFromRow)]))
}
