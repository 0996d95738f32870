/** A numbered clause: `ARTICLE IV - Officers`, `Section 2. Duties of the treasurer ...`, `3.1 Gifts`, `(b) cash`, `4) checks`. */

export type Clause = {
  /** As the document writes it: `Article IV`, `3.1`, `(b)`. */
  readonly number: string
  /** What stands behind the number. */
  readonly rest: string
  /** How far below the other clauses it stands: 0 for an article, 1 for a section, more for a number of several parts and for a letter. */
  readonly depth: number
  /** Whether what stands behind the number is a heading: short, beginning with no small letter, and no sentence. */
  readonly isHeading: boolean
}

/** The longest text that is taken for a heading. */
const headingCharactersMax = 90

const named = /^(article|chapter|part|title|section|sec\.|§+|clause|rule)\s*([ivxlcdm]+|\d+(?:\.\d+)*[a-z]?)(?=$|[\s.:)–—-])[\s.:)–—-]*(.*)$/iu
const numbered = /^(\d{1,3}(?:\.\d{1,3}){0,5})(?:[.)]\s+|\s+(?=\p{L}))(.*)$/u
const lettered = /^(\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,3})\)|[a-z][.)])\s+(.*)$/iu

const highest: readonly string[] = ['article', 'chapter', 'part', 'title']

function isHeading(rest: string): boolean {
  return rest.length <= headingCharactersMax && !/^\p{Ll}/u.test(rest) && !/[.;:,!?؟۔]$/u.test(rest)
}

function clause(number: string, rest: string, depth: number): Clause {
  return { number, rest: rest.trim(), depth, isHeading: isHeading(rest.trim()) }
}

/** Reads the number at the beginning of a paragraph or a heading; null where there is none. A sum or a year at the beginning is none. */
export function clauseOf(text: string): Clause | null {
  const [, word, count, behind] = named.exec(text) ?? []
  if (word !== undefined && count !== undefined) return clause(`${word} ${count}`, behind ?? '', highest.includes(word.toLowerCase()) ? 0 : 1)
  const [, number, rest] = numbered.exec(text) ?? []
  if (number !== undefined && rest !== undefined) return clause(number, rest, number.split('.').length + 1)
  const [, letter, told] = lettered.exec(text) ?? []
  return letter === undefined || told === undefined ? null : clause(letter, told, 8)
}
