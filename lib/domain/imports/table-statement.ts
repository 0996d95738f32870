/** Turns a foreign table (CSV, TSV, spreadsheet) into movements of money. Every decision is made for the file as a whole and stated in words. */
import type { CalendarDate } from '../calendar-date'
import { cleanLine } from '../typed-text'
import type { BankLine, BankStatement, FileColumns, FileQuestion, PassedOver, StatementReading } from './bank-statement'
import { columnsOf, findHeader, isComplete, type ColumnMap, type ColumnRole } from './columns'
import { columnsWithoutHeader } from './columns-without-header'
import { decideDateOrder, looksLikeDay, type DateOrder } from './date-order'
import { layoutOf } from './layouts'
import { decideNumberStyle, looksLikeAmount, type NumberStyle } from './number-style'
import { processorOf, unfinished } from './processor'
import { reasonOf, type RowProblem } from './row-problem'
import { decideSign, type SignRule } from './sign-rule'
import { amountsOf, dayInUtc, isFilled, linesOf, moneyRoles, type DayOf, type RowText } from './table-line'

/** A row as a format gives it: its cells, where it stands and how it looked. */
export type TableRow = { readonly position: number; readonly cells: readonly string[]; readonly raw: string }

/** What a person has answered, or what was remembered for this header row. */
export type TableAnswers = {
  readonly columns?: ColumnMap
  readonly dateOrder?: DateOrder
  readonly numberStyle?: NumberStyle
  readonly sign?: SignRule
}

export type Table = { readonly rows: readonly TableRow[]; readonly findings: readonly string[] }

type Sorted = { readonly kept: readonly TableRow[]; readonly passedOver: readonly PassedOver[]; readonly problems: readonly RowProblem[] }

const orderWords: Readonly<Record<DateOrder, string>> = { 'year-month-day': 'year, month, day', 'month-day-year': 'month, day, year', 'day-month-year': 'day, month, year' }
const styleWords: Readonly<Record<NumberStyle, string>> = { point: 'a point before the cents', comma: 'a comma before the cents' }

/** Reads the movements of a table; asks what cannot be decided, refuses what cannot be read. `dayOf` turns the moments of a processor into days. */
export function readTable({ rows, findings }: Table, today: CalendarDate, answers: TableAnswers = {}, dayOf: DayOf = dayInUtc): StatementReading {
  const cells = rows.map((row) => row.cells)
  const header = findHeader(cells)
  const headerCells = header === null ? [] : (cells[header] ?? [])
  const layout = layoutOf(headerCells, cells)
  const columns = withAnswers(header === null ? columnsWithoutHeader(cells) : columnsOf(headerCells), answers.columns)
  const fingerprint = fingerprintOf(headerCells)
  if (columns === null || !isComplete(columns)) return withoutColumns(cells, findings)
  const body = header === null ? rows : rows.slice(header + 1)
  const named = [header === null ? 'there is no header row' : `the header row is row ${String(rows[header]?.position ?? 1)}`, ...understood(headerCells, columns), ...(layout === null ? [] : [`the layout is that of ${layout.name}`])]
  const before = header === null ? [] : rows.slice(0, header)
  const processor = processorOf(headerCells) ?? (columns.fee === undefined && columns.net === undefined ? null : '')
  const isUtc = /utc/i.test(headerCells[columns.date ?? -1] ?? '')
  const reading = readBody({ body, columns, fingerprint, width: headerCells.length, findings: [...findings, ...named], before, processor, isUtc, dayOf }, today, { ...layout?.answers, ...answers })
  return withColumns(reading, { samples: samplesOf(cells.slice(header ?? 0), header === null ? sampleRows : sampleRows + 1), roles: columns })
}

/** What a person said of the columns, over what was found; a role that they say is in none (-1) is in none. */
function withAnswers(found: ColumnMap | null, said: ColumnMap | undefined): ColumnMap | null {
  if (said === undefined) return found
  return Object.fromEntries(Object.entries({ ...found, ...said }).filter(([, column]) => column >= 0))
}

function understood(header: readonly string[], columns: ColumnMap): readonly string[] {
  const named = Object.entries(columns).map(([role, column]) => `${role} is "${cleanLine(header[column] ?? '')}"`)
  return header.length === 0 ? [] : [`of the columns, ${named.join(', ')}`]
}

