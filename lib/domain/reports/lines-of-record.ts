/**
 * The way back from a record to the lines of a report.
 * 1. A record counts in every line that names it. 2. A gift that no line names and nothing leaves out counts in the total of its kind:
 * of those who gave nothing to be named for, or of nobody in particular. 3. What is left out is told with its reason.
 */
import type { IndexedLine } from './record-index'
import type { RecordKind, RecordQuery } from './report-document'

export type CountedLine = Pick<IndexedLine, 'itemId' | 'title' | 'amountCents' | 'figure' | 'revision'>

/** What is asked: which record, of what kind; `isAnonymous` says of a gift that it came from nobody in particular. */
export type SoughtRecord = { readonly kind: RecordKind; readonly id: string; readonly isAnonymous: boolean }

export type CountedRecord = { readonly lines: readonly CountedLine[]; /** Why it counts nowhere; null where nothing says so. */ readonly leftOut: string | null }

/** The list in whose total a gift counts where no line names it; null for other records. */
export function unnamedList({ kind, isAnonymous }: SoughtRecord): RecordQuery['list'] | null {
  if (kind !== 'donation') return null
  return isAnonymous ? 'anonymous-receipts' : 'unlisted-receipts'
}

const asLine = ({ itemId, title, amountCents, figure, revision }: IndexedLine): CountedLine => ({ itemId, title, amountCents, figure, revision })

/**
 * Gives the lines of a report in which a record counts, in form order, or why it counts in none. Takes the list of the report, or what it has of
 * the record and of its list, and a record that lies in the period of the report.
 */
export function linesOfRecord(index: readonly IndexedLine[], record: SoughtRecord): CountedRecord {
  const own = index.filter(({ recordId }) => recordId === record.id)
  const lines = own.filter(({ itemId }) => itemId !== '').map(asLine)
  const leftOut = own.find(({ itemId }) => itemId === '')?.leftOut ?? null
  const list = unnamedList(record)
  if (lines.length > 0 || leftOut !== null || list === null) return { lines, leftOut }
  return { lines: index.filter(({ recordId }) => recordId === list).map(asLine), leftOut }
}

/** Of a record that a report does not know. */
export const nowhere: CountedRecord = { lines: [], leftOut: null }
