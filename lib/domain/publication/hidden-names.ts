/**
 * Names that may stand in no public text: of people who are withheld for their safety, and of donors who are not named.
 * A name is found whatever its case, accents, marks and script; where it stands letter by letter it alone is taken out, else the whole text is.
 */
import { searchKey } from '../search-key'

const nameMark = '[name withheld]'
const textMark = '[text withheld: it names somebody]'

/** What stands in a text in place of what was taken out. */
export const hiddenMarks: readonly string[] = [nameMark, textMark]

/** Gives a text without the names. */
export type Withhold = (text: string) => string

type Known = { readonly key: string; readonly name: string }

function firstWord(key: string): string {
  return key.split(' ', 1)[0] ?? ''
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Tells where the words of a text begin, so that a name is not found in the middle of a word. */
function beginnings(key: string): readonly number[] {
  return [0, ...[...key.matchAll(/ /g)].map(({ index }) => index + 1)]
}

function standsAt(key: string, name: string, start: number): boolean {
  return key.startsWith(name, start) && [undefined, ' '].includes(key[start + name.length])
}

/**
 * Makes what takes names out. `wordsMin` is how many words a name must have to be looked for: of donors two, because a name of one word is
 * often a word of the language too; of somebody who is withheld one.
 */
export function withholding(names: readonly string[], wordsMin = 1): Withhold {
  const byFirstWord = new Map<string, Known[]>()
  for (const name of new Set(names)) {
    const key = searchKey(name)
    if (key === '' || key.split(' ').length < wordsMin) continue
    const known = byFirstWord.get(firstWord(key)) ?? []
    byFirstWord.set(firstWord(key), [...known, { key, name }])
  }
  return (text) => {
    const key = searchKey(text)
    const found = beginnings(key).flatMap((start) => (byFirstWord.get(firstWord(key.slice(start))) ?? []).filter((known) => standsAt(key, known.key, start)))
    return found.toSorted((left, right) => right.name.length - left.name.length).reduce(withoutName, text)
  }
}

function withoutName(text: string, { key, name }: Known): string {
  const cut = text.replace(new RegExp(escaped(name), 'giu'), nameMark)
  return ` ${searchKey(cut)} `.includes(` ${key} `) ? textMark : cut
}
