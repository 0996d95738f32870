/**
 * A report as it is typed into the agency's screens: one screen an item, in form order, each answer a text of its own to be copied.
 * Amounts stand without a sign or commas and days as month/day/year, as American forms take them. Record numbers are ours and are not typed.
 */
import { isCalendarDate } from '../calendar-date'
import { cents, formatPlain, type Cents } from '../money'
import { readingOrder } from './reading-order'
import type { ReportCell, ReportColumn, ReportDocument, ReportItem } from './report-document'

/** `own` is a field of the form with a label of its own. */
export type CopyField = { readonly id: 'answer' | 'text' | 'total' | 'own'; readonly label: string; readonly text: string }

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

/** A question of the form is answered with no, a list with none. */
const asks = /(?:^|[:;] )(?:did|was|were|is) /i
/** What a yes or no says already. */
const bareWords = ['No.', 'None.', 'Yes.']

/** What the words or the lines of an item say already is not said again as a bare yes, and what is still open is not typed at all. */
function fieldsOf({ title, answer, text, lines, totalCents }: ReportItem): readonly CopyField[] {
  const isOpen = answer === null
  const isNotApplicable = text?.startsWith('Not applicable') === true
  const said = answer === 'none' && !isNotApplicable ? (asks.test(title) ? 'No' : 'None') : ''
  // Beside an account its text tells the reader about it; beside none it is the answer.
  const isRemark = totalCents !== null && lines.length > 0
  const fields: readonly CopyField[] = [
    { id: 'answer', label: 'Answer', text: answer === 'yes' && lines.length === 0 && (text === null || text === 'Yes.') ? 'Yes' : said },
    { id: 'text', label: 'Text', text: isOpen || isRemark || bareWords.includes(text ?? '') ? '' : typedDay(text ?? '') },
    { id: 'total', label: 'Total', text: totalCents === null ? '' : formatPlain(totalCents) },
  ]
  return fields.filter((field) => field.text !== '')
}

/** Fields of the form with their labels, as the LDA has them: each is one text to copy. */
function ownFields({ lines }: ReportItem): readonly CopyField[] {
  const fields = lines.map(({ cells: [label, value] }): CopyField => ({ id: 'own', label: String(label ?? ''), text: typedDay(String(value ?? '')) }))
  return fields.filter(({ text }) => text !== 'Not answered')
}

type Sheet = Pick<ReportDocument, 'form' | 'items' | 'summary'>

/** What the quarterly report of the LDA states of an item that shows its working: the rounded amount or the words for it, or the code of its page; null of any other item. */
function statedOf({ form, summary }: Sheet, item: ReportItem): readonly CopyField[] | null {
  if (form !== 'lda-ld2') return null
  const code = /^issue-([A-Z]{3})$/.exec(item.id)?.[1]
  if (code !== undefined) return [{ id: 'text', label: 'Text', text: code }]
  if (summary.find(({ id }) => id === 'exact')?.items.includes(item.id) !== true || item.answer !== 'yes') return null
  const stated: Cents | undefined = summary.find(({ id }) => id === 'stated')?.amountCents
  return [{ id: 'text', label: 'Text', text: stated === undefined ? (item.text ?? '').split('. ', 1)[0] ?? '' : formatPlain(stated) }]
}

function screenOf(item: ReportItem, sheet: Sheet): CopyScreen {
  const head = { id: item.id, title: item.schedule === null ? item.title : `${item.schedule}. ${item.title}` }
  const stated = statedOf(sheet, item)
  const fields = stated ?? (item.columns[0]?.id === 'field' ? ownFields(item) : null)
  if (fields !== null) return { ...head, fields, columns: [], rows: [], more: 0 }
  // How often an agency was met is counted for the reader.
  const typed = item.columns.map((column, place) => ({ column, place })).filter(({ column: { kind } }) => kind !== 'record' && !(sheet.form === 'lda-ld2' && kind === 'number'))
  const details = typed.length === 0 ? [] : item.lines.filter(({ kind }) => kind === 'detail')
  return {
    ...head, fields: fieldsOf(item), columns: typed.map(({ column }) => column.label),
    rows: details.slice(0, rowsShown).map(({ cells }) => typed.map(({ column, place }) => typedText(column, cells[place] ?? null))), more: Math.max(0, details.length - rowsShown),
  }
}

/** Gives the screens of a report in the order of its form; the checklist is no part of what is filed. */
export function copySheet(document: Sheet): readonly CopyScreen[] {
  return readingOrder(document).body.map((item) => screenOf(item, document))
}
