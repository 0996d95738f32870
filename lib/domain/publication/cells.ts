/** Reading the lines of a sealed report: by the id of the column, never by its place. */
import { isCalendarDate, type CalendarDate } from '../calendar-date'
import type { ReportDocument, ReportItem, ReportLine } from '../reports/report-document'

/** Gives an item of a report; null where the form has none of that id. */
export function itemNamed({ items }: ReportDocument, id: string): ReportItem | null {
  return items.find((item) => item.id === id) ?? null
}

/** Gives the lines that count. */
export function detailsOf(item: ReportItem | null): readonly ReportLine[] {
  return (item?.lines ?? []).filter(({ kind }) => kind === 'detail')
}

/** Gives the text of a cell; empty where nothing is known or the item has no such column. */
export function cellText(item: ReportItem, { cells }: ReportLine, column: string): string {
  const cell = cells[item.columns.findIndex(({ id }) => id === column)]
  return typeof cell === 'string' ? cell : ''
}

/** Gives the day of a cell; null where there is none. */
export function cellDay(item: ReportItem, line: ReportLine, column: string): CalendarDate | null {
  const text = cellText(item, line, column)
  return isCalendarDate(text) ? text : null
}

/** Gives what stands before the first mark, and what stands behind it. */
export function cutAtFirst(text: string, mark = '; '): readonly [string, string] {
  const place = text.indexOf(mark)
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + mark.length)]
}

/** Gives the path of a line, as the report's line tree names it. */
export function linePath(item: ReportItem, line: ReportLine): string {
  return `items/${item.id}/${line.id}`
}
