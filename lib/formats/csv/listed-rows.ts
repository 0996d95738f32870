/** The rows of a file that wait for somebody, as CSV, and the same list read back when it was filled in. */
import type { AnswerRow } from '@/lib/domain/imports/answers'
import { listedColumns, type ListedRow } from '@/lib/domain/imports/listed-rows'
import type { RowProblem } from '@/lib/domain/imports/row-problem'
import { decodeText } from '@/lib/formats/text/decode'
import { csvByteOrderMark, csvLine } from './csv-line'
import { readCsvTable } from './read-table'

export function listedRowsCsv(rows: readonly ListedRow[]): string {
  return [csvByteOrderMark, csvLine(listedColumns), ...rows.map((row) => csvLine(listedColumns.map((column) => row[column])))].join('')
}

/** The rows of a filled list, as a spreadsheet saves it; the problem where it is no table. */
export function readListedRows(bytes: Buffer): { readonly ok: true; readonly rows: readonly AnswerRow[] } | { readonly ok: false; readonly problem: RowProblem } {
  const decoded = decodeText(bytes)
  const read = readCsvTable(decoded?.text ?? '')
  return read.ok ? { ok: true, rows: read.table.rows } : read
}
