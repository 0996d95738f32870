/**
 * One line of a CSV file, for lists and reports alike. RFC 4180: comma, CRLF, quotes doubled. A file begins with a byte order
 * mark, without which spreadsheets read other scripts wrongly. A text that a spreadsheet would run as a formula gets a leading
 * apostrophe (CWE-1236); plain numbers stay numbers.
 */
import { harmlessText } from '@/lib/domain/harmless-text'

export type CsvCell = string | number | bigint | null

/** Put once before the first line of a file. */
export const csvByteOrderMark = '\ufeff'

const needsQuotes = /[",\r\n]|^\s|\s$/u

function csvCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return quoted(harmlessText(cell))
}

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Gives the cells of a row as a file writes them, without an end and as they are: to be shown, not to be opened in a spreadsheet. */
export function csvRow(cells: readonly string[]): string {
  return cells.map(quoted).join(',')
}

/** Gives one line with its end; null is an empty cell. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}
