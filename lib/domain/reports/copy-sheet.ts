/**
 * A report as it is typed into the agency's screens: one screen an item, in form order, each answer a text of its own to be copied.
 * Amounts stand without a sign or commas and days as month/day/year, as American forms take them. Record numbers are ours and are not typed.
 */
import { isCalendarDate } from '../calendar-date'
import { cents, formatPlain } from '../money'
import { readingOrder } from './reading-order'
import type { ReportCell, ReportColumn, ReportDocument, ReportItem } from './report-document'

export type CopyField = { readonly id: string; readonly label: string; readonly text: string }

export type CopyScreen = {
  readonly id: string
  readonly title: string
  readonly fields: readonly CopyField[]
  /** The columns of its lines, and what is typed of each line in that order. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Lines beyond those shown: they are typed from the CSV file. */
  readonly more: number
}

/** Lines of one item that a page of fields to copy can hold. */
const rowsShown = 200

function typedText(column: ReportColumn, cell: ReportCell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? (column.kind === 'amount' ? formatPlain(cents(cell)) : String(cell)) : typedDay(cell)
}

function typedDay(text: string): string {
  if (!isCalendarDate(text)) return text
  const [year, month, day] = text.split('-')
  return `${month ?? ''}/${day ?? ''}/${year ?? ''}`
}

/** What the words or the lines of an item say already is not said again as a bare yes. */
function fieldsOf({ answer, text, lines, totalCents }: ReportItem): readonly CopyField[] {
  const fields: readonly CopyField[] = [
    { id: 'answer', label: 'Answer', text: answer === 'none' ? 'None' : answer === 'yes' && text === null && lines.length === 0 ? 'Yes' : '' },
    { id: 'text', label: 'Text', text: typedDay(text ?? '') },
    { id: 'total', label: 'Total', text: totalCents === null ? '' : formatPlain(totalCents) },
  ]
  return fields.filter((field) => field.text !== '')
}

function screenOf(item: ReportItem): CopyScreen {
  const typed = item.columns.map((column, place) => ({ column, place })).filter(({ column }) => column.kind !== 'record')
  const details = item.lines.filter(({ kind }) => kind === 'detail')
  return {
    id: item.id, title: item.schedule === null ? item.title : `${item.schedule}. ${item.title}`, fields: fieldsOf(item), columns: typed.map(({ column }) => column.label),
    rows: details.slice(0, rowsShown).map(({ cells }) => typed.map(({ column, place }) => typedText(column, cells[place] ?? null))), more: Math.max(0, details.length - rowsShown),
  }
}

/** Gives the screens of a report in the order of its form; the checklist is no part of what is filed. */
export function copySheet(document: Pick<ReportDocument, 'items'>): readonly CopyScreen[] {
  return readingOrder(document).body.map(screenOf)
}
