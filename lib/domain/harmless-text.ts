/**
 * The apostrophe that keeps a spreadsheet from running a text (CWE-1236), put before on the way out and taken off again on the way in. A text that
 * itself begins with apostrophes before such a sign gets one more, so that each text comes back exactly as it was.
 */
const formulaStart = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/u

/** Gives the text that stands in the cell: with an apostrophe where it would be run, or would be taken for one that was. */
export function harmlessText(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

/** Gives the text that `harmlessText` was given. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell
}
