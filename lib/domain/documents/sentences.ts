/** The sentences of a section, each with its place: what a person points at to mark a passage. */

/** `from` is the first character of the sentence in the text of its section, `through` the one behind its last. */
export type Sentence = { readonly text: string; readonly from: number; readonly through: number }

/** A point behind these ends no sentence. */
const abbreviation = /(?:^|[\s(])(?:no|nos|art|arts|sec|secs|mr|mrs|ms|dr|st|jr|sr|inc|vs|etc|e\.g|i\.e|u\.s\.c|c\.f\.r|\p{L})\.$/iu
const sentenceEnd = /[.!?;؟۔؛]+["”’)\]]*(?=\s)|\n/gu

function within(text: string, from: number, through: number): Sentence {
  const piece = text.slice(from, through)
  const begins = from + (piece.length - piece.trimStart().length)
  return { text: piece.trim(), from: begins, through: begins + piece.trim().length }
}

/** Gives the sentences of a text in their order. A line ends a sentence too. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = []
  let from = 0
  for (const match of text.matchAll(sentenceEnd)) {
    const through = match.index + match[0].length
    if (match[0] !== '\n' && abbreviation.test(text.slice(Math.max(from, through - 12), through))) continue
    found.push(within(text, from, through))
    from = through
  }
  found.push(within(text, from, text.length))
  return found.filter((sentence) => sentence.text !== '')
}
