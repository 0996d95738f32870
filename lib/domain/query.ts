/** The query string of a page: filters live in it, so that a view can be shared, bookmarked and printed. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** The parameters of an address, each with all of its texts. */
export function queryOf(parameters: URLSearchParams): Query {
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]))
}

/** The first text of a parameter; empty when it is missing. */
export function textOfQuery(query: Query, name: string): string {
  const value = query[name]
  if (value === undefined) return ''
  const texts: readonly string[] = typeof value === 'string' ? [value] : value
  return texts[0] ?? ''
}

/** All texts of a parameter that may stand there several times. */
export function textsOfQuery(query: Query, name: string): readonly string[] {
  const value = query[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** A parameter that counts something; null where it is missing or no whole number. */
export function countOfQuery(query: Query, name: string): number | null {
  const text = textOfQuery(query, name)
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}

/** The parameters of a list that are filled in, by name. */
export function filledIn(query: Query, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, textOfQuery(query, name)] as const).filter(([, value]) => value !== ''))
}

/** A path with its parameters. */
export function hrefWith(path: string, parameters: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(parameters).toString()
  return text === '' ? path : `${path}?${text}`
}
