/**
 * A figure of a report opened up: what it is made of, by which rules, from which records, and what was left out of it.
 * A figure is named `item`, `item~line` or `summary~line`; the name stands in the address of its page.
 */
import { formatShort, isCalendarDate } from '../calendar-date'
import { addCents, zeroCents, type Cents } from '../money'
import { rootOf } from './reading-order'
import type {
  LeftOut,
  RecordKind,
  RecordList,
  RecordQuery,
  RecordReference,
  ReportDocument,
  ReportItem,
  ReportLine,
  ReportRule,
} from './report-document'

export type OpenFigure = {
  readonly id: string
  readonly title: string
  readonly amountCents: Cents | null
  /** The arithmetic in words; null where the figure is one record. */
  readonly arithmetic: string | null
  /** The item whose columns name the cells of `lines`; null for a figure of the summary. */
  readonly item: ReportItem | null
  /** The lines that the figure adds up, or the one line that it is. */
  readonly lines: readonly ReportLine[]
  /** Other figures that it is made of. */
  readonly parts: readonly { readonly id: string; readonly title: string; readonly amountCents: Cents | null }[]
  readonly records: readonly RecordReference[]
  readonly query: RecordQuery | null
  /** The list of the program that shows the records; null where each is named or there is none. */
  readonly foundIn: RecordList | null
  readonly rules: readonly ReportRule[]
  readonly leftOut: readonly LeftOut[]
}

const mark = '~'

/** Names the figure of an item, or of a line of it. */
export function figureId(itemId: string, lineId: string | null = null): string {
  return lineId === null ? itemId : `${itemId}${mark}${lineId}`
}

/** Names a figure of the summary. */
export function summaryFigureId(id: string): string {
  return `summary${mark}${id}`
}

const kindOfItem: Readonly<Record<string, RecordKind>> = {
  receipts: 'donation',
  population: 'donation',
  tie: 'donation',
  disbursements: 'expenditure',
  'lobbying-contacts': 'lobbying-contact',
  'sent-abroad': 'transfer',
  'chapter-transfers': 'transfer',
  'item-12': 'lobbying-contact',
  'item-14-a': 'donation',
  'item-15-a-1': 'expenditure',
  'item-15-a-2': 'transfer',
}

function leftOutOf(item: ReportItem, document: ReportDocument): readonly LeftOut[] {
  const kind = kindOfItem[rootOf(item, document.items).id]
  return document.leftOut.filter(({ record }) => record.kind === kind)
}

function rulesOf(lines: readonly ReportLine[], document: ReportDocument): readonly ReportRule[] {
  const ids = new Set(lines.flatMap(({ rules }) => rules))
  return document.rules.filter(({ id }) => ids.has(id))
}

/** The details above a subtotal, back to the subtotal before it. */
function groupAbove(item: ReportItem, line: ReportLine): readonly ReportLine[] {
  const end = item.lines.indexOf(line)
  const before = item.lines.slice(0, end)
  const start = before.findLastIndex(({ kind }) => kind === 'subtotal') + 1
  return item.lines.slice(start, end)
}

function recordsOf(lines: readonly ReportLine[]): readonly RecordReference[] {
  return [...new Map(lines.flatMap(({ records }) => records).map((record) => [record.id, record])).values()]
}

function labelOf(item: ReportItem, line: ReportLine): string {
  const named = (index: number): boolean => item.columns[index]?.kind !== 'amount' && item.columns[index]?.kind !== 'number'
  const texts = line.cells.filter((cell, index) => cell !== null && cell !== '' && named(index))
  return texts.slice(0, 3).map((text) => (typeof text === 'string' && isCalendarDate(text) ? formatShort(text) : text)).join(', ')
}

function amountOf(item: ReportItem, line: ReportLine): Cents | null {
  if (line.amountCents !== null || line.kind !== 'subtotal') return line.amountCents
  return groupAbove(item, line).reduce<Cents | null>(
    (sum, { amountCents }) => (amountCents === null ? sum : addCents(sum ?? zeroCents, amountCents)),
    null,
  )
}

function openLine(item: ReportItem, line: ReportLine, document: ReportDocument): OpenFigure {
  const lines = line.kind === 'subtotal' ? groupAbove(item, line) : [line]
  return {
    id: figureId(item.id, line.id),
    title: `${item.title}: ${labelOf(item, line)}`,
    amountCents: amountOf(item, line),
    arithmetic: line.kind === 'subtotal' ? 'The sum of the lines below' : null,
    item,
    lines,
    parts: [],
    records: recordsOf(lines),
    query: line.drawnFrom ?? null,
    foundIn: line.foundIn ?? null,
    rules: rulesOf([line, ...lines], document),
    leftOut: leftOutOf(item, document),
  }
}

function openItem(item: ReportItem, document: ReportDocument): OpenFigure {
  const children = document.items.filter(({ parent, partOfTotal }) => parent === item.id && partOfTotal === true)
  const arithmetic = item.lines.length === 0 ? item.text : 'The sum of the lines below; subtotals repeat and are not added again'
  return {
    id: figureId(item.id),
    title: item.schedule === null ? item.title : `${item.schedule}. ${item.title}`,
    amountCents: item.totalCents,
    arithmetic,
    item,
    lines: item.lines,
    parts: children.map(({ id, title, totalCents }) => ({ id, title, amountCents: totalCents })),
    records: [],
    query: item.lines.find(({ drawnFrom }) => drawnFrom)?.drawnFrom ?? null,
    foundIn: null,
    rules: rulesOf([item, ...children].flatMap(({ lines }) => lines), document),
    leftOut: leftOutOf(item, document),
  }
}

function partOf(id: string, document: ReportDocument): OpenFigure['parts'] {
  const line = document.summary.find((each) => each.id === id)
  if (line !== undefined) return [{ id: summaryFigureId(id), title: line.label, amountCents: line.amountCents }]
  const item = document.items.find((each) => each.id === id)
  return item === undefined ? [] : [{ id: figureId(id), title: item.title, amountCents: item.totalCents }]
}

/** A figure may be named as both, for example `receipts`: a summary line never leads to itself. */
function partsOfSummary(id: string, items: readonly string[], document: ReportDocument): OpenFigure['parts'] {
  return items.flatMap((part) => {
    const item = document.items.find((each) => each.id === part)
    return part === id && item !== undefined
      ? [{ id: figureId(part), title: item.title, amountCents: item.totalCents }]
      : partOf(part, document)
  })
}

/** Opens a figure by its name; null where the report has none of that name. */
export function openFigure(document: ReportDocument, id: string): OpenFigure | null {
  const [head = '', ...rest] = id.split(mark)
  const tail = rest.join(mark)
  if (head === 'summary') {
    const line = document.summary.find((each) => each.id === tail)
    if (line === undefined) return null
    const { label, amountCents, arithmetic, items } = line
    const rules = document.rules.filter((rule) => line.rules.includes(rule.id))
    return {
      id,
      title: label,
      amountCents,
      arithmetic,
      item: null,
      lines: [],
      parts: partsOfSummary(tail, items, document),
      records: [],
      query: null,
      foundIn: null,
      rules,
      leftOut: [],
    }
  }
  const item = document.items.find((each) => each.id === head)
  if (item === undefined) return null
  if (rest.length === 0) return openItem(item, document)
  const line = item.lines.find((each) => each.id === tail)
  return line === undefined ? null : openLine(item, line, document)
}
