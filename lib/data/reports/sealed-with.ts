import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { oneOf } from '@/lib/data/records/one-of'
import type { Actor } from '@/lib/domain/permission'
import { reportForms } from '@/lib/domain/reports/forms'
import { unnamedList } from '@/lib/domain/reports/lines-of-record'
import type { IndexedLine } from '@/lib/domain/reports/record-index'
import type { RecordInReports } from '@/lib/domain/reports/record-in-reports'
import { reportStates, type ReportState } from '@/lib/domain/reports/report-life'
import { nameOfKey, spanOfRow, type NamedKey } from './keys-of-record'
import { indexedLines, sealsNaming } from './record-index'

/** A sealed version in whose frozen text a record stands, or in whose period it lies. */
export type SealedWith = {
  readonly key: NamedKey
  readonly number: string
  readonly version: number
  readonly state: ReportState
  readonly journalSize: number
  /** What its list has of the record, and of the total that counts it where no line names it. */
  readonly index: readonly IndexedLine[]
}

type Sought = { readonly chapterId: string; readonly record: RecordInReports; readonly keys: readonly NamedKey[] }

const told = {
  id: true, chapterId: true, form: true, number: true, version: true, journalSize: true,
  report: { select: { state: true, coversId: true, aboutId: true, periodFrom: true, periodThrough: true } },
} as const

/** Gives the sealed versions of a chapter or of its organization whose list names a record, or that were made from its day, the newest first. No sealed text is opened. */
export async function sealedWith(tx: Transaction, actor: Actor, { chapterId, record, keys }: Sought): Promise<readonly SealedWith[]> {
  const { organizationId } = actor
  const day = dayToRow(record.on)
  const naming = await sealsNaming(tx, organizationId, record.id)
  const rows = await tx.sealedReport.findMany({
    where: { organizationId, AND: [{ OR: [{ chapterId }, { chapterId: null }] }, { OR: [{ id: { in: [...naming] } }, { periodFrom: { lte: day }, periodThrough: { gte: day } }] }] },
    select: told, orderBy: [{ periodFrom: 'desc' }, { version: 'desc' }],
  })
  const names = new Set(keys.map(nameOfKey))
  const found = rows.map((row) => ({ row, key: { chapterId: row.chapterId, form: oneOf(reportForms, row.form), period: spanOfRow(row.report) } }))
    .filter(({ row, key }) => naming.includes(row.id) || names.has(nameOfKey(key)))
  const index = await indexedLines(tx, organizationId, { sealIds: found.map(({ row }) => row.id), recordIds: [record.id, unnamedList(record) ?? record.id] })
  return found.map(({ row: { id, number, version, journalSize, report }, key }) => ({
    key, number, version, state: oneOf(reportStates, report.state), journalSize: Number(journalSize), index: index.get(id) ?? [],
  }))
}
