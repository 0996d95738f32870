/**
 * What a spreadsheet puts on the clipboard: cells by tab, rows by line; a cell with a tab, a line end or a quotation mark stands in quotation marks.
 * Choices are taken by their code or by their word on the screen, whatever their case; what is neither stays as it is, so that it is seen.
 */
import type { BatchColumn } from './columns'

/** Gives the cells of a pasted text, row by row; a line end behind the last row makes no row. */
export function readPaste(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false]
  const endCell = () => { row.push(cell); cell = '' }
  const endRow = () => { endCell(); rows.push(row); row = [] }
  const lines = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at < lines.length; at += 1) {
    const sign = lines.charAt(at)
    if (quoted && sign === '"' && lines.charAt(at + 1) === '"') { cell += '"'; at += 1 }
    else if (quoted && sign === '"') quoted = false
    else if (quoted) cell += sign
    else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') endRow()
    else cell += sign
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows.map((cells) => cells.map((each) => each.trim()))
}

/** Gives what a pasted cell puts into a column: the code of a choice that is meant, else the text itself. */
export function valueForColumn({ values }: BatchColumn, text: string, wordOf: (value: string) => string): string {
  if (values === undefined) return text
  const meant = text.toLowerCase()
  return values.find((value) => value === meant || value.replaceAll('_', ' ') === meant || wordOf(value).toLowerCase() === meant) ?? text
}