function withColumns(reading: StatementReading, columns: FileColumns): StatementReading {
  if (reading.outcome === 'read') return { outcome: 'read', file: { ...reading.file, columns } }
  return reading.outcome === 'asks' ? { ...reading, columns } : reading
}

/** A table that holds days and amounts can be read once a person names its columns; any other is none. */
function withoutColumns(cells: readonly (readonly string[])[], findings: readonly string[]): StatementReading {
  const readable = cells.some((row) => row.some(looksLikeDay) && row.some((cell) => looksLikeAmount(cell) && !looksLikeDay(cell)))
  if (readable) return { outcome: 'asks', questions: [{ key: 'columns', choices: samplesOf(cells, sampleRows) }], findings, fingerprint: fingerprintOf([]) }
  return { outcome: 'refused', problems: [{ row: 1, column: '', text: (cells[0] ?? []).join(' ').slice(0, 200), reason: reasonOf({ key: 'noColumns' }) }] }
}

/** Rows of which a person sees what stands in each column. */
const sampleRows = 3

function samplesOf(cells: readonly (readonly string[])[], count: number): readonly string[] {
  const shown = cells.slice(0, count)
  const width = Math.max(0, ...shown.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => shown.map((row) => cleanLine(row[column] ?? '').slice(0, 40)).join(' | '))
}

function fingerprintOf(header: readonly string[]): string {
  return header.length === 0 ? 'table without a header row' : header.map((cell) => cleanLine(cell).toLowerCase()).join('\u001f').slice(0, 4000)
}

type Body = {
  readonly body: readonly TableRow[]
  readonly columns: ColumnMap
  readonly fingerprint: string
  readonly width: number
  readonly findings: readonly string[]
  readonly before: readonly TableRow[]
  readonly processor: string | null
  readonly isUtc: boolean
  readonly dayOf: DayOf
}

function readBody({ body, columns, fingerprint, width, findings, before, processor, isUtc, dayOf }: Body, today: CalendarDate, answers: TableAnswers): StatementReading {
  const { kept, passedOver, problems } = sortRows(body, { columns, width, isProcessor: processor !== null })
  if (problems.length > 0) return { outcome: 'refused', problems }
  const above = before.map((row) => passed(row, 'stands above the header row'))
  if (kept.length === 0) {
    return { outcome: 'read', file: { statements: [statementOf([])], passedOver: [...above, ...passedOver], findings, fingerprint, processor } }
  }
  const questions: FileQuestion[] = []
  // Also the days of rows that are no movements tell the order.
  const daysOf = (row: TableRow): readonly string[] => [row.cells[columns.date ?? -1] ?? ''].filter(looksLikeDay)
  const amountTextsOf = (row: TableRow): readonly string[] => moneyRoles.map(textIn(columns, row)).filter(isFilled)
  const dateOrder = answers.dateOrder ?? chosen(decideDateOrder(body.flatMap(daysOf), today), 'dateOrder', questions)
  const numberStyle = answers.numberStyle ?? chosen(decideNumberStyle(kept.flatMap(amountTextsOf)), 'numberStyle', questions)
  if (isUnread(dateOrder)) {
    const at = cellAt(body, daysOf, dateOrder.unreadable)
    return refusedAt(at?.row, at?.text ?? '', dateOrder.inconsistent ? 'datesInconsistent' : 'dateImpossible')
  }
  if (isUnread(numberStyle)) {
    const at = cellAt(kept, amountTextsOf, numberStyle.unreadable)
    return refusedAt(at?.row, at?.text ?? '', numberStyle.inconsistent ? 'amountsInconsistent' : 'amountNotNumber')
  }
  if (dateOrder === null || numberStyle === null) return { outcome: 'asks', questions, findings, fingerprint }
  const sign = answers.sign ?? decideSign(kept.map((row) => amountsOf(textIn(columns, row), numberStyle)))
  const stated = [...findings, `days are written ${orderWords[dateOrder]}`, `amounts are written with ${styleWords[numberStyle]}`]
  if (sign === null) return { outcome: 'asks', questions: [{ key: 'sign', choices: ['as-written', 'reversed', 'out-and-in', 'by-direction'] }], findings: stated, fingerprint }
  const rules = { dateOrder, numberStyle, sign, processor, isUtc, dayOf }
  const lines = kept.map((row) => linesOf({ position: row.position, raw: row.raw, text: textIn(columns, row) }, rules))
  const unread = lines.findIndex((line) => line === null || line === 'netDiffers')
  if (unread !== -1) return refusedAt(kept[unread], cleanLine(kept[unread]?.cells[columns.date ?? -1] ?? ''), lines[unread] === 'netDiffers' ? 'netDiffers' : 'rowUnread')
  const read = lines.flatMap((line) => (line === 'netDiffers' ? [] : (line ?? [])))
  return { outcome: 'read', file: { statements: [statementOf(read)], passedOver: [...above, ...passedOver], findings: stated, fingerprint, processor } }
}

