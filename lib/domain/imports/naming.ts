/** Whether a text of a bank names somebody: all words of the name stand in it, in any script and order. */
import { searchKey } from '../search-key'

/** A name of fewer words would be found in texts about others. */
const wordsMin = 2

/** Gives a question for one person's names, asked of many texts; names of a single word are not looked for. */
export function namesSomebody(names: readonly string[]): (text: string) => boolean {
  const wanted = names.map((name) => searchKey(name).split(' ')).filter((words) => words.length >= wordsMin)
  if (wanted.length === 0) return () => false
  return (text) => {
    const words = new Set(searchKey(text).split(' '))
    return wanted.some((name) => name.every((word) => words.has(word)))
  }
}
