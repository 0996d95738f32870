/**
 * The way back from a record to the lines of a report.
 * 1. A record counts in every line that names it. 2. A gift that no line names and nothing leaves out counts in the total of its kind:
 * of those who gave nothing to be named for, or of nobody in particular. 3. What is left out is told with its reason.
 */
import type { Cents } from '../money'
import { figureId } from './figures'
import type { RecordKind, ReportDocument, ReportLine } from './report-document'

export type CountedLine = {
  readonly itemId: string
  /** The title of its item, shortened, behind the schedule that it stands in. */
  readonly title: string
  readonly amountCents: Cents | null
  /** Names the page that opens the line. */
  readonly figure: string
  /** The revision of the record that the line was made from; null where a total counts it unnamed. */
  readonly revision: number | null
}

/** What is asked: which record, of what kind; `isAnonymous` says of a gift that it came from nobody in particular. */
export type SoughtRecord = { readonly kind: RecordKind; readonly id: string; readonly isAnonymous: boolean }

export type CountedRecord = { readonly lines: readonly CountedLine[]; /** Why it counts nowhere; null where nothing says so. */ readonly leftOut: string | null }

/** A form asks some items in long sentences: up to the first colon they name the item well enough for a link. */
const longTitle = 60

function shortTitle(schedule: string | null, title: string): string {
  const short = title.length > longTitle ? (title.split(':')[0] ?? title) : title
  return schedule === null ? short : `${schedule}. ${short}`
}

function linesWhere(document: ReportDocument, holds: (line: ReportLine) => boolean, revisionOf: (line: ReportLine) => number | null): readonly CountedLine[] {
  return document.items.flatMap(({ id, title, schedule, lines }) =>
    lines.filter(holds).map((line) => ({
      itemId: id, title: shortTitle(schedule, title), amountCents: line.amountCents, figure: figureId(id, line.id), revision: revisionOf(line),
    })),
  )
}

/** Gives the lines of a report in which a record counts, in form order, or why it counts in none. Takes a record that lies in the period of the report. */
export function linesOfRecord(document: ReportDocument, { kind, id, isAnonymous }: SoughtRecord): CountedRecord {
  const referenceIn = (line: ReportLine) => line.records.find((record) => record.id === id)
  const named = linesWhere(document, (line) => referenceIn(line) !== undefined, (line) => referenceIn(line)?.revision ?? null)
  const leftOut = document.leftOut.find(({ record }) => record.id === id)?.reason ?? null
  if (named.length > 0 || leftOut !== null || kind !== 'donation') return { lines: named, leftOut }
  const list = isAnonymous ? 'anonymous-receipts' : 'unlisted-receipts'
  return { lines: linesWhere(document, ({ drawnFrom }) => drawnFrom?.list === list && drawnFrom.count > 0, () => null), leftOut }
}

/** Of a record that a report does not know. */
export const nowhere: CountedRecord = { lines: [], leftOut: null }
