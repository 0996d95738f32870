import 'server-only'

/** Rows of one page of a list. */
export const pageSize = 50

/** The key of a row in a list that is ordered by day and id, newest first; it stands in the URL of the next page. */
export type PageKey = { readonly on: string; readonly id: string; readonly direction: 'next' | 'previous' }

export type Page<Row> = {
  readonly rows: readonly Row[]
  readonly next: PageKey | null
  readonly previous: PageKey | null
}

const pattern = /^(next|previous)_(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/

/** Reads a page key from the query string; null for the first page and for anything that is not a key. */
export function readPageKey(text: string | undefined): PageKey | null {
  const [, direction, on, id] = pattern.exec(text ?? '') ?? []
  if (on === undefined || id === undefined) return null
  return { direction: direction === 'previous' ? 'previous' : 'next', on, id }
}

/** Writes a page key for the query string. */
export function pageKeyText(key: PageKey): string {
  return `${key.direction}_${key.on}_${key.id}`
}

/**
 * Makes a page of rows that were read one more than a page holds, in the order of reading
 * (towards older rows for `next`, towards newer ones for `previous`).
 */
export function pageOf<Row>(read: readonly Row[], from: PageKey | null, keyOf: (row: Row) => { readonly on: string; readonly id: string }): Page<Row> {
  const backwards = from?.direction === 'previous'
  const more = read.length > pageSize
  const shown = read.slice(0, pageSize)
  const rows = backwards ? [...shown].reverse() : shown
  const [first, last] = [rows[0], rows.at(-1)]
  const hasNext = backwards || more
  const hasPrevious = backwards ? more : from !== null
  return {
    rows,
    next: hasNext && last !== undefined ? { ...keyOf(last), direction: 'next' } : null,
    previous: hasPrevious && first !== undefined ? { ...keyOf(first), direction: 'previous' } : null,
  }
}
