/** One item of a report ready for the template: its heading, the widths of its table, its rows. */
import { formatCents } from '@/lib/domain/money'
import { saysNone } from '@/lib/domain/reports/lines'
import type { ReportItem, ReportLine } from '@/lib/domain/reports/report-document'
import { displayCell, displayCount } from '@/lib/formats/display'
import type { PartSlice } from './parts'
import { heightOf, type PrintedText } from './printed-text'
import { needsTurnedSheet, tableLayout, type ColumnLayout } from './table-layout'

export type PrintedRow = {
  /** `section` names the rows below it: it is never the last row of a sheet, and stands again at the head of the next. */
  readonly kind: 'detail' | 'subtotal' | 'note' | 'section'
  readonly cells: readonly PrintedText[]
  /** How many columns each cell runs over; null where each has its own. */
  readonly spans: readonly number[] | null
  /** A row stays on one sheet unless its text is long. */
  readonly long: boolean
  /** What a first line rises to, in parts of the size of the type: the same in every cell, so that a name in any script and its amount stand on one line. */
  readonly rise: number
}

export type PrintedItem = {
  readonly level: number
  readonly title: PrintedText
  readonly range: string | null
  readonly text: PrintedText | null
  readonly none: boolean
  readonly fontSize: number
  readonly columns: readonly (Omit<ColumnLayout, 'label'> & { readonly label: PrintedText })[]
  readonly rows: readonly PrintedRow[]
  readonly total: { readonly amount: string; readonly column: number | null } | null
}

export type Print = (text: string) => PrintedText
export type ItemSlice = PartSlice & { readonly item: ReportItem }

const signsOnOneSheet = 500

/** Gives the title of an item with its schedule before it, once. */
export function itemTitle(item: ReportItem): string {
  return item.schedule === null || item.title.includes(item.schedule) ? item.title : `${item.schedule}. ${item.title}`
}

/** Gives `Lines 1 to 30 of 60` for a part of an item, null for all of it. */
export function rangeText(slice: PartSlice): string | null {
  if (slice.through - slice.from === slice.of) return null
  return `Lines ${displayCount(slice.from + 1)} to ${displayCount(slice.through)} of ${displayCount(slice.of)}`
}

function textsOf(line: ReportLine, { columns }: ReportItem): readonly string[] {
  return columns.map((column, index) => displayCell(column.kind, line.cells[index] ?? null))
}

/** The words of a subtotal run over the empty cells up to its amount, and a note of one text over all columns: both are longer than a column. */
function spansOf(line: ReportLine, texts: readonly string[]): readonly number[] | null {
  const filled = texts.flatMap((text, index) => (text === '' ? [] : [index]))
  if (line.kind === 'note' && filled.length === 1) return [texts.length]
  const amount = line.cells.findIndex((cell) => typeof cell === 'number')
  if (line.kind !== 'subtotal' || amount < 1 || (filled[0] ?? amount) >= amount) return null
  return [amount, ...texts.slice(amount).map(() => 1)]
}

/** A note whose only words stand in the first column names what follows. */
function isSection({ kind, cells }: ReportLine): boolean {
  const [first, ...others] = cells
  return kind === 'note' && typeof first === 'string' && others.every((cell) => cell === null)
}

function rowOf(line: ReportLine, item: ReportItem, print: Print): PrintedRow {
  const texts = textsOf(line, item)
  const spans = spansOf(line, texts)
  const shown = spans === null ? texts : [texts.find((text) => text !== '') ?? '', ...texts.slice(texts.length - spans.length + 1)]
  const cells = shown.map(print)
  return { kind: isSection(line) ? 'section' : line.kind, cells, spans, long: texts.some((text) => text.length > signsOnOneSheet), rise: Math.max(...cells.map(heightOf), 0) }
}

function levelOf(item: ReportItem, items: readonly ReportItem[]): number {
  const parent = item.parent === null ? undefined : items.find((candidate) => candidate.id === item.parent)
  return parent && parent !== item ? Math.min(levelOf(parent, items) + 1, 4) : 1
}

/** Tells whether a column holds what each line adds, so that the total may stand below it; a running aggregate does not. */
function addsUp(item: ReportItem, column: number): boolean {
  return item.lines.every((line) => line.amountCents === null || line.cells[column] === line.amountCents)
}

function totalOf({ item, ...slice }: ItemSlice): PrintedItem['total'] {
  if (item.totalCents === null || slice.through < slice.of) return null
  const column = item.columns.findIndex((candidate, index) => candidate.kind === 'amount' && addsUp(item, index))
  return { amount: formatCents(item.totalCents), column: column < 0 ? null : column }
}

/** The cells by which the columns are measured: words that run over several columns ask for no width. */
function measuredCells({ item, from, through }: ItemSlice): readonly (readonly string[])[] {
  return item.lines.slice(from, through).map((line) => {
    const texts = textsOf(line, item)
    return spansOf(line, texts) === null ? texts : texts.map((text, index) => (typeof line.cells[index] === 'number' ? text : ''))
  })
}

/** Tells whether the table of an item asks for a turned sheet. */
export function asksForTurnedSheet(slice: ItemSlice): boolean {
  return slice.through > slice.from && needsTurnedSheet(slice.item.columns, measuredCells(slice))
}

/** Gives one item, or the lines of it that a part holds. */
export function printedItem(slice: ItemSlice, items: readonly ReportItem[], turned: boolean, print: Print): PrintedItem {
  const { item, from, through } = slice
  const layout = tableLayout(item.columns, measuredCells(slice), turned)
  return {
    level: levelOf(item, items),
    title: print(itemTitle(item)),
    range: rangeText(slice),
    text: item.text === null || from > 0 ? null : print(item.text),
    none: saysNone(item),
    fontSize: layout.fontSize,
    columns: layout.columns.map((column) => ({ ...column, label: print(column.label) })),
    rows: item.lines.slice(from, through).map((line) => rowOf(line, item, print)),
    total: totalOf(slice),
  }
}
