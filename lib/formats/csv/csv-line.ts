/**
 * One line of a CSV file, for lists and reports alike. RFC 4180: comma, CRLF, quotes doubled. A file begins with a byte order
 * mark, without which spreadsheets read other scripts wrongly. A text that a spreadsheet would run as a formula gets a leading
 * apostrophe (CWE-1236); plain numbers stay numbers.
 */
export type CsvCell = string | number | bigint | null

/** Put once before the first line of a file. */
export const csvByteOrderMark = '\ufeff'

/** The signs that begin a formula, also in their full-width forms, which East Asian spreadsheets read alike. */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/u
const needsQuotes = /[",\r\n]|^\s|\s$/u

/** Gives the text that stands in the cell: with an apostrophe where it would be run. */
export function harmlessText(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = harmlessText(cell)
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Gives one line with its end; null is an empty cell. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}