/** A row that only says what stood in the account is no movement. */
const balanceWords = /^(?:(?:beginning|opening|starting|ending|closing|previous) balance|saldo (?:anterior|inicial|final)|solde (?:initial|final)|anfangssaldo|endsaldo)\b/i

/** The texts of a row by their roles: made when they are asked for, because a long file has many. */
function textIn(columns: ColumnMap, row: TableRow): RowText {
  return (role: ColumnRole) => cleanLine(row.cells[columns[role] ?? -1] ?? '')
}

/** The row of the text that stands at a place among all texts of all rows. */
function cellAt(rows: readonly TableRow[], textsOf: (row: TableRow) => readonly string[], place: number): { readonly row: TableRow; readonly text: string } | null {
  let passedBy = 0
  for (const row of rows) {
    const texts = textsOf(row)
    const text = texts[place - passedBy]
    if (text !== undefined) return { row, text }
    passedBy += texts.length
  }
  return null
}

function passed(row: TableRow, why: string): PassedOver {
  return { position: row.position, raw: row.raw, why }
}

/** Rows that hold a day and an amount are movements; rows without a day or without an amount are passed over and say why; the rest has a problem. */
function sortRows(body: readonly TableRow[], { columns, width, isProcessor }: { readonly columns: ColumnMap; readonly width: number; readonly isProcessor: boolean }): Sorted {
  const kept: TableRow[] = []
  const passedOver: PassedOver[] = []
  const problems: RowProblem[] = []
  for (const row of body) {
    const text = textIn(columns, row)
    const money = (['amount', 'out', 'in'] as const).filter((role) => isFilled(text(role)))
    if (!isFilled(text('date')) || (!looksLikeDay(text('date')) && !/\d/.test(text('date')))) passedOver.push(passed(row, 'has no day'))
    else if (balanceWords.test(text('memo'))) passedOver.push(passed(row, 'states a balance'))
    else if (isProcessor && unfinished.test(text('status'))) passedOver.push(passed(row, `is not completed (${text('status')})`))
    else if (money.length === 0) passedOver.push(passed(row, 'has no amount'))
    else if (width > 0 && row.cells.slice(width).some(isFilled)) problems.push(problemAt(row, '', { key: 'columnCount', values: { count: row.cells.length, expected: width } }))
    else kept.push(row)
  }
  return { kept, passedOver, problems }
}

function problemAt({ position }: TableRow, text: string, problem: Parameters<typeof reasonOf>[0]): RowProblem {
  return { row: position, column: '', text: text.slice(0, 200), reason: reasonOf(problem) }
}

function refusedAt(row: TableRow | undefined, text: string, key: string): StatementReading {
  return { outcome: 'refused', problems: [{ row: row?.position ?? 1, column: '', text: text.slice(0, 200), reason: reasonOf({ key }) }] }
}

type Unread = { readonly unreadable: number; readonly inconsistent: boolean }
type Decision<Choice extends string> = { readonly decided: Choice } | { readonly asks: readonly Choice[] } | Unread

function chosen<Choice extends string>(decision: Decision<Choice>, key: FileQuestion['key'], questions: FileQuestion[]): Choice | Unread | null {
  if ('decided' in decision) return decision.decided
  if ('unreadable' in decision) return decision
  questions.push({ key, choices: decision.asks })
  return null
}

function isUnread(choice: string | Unread | null): choice is Unread {
  return typeof choice === 'object' && choice !== null
}

function statementOf(lines: readonly BankLine[]): BankStatement {
  const currencies = new Set(lines.map(({ currency }) => currency))
  const [currency = ''] = currencies.size === 1 ? [...currencies] : []
  return { account: '', currency, openingCents: null, closingCents: null, closingOn: null, lines }
}

