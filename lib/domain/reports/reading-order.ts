/**
 * The order in which every page and file shows a report: summary, items in form order, findings, records left out, rules,
 * and as its last part the checklist of the period.
 */
import type { ReportDocument, ReportItem } from './report-document'

/** Items that close a report, after everything that was computed from records. */
const closing: readonly string[] = ['checklist']

/** Gives the item that an item stands below, or the item itself. */
export function rootOf(item: ReportItem, items: readonly ReportItem[]): ReportItem {
  const parent = items.find(({ id }) => id === item.parent)
  return parent === undefined || parent === item ? item : rootOf(parent, items)
}

/** Tells whether an item belongs to the last part of a report. */
export function closesReport(item: ReportItem, items: readonly ReportItem[]): boolean {
  return closing.includes(rootOf(item, items).id)
}

/** Gives the items before the findings and those after the rules, each in form order. */
export function readingOrder({ items }: Pick<ReportDocument, 'items'>): { readonly body: readonly ReportItem[]; readonly last: readonly ReportItem[] } {
  return { body: items.filter((item) => !closesReport(item, items)), last: items.filter((item) => closesReport(item, items)) }
}

/** Gives how many lines a report has in all, findings, records left out and rules among them: what a long file is cut by. */
export function lineCount({ items, findings, leftOut, rules }: ReportDocument): number {
  return items.reduce((sum, { lines }) => sum + lines.length, findings.length + leftOut.length + rules.length)
}
