/**
 * Two versions or periods of a report, line by line. A line is the same line where it names the same records in the same item, or, where it
 * names none, where it has the same id. 1. Added: only the second has it. 2. Removed: only the first. 3. Changed: both, with other cells.
 */
import type { Cents } from '../money'
import { canonicalText } from './canonical-text'
import type { RecordReference, ReportCell, ReportDocument, ReportItem, ReportLine } from './report-document'

export type LineChange = {
  readonly change: 'added' | 'removed' | 'changed'
  readonly item: string
  readonly title: string
  readonly lineId: string
  readonly records: readonly RecordReference[]
  /** The cells that differ: of the whole line where it was added or removed. */
  readonly cells: readonly { readonly label: string; readonly kind: string; readonly before: ReportCell; readonly after: ReportCell }[]
}

export type FigureChange = { readonly id: string; readonly label: string; readonly beforeCents: Cents; readonly afterCents: Cents }

export type Comparison = { readonly lines: readonly LineChange[]; readonly figures: readonly FigureChange[] }

function keyOf({ id, kind, records }: ReportLine): string {
  return records.length === 0 ? `${kind} ${id}` : `${kind} ${records.map((record) => `${record.kind}/${record.id}`).sort().join(' ')}`
}

/** Lines of one key in order: a record can stand in an item twice, as a joint gift does. */
function byKey(item: ReportItem | undefined): ReadonlyMap<string, ReportLine> {
  const lines = new Map<string, ReportLine>()
  for (const line of item?.lines ?? []) {
    let [key, place] = [keyOf(line), 1]
    while (lines.has(key)) key = `${keyOf(line)} ${String(place += 1)}`
    lines.set(key, line)
  }
  return lines
}

function changeOf(item: ReportItem, before: ReportLine | undefined, after: ReportLine | undefined): LineChange | null {
  const line = after ?? before
  if (line === undefined) return null
  const cells = item.columns
    .map(({ id, label, kind }, place) => ({ id, label, kind, before: before?.cells[place] ?? null, after: after?.cells[place] ?? null }))
    .filter((cell) => cell.before !== cell.after)
  // Of two periods every line of the checklist names another one: that alone is no change.
  if (before !== undefined && after !== undefined && cells.every(({ id }) => id === 'period')) return null
  return { change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed', item: item.id, title: item.title, lineId: line.id, records: line.records, cells: cells.map(({ id: _id, ...cell }) => cell) }
}

function changesOfItem(before: ReportItem | undefined, after: ReportItem | undefined): readonly LineChange[] {
  const item = after ?? before
  if (item === undefined) return []
  const [old, next] = [byKey(before), byKey(after)]
  return [...new Set([...old.keys(), ...next.keys()])].map((key) => changeOf(item, old.get(key), next.get(key))).filter((change) => change !== null)
}

/** Gives what differs between two documents of one form, in the order of the form. */
export function compareReports(before: ReportDocument, after: ReportDocument): Comparison {
  const ids = [...new Set([...after.items, ...before.items].map(({ id }) => id))]
  const item = (document: ReportDocument, id: string) => document.items.find((each) => each.id === id)
  const amount = (document: ReportDocument, id: string) => document.summary.find((each) => each.id === id)?.amountCents
  const figures = after.summary.flatMap(({ id, label, amountCents }) => {
    const beforeCents = amount(before, id)
    return beforeCents === undefined || beforeCents === amountCents ? [] : [{ id, label, beforeCents, afterCents: amountCents }]
  })
  return { lines: ids.flatMap((id) => changesOfItem(item(before, id), item(after, id))), figures }
}

/** What a report says of the records alone: not of the day, as findings and the checklist do, nor of what was added on the way. */
function saidOf(document: ReportDocument): string {
  const items = document.items.filter(({ id }) => !id.startsWith('checklist') && id !== 'signers')
  return canonicalText({ ...document, items, findings: [], rules: [], notices: [], asOf: { journalSize: 0, at: null }, amends: { reason: '', earlier: [] } })
}

/** Tells whether two documents say the same of the records. */
export function saysTheSame(before: ReportDocument, after: ReportDocument): boolean {
  return saidOf(before) === saidOf(after)
}
