/**
 * What people type or paste, made safe without changing what they meant (experience.md 4.1).
 * 1. Invisible marks, control characters and broken halves of characters go; no-break and wide spaces become spaces.
 * 2. Names and notes otherwise stay exactly as typed, in any script, with their own digits, dashes and quotes.
 * 3. Amounts, dates and references also get plain digits, plain dashes and plain quotes, because a rule reads them.
 */
import { problem, type Reading } from './field-problem'
import { ok } from './result'

/** Characters of a name field: enough for the longest name in the law's forms. */
export const nameCharactersMax = 200
/** Characters of a reference, number or code field. */
export const referenceCharactersMax = 100
/** Characters of a note or description. */
export const noteCharactersMax = 4000

const wideSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const invisibleMarks = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g
const controlsExceptBreaks = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
/** Persian and Urdu spell with U+200C between letters, and a family emoji is joined with U+200D: only there they belong to the text. */
const strayJoiners = /(?<![\p{L}\p{M}])\u200c|\u200c(?![\p{L}\p{M}])|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{L}\p{M}])\u200d|\u200d(?![\p{Extended_Pictographic}\p{L}\p{M}])/gu

function withoutUnseen(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(wideSpaces, ' ')
    .replace(invisibleMarks, '')
    .replace(controlsExceptBreaks, '')
    .replace(strayJoiners, '')
}

/** Visible signs of ASCII with single spaces between them: nothing is to be cleaned, and most cells of most files are so. */
const plainLine = /^(?:[!-~]+(?: [!-~]+)*)?$/

/** Cleans one line: invisible marks out, every run of white space one space, none at the ends; all else as typed. */
export function cleanLine(text: string): string {
  return plainLine.test(text) ? text : withoutUnseen(text).replace(/\s+/g, ' ').trim()
}

/** Cleans text of several lines: as `cleanLine`, but line breaks stay (as \n) and only the ends of lines lose their spaces. */
export function cleanLines(text: string): string {
  if (plainLine.test(text)) return text
  return withoutUnseen(text)
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').trimEnd())
    .join('\n')
    .trim()
}

const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0xff10]

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = zeros.find((candidate) => code >= candidate && code < candidate + 10)
  return zero === undefined ? digit : String(code - zero)
}

/**
 * Cleans text that a rule will read (amount, date, reference): as `cleanLine`, without any joiner,
 * with the digits 0-9 for those of Arabic, Persian, Urdu and Indian scripts, `-` for every dash, `'` and `"` for every quote.
 */
export function cleanSymbols(text: string): string {
  if (plainLine.test(text)) return text
  return cleanLine(text)
    .replace(/[\u200c\u200d]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\uff10-\uff19]/g, plainDigit)
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/[\u2018-\u201b\u2032\u02bc]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
}

/** Counts characters as people do: an emoji outside the first plane is one, not two. */
export function characterCount(text: string): number {
  return Array.from(text).length
}

export type TextLimits = {
  readonly required: boolean
  readonly charactersMax: number
  /** `line` for names, `lines` for notes and addresses, `symbols` for references. */
  readonly kind: 'line' | 'lines' | 'symbols'
}

const cleaners = { line: cleanLine, lines: cleanLines, symbols: cleanSymbols } as const

/** Reads a text field: the cleaned text (empty when nothing was typed), or `missing` or `textTooLong`. */
export function readText(text: string, limits: TextLimits): Reading<string> {
  const clean = cleaners[limits.kind](text)
  if (clean === '') return limits.required ? problem('missing') : ok('')
  // A text has never more characters than units, and counting them is slow.
  if (clean.length <= limits.charactersMax) return ok(clean)
  const count = characterCount(clean)
  return count > limits.charactersMax ? problem('textTooLong', { max: limits.charactersMax, count }) : ok(clean)
}

/** Reads a required name of at most 200 characters, kept exactly as typed apart from what nobody can see. */
export function readName(text: string): Reading<string> {
  return readText(text, { required: true, charactersMax: nameCharactersMax, kind: 'line' })
}
