import 'server-only'
import { dayFromRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { filedKinds, recordFields, type FiledField } from '@/lib/domain/attachment'
import type { RecordReference, ReportDocument } from '@/lib/domain/reports/report-document'
import { csvByteOrderMark, csvLine } from '@/lib/formats/csv/csv-line'

/** A record of the report with the items in which it stands. */
type PackedRecord = { readonly record: RecordReference; readonly items: readonly string[] }

/** Reads for whoever may take the pack: the verb that makes it has asked. */
export type PackReader = { readonly organizationId: string; readonly read: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T> }

const together = 500

/** Every record that the report names, once, in the order of its lines, then those that were left out. */
export function packedRecords({ items, leftOut }: ReportDocument): readonly PackedRecord[] {
  const found = new Map<string, { record: RecordReference; items: Set<string> }>()
  const add = (record: RecordReference, item: string) => {
    const known = found.get(record.id) ?? { record, items: new Set<string>() }
    found.set(record.id, known)
    known.items.add(item)
  }
  for (const { id, lines } of items) for (const { records } of lines) for (const record of records) add(record, id)
  for (const { record } of leftOut) add(record, 'left out')
  return [...found.values()].map(({ record, items: ids }) => ({ record, items: [...ids] }))
}

function portions<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / together) }, (_, place) => rows.slice(place * together, (place + 1) * together))
}

/** The list of the records as a table. */
export function* recordTable(records: readonly PackedRecord[]): Generator<string, undefined> {
  yield csvByteOrderMark + csvLine(['kind', 'number', 'id', 'revision', 'items'])
  for (const { record: { kind, number, id, revision }, items } of records) yield csvLine([kind, number, id, revision, items.join(' ')])
}

/** The entry of the journal that tells each record at its revision, one a line, as it is stored: names and details are ciphertext there. */
export async function* recordEntries(records: readonly PackedRecord[], { organizationId, read }: PackReader): AsyncGenerator<string, undefined> {
  for (const portion of portions(records)) {
    const entries = await read((tx) =>
      tx.journalEntry.findMany({
        where: { organizationId, OR: portion.map(({ record: { id, revision } }) => ({ subjectId: id, revision })) }, orderBy: { index: 'asc' }, select: { text: true },
      }),
    )
    yield entries.map(({ text }) => `${text}\n`).join('')
  }
}

type Attached = Readonly<Partial<Record<FiledField, string | null>>>

function recordIdOf(row: Attached): string {
  return filedKinds.map((kind) => row[recordFields[kind]] ?? '').find((id) => id !== '') ?? ''
}

/** The files that stand beside the records: what they are and their hashes; the files themselves stay where they are. */
export async function* evidenceTable(records: readonly PackedRecord[], { organizationId, read }: PackReader): AsyncGenerator<string, undefined> {
  yield csvByteOrderMark + csvLine(['record', 'state', 'type', 'bytes', 'sha256'])
  const numbers = new Map(records.map(({ record: { id, number } }) => [id, number]))
  for (const portion of portions(records)) {
    const ids = portion.map(({ record }) => record.id)
    const rows = await read((tx) =>
      tx.attachment.findMany({ where: { organizationId, OR: filedKinds.map((kind) => ({ [recordFields[kind]]: { in: ids } })) }, orderBy: { id: 'asc' } }),
    )
    for (const row of rows) yield csvLine([numbers.get(recordIdOf(row)) ?? '', row.state, row.fileType, row.sizeBytes, row.sha256])
  }
}

/** The findings that were set aside about records as the report counted them, also in a total alone: which check, how grave, why, by whom and when. */
export async function* overrideTable({ findings }: ReportDocument, { organizationId, read }: PackReader): AsyncGenerator<string, undefined> {
  yield csvByteOrderMark + csvLine(['record', 'revision', 'check', 'severity', 'reason', 'by', 'on', 'journal_entry'])
  const records = findings.filter(({ note }) => note !== undefined).flatMap((finding) => finding.records)
  const counted = new Set(records.map(({ id, revision }) => `${id} ${String(revision)}`))
  for (const portion of portions([...new Set(records.map(({ id }) => id))])) {
    const rows = await read((tx) => tx.findingOverride.findMany({ where: { organizationId, recordId: { in: [...portion] } }, orderBy: { id: 'asc' } }))
    for (const { number, recordId, recordRevision, checkId, severity, reason, overriddenName, overriddenOn, journalIndex } of rows) {
      if (counted.has(`${recordId} ${String(recordRevision)}`)) yield csvLine([number, recordRevision, checkId, severity, reason, overriddenName, dayFromRow(overriddenOn), String(journalIndex)])
    }
  }
}
