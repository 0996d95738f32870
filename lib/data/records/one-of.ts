import 'server-only'

/** Reads a text column that a CHECK limits to a closed list; any other text is a defect of the database. */
export function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((candidate) => candidate === text)
  if (word === undefined) throw new Error('A column holds a word that is not in its list')
  return word
}

/** The same for a column that may be empty. */
export function optionalOneOf<Word extends string>(words: readonly Word[], text: string | null): Word | null {
  return text === null || text === '' ? null : oneOf(words, text)
}
