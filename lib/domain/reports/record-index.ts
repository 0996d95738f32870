/**
 * Which records stand in which lines of a report, as a list that is kept with the seal: so that the page of a record finds its lines among
 * a thousand sealed reports without opening one.
 * 1. One row for each record that a line names. 2. One row for a total that counts gifts unnamed, under the name of its list in place of a record.
 * 3. One row for each record that was left out, with the reason. The list follows from the frozen text alone, so verify makes it again from there.
 */
import type { Cents } from '../money'
import { figureId } from './figures'
import type { RecordQuery, ReportDocument, ReportItem, ReportLine } from './report-document'
import { isShownAsTotal, moneyKinds } from './totals-only'

export type IndexedLine = {
  /** The id of the record; the name of the list where a total counts its gifts unnamed. */
  readonly recordId: string
  /** Empty for a record that was left out. */
  readonly itemId: string
  /** The title of its item, shortened, behind the schedule that it stands in. */
  readonly title: string
  /** Names the page that opens the line. */
  readonly figure: string
  readonly amountCents: Cents | null
  /** The revision of the record that the line was made from; null where none is named. */
  readonly revision: number | null
  /** Why the record counts nowhere; empty for a line. */
  readonly leftOut: string
  /** True where readers who see money as totals see no such line. */
  readonly isMoney: boolean
}

/** A form asks some items in long sentences: up to the first colon they name the item well enough for a link. */
const longTitle = 60

function shortTitle({ schedule, title }: ReportItem): string {
  const short = title.length > longTitle ? (title.split(':')[0] ?? title) : title
  return schedule === null ? short : `${schedule}. ${short}`
}

/** What a line counts: each record that it names, once, and the list that it sums up. */
function countedIn({ records, drawnFrom }: ReportLine): readonly Pick<IndexedLine, 'recordId' | 'revision'>[] {
  const named = new Map<string, number>()
  for (const { id, revision } of records) if (!named.has(id)) named.set(id, revision)
  const list: readonly RecordQuery['list'][] = drawnFrom !== undefined && drawnFrom.count > 0 ? [drawnFrom.list] : []
  return [...[...named].map(([recordId, revision]) => ({ recordId, revision })), ...list.map((recordId) => ({ recordId, revision: null }))]
}

function linesOf(item: ReportItem): readonly IndexedLine[] {
  const [title, isMoney] = [shortTitle(item), isShownAsTotal(item)]
  return item.lines.flatMap((line) => countedIn(line).map((counted) => ({
    ...counted, itemId: item.id, title, figure: figureId(item.id, line.id), amountCents: line.amountCents, leftOut: '', isMoney,
  })))
}

/** Gives the list of a report: its lines in form order, then what was left out. */
export function recordIndexOf({ items, leftOut }: Pick<ReportDocument, 'items' | 'leftOut'>): readonly IndexedLine[] {
  return [
    ...items.flatMap(linesOf),
    ...leftOut.map(({ record: { id, kind }, reason }) => ({ recordId: id, itemId: '', title: '', figure: '', amountCents: null, revision: null, leftOut: reason, isMoney: moneyKinds.includes(kind) })),
  ]
}

/** Gives the list as it is for whoever sees money as totals. */
export function withoutMoney(index: readonly IndexedLine[]): readonly IndexedLine[] {
  return index.filter(({ isMoney }) => !isMoney)
}

const columnOf: readonly (readonly [keyof IndexedLine, string])[] = [
  ['recordId', 'record_id'], ['itemId', 'item_id'], ['title', 'title'], ['figure', 'figure'], ['amountCents', 'amount_cents'], ['revision', 'record_revision'], ['leftOut', 'left_out'], ['isMoney', 'is_money'],
]

export type IndexChange = { readonly change: 'edited' | 'deleted' | 'inserted'; /** Counted from 1. */ readonly place: number; readonly columns: readonly string[] }

/** Gives the first difference of a kept list from the one that the text gives; null where they are the same. */
export function changeOfIndex(given: readonly IndexedLine[], kept: readonly IndexedLine[]): IndexChange | null {
  const columnsAt = (at: number): readonly string[] => columnOf.flatMap(([field, column]) => (given[at]?.[field] === kept[at]?.[field] ? [] : [column]))
  const at = Array.from({ length: Math.max(given.length, kept.length) }, (_, index) => index).find((index) => columnsAt(index).length > 0)
  if (at === undefined) return null
  if (kept.length < given.length) return { change: 'deleted', place: at + 1, columns: [] }
  return kept.length > given.length ? { change: 'inserted', place: at + 1, columns: [] } : { change: 'edited', place: at + 1, columns: columnsAt(at) }
}
