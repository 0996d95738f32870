/**
 * A report as CSV: one flat file of everything for programs, and a file a schedule for people.
 * Amounts are dollars with two decimals, dates `YYYY-MM-DD`. Lines come one by one, so that a long report can be streamed.
 */
import { formatPlain, type Cents } from '@/lib/domain/money'
import type { RecordReference, ReportCell, ReportColumn, ReportDocument, ReportItem } from '@/lib/domain/reports/report-document'
import { readingOrder } from '@/lib/domain/reports/reading-order'
import { findingText, plainCell } from '@/lib/formats/display'
import { csvByteOrderMark, csvLine, type CsvCell } from './csv-line'

/** The columns that every line of the flat file has, before the columns of the items. */
const fixedColumns = ['section', 'item', 'title', 'line', 'line_kind', 'line_amount', 'line_records', 'line_rules', 'text', 'citation', 'to_be_confirmed'] as const

type FlatLine = Partial<Record<(typeof fixedColumns)[number], CsvCell>>

function numbersOf(records: readonly RecordReference[]): string {
  return records.map((record) => record.number).join(' ')
}

function amountOf(amount: Cents | null): string | null {
  return amount === null ? null : formatPlain(amount)
}

/** Columns of different items with one id share a column of the file. */
function columnIds(document: ReportDocument): string[] {
  return [...new Set(document.items.flatMap((item) => item.columns.map((column) => column.id)))]
}

function cellsById(columns: readonly ReportColumn[], cells: readonly ReportCell[]): Map<string, CsvCell> {
  return new Map(columns.map((column, index) => [column.id, plainCell(column.kind, cells[index] ?? null)]))
}

function* headLines(document: ReportDocument): Generator<FlatLine> {
  const facts = [
    ['form', document.form],
    ['edition', document.edition],
    ['title', document.title],
    ['organization', document.organization.name],
    ['registrant', document.registrant.name],
    ...document.principals.map((principal) => ['principal', principal.name]),
    ...document.chapters.map((chapter) => ['chapter', chapter.name]),
    ['from', document.period.from],
    ['through', document.period.through],
    ['journal_size', String(document.asOf.journalSize)],
    ['journal_at', document.asOf.at],
    ...document.notices.map((notice) => ['notice', notice]),
  ]
  for (const [line, text] of facts) yield { section: 'report', line, text }
  for (const { id, label, amountCents, arithmetic } of document.summary) {
    yield { section: 'summary', item: id, title: label, line_amount: formatPlain(amountCents), text: arithmetic }
  }
}

function* itemLines(item: ReportItem): Generator<readonly [FlatLine, Map<string, CsvCell>]> {
  const named = { section: 'item', item: item.id, title: item.title }
  yield [{ ...named, line_kind: 'item', line_amount: amountOf(item.totalCents), text: item.text ?? item.answer }, new Map()]
  for (const line of item.lines) {
    const flat = {
      ...named,
      line: line.id,
      line_kind: line.kind,
      line_amount: amountOf(line.amountCents),
      line_records: numbersOf(line.records),
      line_rules: line.rules.join(' '),
    }
    yield [flat, cellsById(item.columns, line.cells)]
  }
}

function* tailLines(document: ReportDocument): Generator<FlatLine> {
  for (const finding of document.findings) {
    const { check, severity, citation, toBeConfirmed, records } = finding
    const confirm = toBeConfirmed ? 'yes' : 'no'
    yield { section: 'finding', line: check, line_kind: severity, line_records: numbersOf(records), text: findingText(finding), citation, to_be_confirmed: confirm }
  }
  for (const { record, reason, amountCents } of document.leftOut) {
    yield { section: 'left-out', line: record.number, line_kind: record.kind, line_amount: amountOf(amountCents), line_records: record.number, text: reason }
  }
  for (const { id, version, label, citation, toBeConfirmed } of document.rules) {
    yield { section: 'rule', line: id, line_kind: version, text: label, citation, to_be_confirmed: toBeConfirmed ? 'yes' : 'no' }
  }
}

/** Gives the flat file line by line, the byte order mark with the first. */
export function* reportCsvLines(document: ReportDocument): Generator<string> {
  const ids = columnIds(document)
  const write = (flat: FlatLine, cells: ReadonlyMap<string, CsvCell> = new Map()): string =>
    csvLine([...fixedColumns.map((column) => flat[column] ?? null), ...ids.map((id) => cells.get(id) ?? null)])
  yield csvByteOrderMark + csvLine([...fixedColumns, ...ids])
  for (const flat of headLines(document)) yield write(flat)
  const { body, last } = readingOrder(document)
  for (const item of body) for (const [flat, cells] of itemLines(item)) yield write(flat, cells)
  for (const flat of tailLines(document)) yield write(flat)
  for (const item of last) for (const [flat, cells] of itemLines(item)) yield write(flat, cells)
}

/** Gives the flat file whole. */
export function reportCsv(document: ReportDocument): string {
  return [...reportCsvLines(document)].join('')
}

/** Gives one item as a table of its own, with the labels that people know. */
export function* itemCsvLines(item: ReportItem): Generator<string> {
  yield csvByteOrderMark + csvLine(['Line', ...item.columns.map((column) => column.label)])
  for (const line of item.lines) {
    yield csvLine([line.kind, ...item.columns.map((column, index) => plainCell(column.kind, line.cells[index] ?? null))])
  }
}
