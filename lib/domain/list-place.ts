/** Where somebody stands in a list: what narrows it, how it is sorted, and the page. All of it stands in the address, so that a view can be shared, kept and printed. */
import { hrefWith } from './query'

/** What stands in an address where records were to be selected and none was: such a list is empty, and not the whole one. */
export const noneSelected = 'none'

/** By which column, and from which end. In an address `amount`, or `-amount` from the largest on. */
export type ListSort = { readonly column: string; readonly descending: boolean }

/** Reads how a list is sorted; null where the address names none of its columns: then the newest come first. */
export function readSort(text: string | undefined, columns: readonly string[]): ListSort | null {
  const descending = text?.startsWith('-') === true
  const column = columns.find((each) => each === (descending ? text.slice(1) : text))
  return column === undefined ? null : { column, descending }
}

/** What a column's head says and where it leads. */
export type SortLink = { readonly href: string; readonly now: 'ascending' | 'descending' | 'none' }

export type ListPlace = {
  /** What narrows the list. */
  readonly filters: Readonly<Record<string, string>>
  /** The same with how it is sorted: what a saved view keeps. */
  readonly view: Readonly<Record<string, string>>
  /** The address of a page by its key; null where there is none. */
  readonly at: (page: string | null) => string | null
  /** The head of a column; `first` is the end from which it is sorted when it is chosen. */
  readonly sort: (column: string, first?: 'ascending' | 'descending') => SortLink
}

/** Gives the place in the list at `href` from what stands in the address; `standard` is how it is sorted where nothing is said. */
export function listPlace(href: string, typed: Readonly<Record<string, string>>, standard: ListSort): ListPlace {
  const { page: _page, sort: text, ...filters } = typed
  const view = text === undefined ? filters : { ...filters, sort: text }
  return {
    filters, view,
    at: (page) => (page === null ? null : hrefWith(href, { ...view, page })),
    sort: (column, first = 'descending') => {
      const chosen = readSort(text, [column]) ?? (text === undefined && standard.column === column ? standard : null)
      const now = chosen === null ? 'none' : chosen.descending ? 'descending' : 'ascending'
      const next = now === 'none' ? first : now === 'ascending' ? 'descending' : 'ascending'
      return { now, href: hrefWith(href, { ...filters, sort: next === 'descending' ? `-${column}` : column }) }
    },
  }
}
