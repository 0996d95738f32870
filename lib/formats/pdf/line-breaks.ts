/** Where a long word may break, so that it stays within its column: after its own marks first, then between any two letters. */
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A zero-width space: a place where a line may break, drawn as nothing. */
const breakChance = '\u200b'
const piece = 12
const longWord = /[^\s\u200b]{17,}/gu
const longPiece = /[^\s\u200b]{25,}/gu
/** Marks within addresses of the web and of mail, and within the names of checks. A hyphen is a place to break already. */
const innerMark = /(?<=[\p{L}\p{N}])[./_@:;,|](?=[\p{L}\p{N}])/gu

/** Gives the text with places to break in words of 17 signs and more; no letter changes. */
export function withBreaks(text: string): string {
  if (text.length < 17) return text
  return text.replace(longWord, (word) => word.replace(innerMark, `$&${breakChance}`).replace(longPiece, inPieces))
}

function inPieces(word: string): string {
  const signs = Array.from(segmenter.segment(word), ({ segment }) => segment)
  return signs.map((sign, index) => (index > 0 && index % piece === 0 ? breakChance + sign : sign)).join('')
}
