/**
 * Gets text ready for the page. 1. Every sign that no shipped font draws is set as its code point (`U+1F600`), because a file
 * with a missing sign would be refused. 2. Text in Arabic script goes to its own font: Nastaliq where the text has letters of
 * Urdu, Noto Sans Arabic otherwise. 3. The direction of a text is that of its first letter, as `dir="auto"` does on the screen.
 * 4. Words too long for a column may break. The words themselves never change in the records, in JSON or in CSV.
 */
import { reportFonts, type FontCoverage, type FontScript } from './fonts'
import { withBreaks } from './line-breaks'

export type TextRun = { readonly script: FontScript; readonly text: string }

/** Plain text where the usual fonts do; runs where another script comes in. */
export type PrintedText = string | { readonly direction: 'ltr' | 'rtl'; readonly runs: readonly TextRun[] }

const plain = /^[\x20-\x7e\n]*$/
const arabicSign = /\p{Script_Extensions=Arabic}/u
const arabicLetter = /(?=\p{L})\p{Script=Arabic}/u
/** Letters that Urdu has and Arabic has not (Unicode chapter 9.2): tteh, peh, tcheh, ddal, rreh, jeh, keheh, gaf, noon ghunna, hehs, yehs. */
const urduLetter = /[\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1-\u06c3\u06cc\u06d2\u06d3]/u
/** Signs that draw nothing: direction marks and isolates (the direction is set for the whole text), selectors, soft hyphens. */
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u2060\u2066-\u2069\ufe00-\ufe0f\ufeff]/gu
/** Signs that would turn or hide the text around them: always named, even where a font has an empty glyph for them. */
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u
const joiner = /[\u200c\u200d]/u

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

function codePointName(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function covers(font: FontCoverage, sign: string): boolean {
  return Array.from(sign).every((character) => font.codePoints.has(character.codePointAt(0) ?? 0))
}

/** A letter with its marks must come from one font; what that font lacks is named by its code points. */
function drawable(sign: string, coverage: readonly FontCoverage[], replaced: Set<string>): string {
  if (sign === '\n' || (!unsafe.test(sign) && coverage.some((font) => covers(font, sign)))) return sign
  const characters = Array.from(sign).filter((character) => !joiner.test(character))
  const joined = characters.join('')
  if (joined !== '' && !unsafe.test(joined) && coverage.some((font) => covers(font, joined))) return joined
  const base = characters[0]
  const font = base === undefined ? undefined : coverage.find((candidate) => covers(candidate, base))
  return characters
    .map((character) => {
      if (font && covers(font, character) && !unsafe.test(character)) return character
      replaced.add(codePointName(character))
      return ` ${codePointName(character)} `
    })
    .join('')
    .replaceAll('  ', ' ')
}

function readable(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/gu, '\n').replaceAll('\t', ' ').replace(invisible, '')
}

function arabicScriptFont(text: string, coverage: readonly FontCoverage[]): 'arabic' | 'nastaliq' {
  if (!urduLetter.test(text)) return 'arabic'
  const nastaliq = coverage.find((font) => font.script === 'nastaliq')
  const signs = Array.from(text).filter((sign) => arabicSign.test(sign))
  return nastaliq && signs.every((sign) => covers(nastaliq, sign)) ? 'nastaliq' : 'arabic'
}

/** Signs that take the script of what stands around them: spaces and punctuation. */
const neutral = /^[\s\p{P}]+$/u

/** In a text that runs from the right, a space or bracket before Latin text is drawn in the Latin font: the space of Nastaliq is too narrow for it. */
const beforeLatin = /[\s\p{Ps}\p{Pd}]+$/u
/** In a text that runs from the left, what stands behind a name in Arabic script belongs to the text and not to the name: a comma stays behind it. */
const behindName = /(?:(?!\p{Script=Arabic})[\s\p{P}])+$/u

type Run = { script: TextRun['script']; text: string }
type RunFonts = { readonly arabicFont: 'arabic' | 'nastaliq'; readonly latinFont: 'general' | 'mirrored' }

function takeTrailing(run: Run, signs: RegExp): string {
  const trailing = signs.exec(run.text)?.[0] ?? ''
  run.text = run.text.slice(0, run.text.length - trailing.length)
  return trailing
}

function runsOf(signs: readonly string[], { arabicFont, latinFont }: RunFonts): TextRun[] {
  const runs: Run[] = []
  const trailing = latinFont === 'general' ? behindName : beforeLatin
  for (const sign of signs) {
    const script = arabicSign.test(sign) && !/^[\x20-\x7e]$/u.test(sign) ? arabicFont : latinFont
    const last = runs.at(-1)
    // A full stop or comma of Arabic script is drawn by no Latin font, wherever it stands.
    if (last && (last.script === script || (neutral.test(sign) && script === latinFont))) last.text += sign
    else runs.push({ script, text: (last && script === latinFont ? takeTrailing(last, trailing) : '') + sign })
  }
  const last = runs.at(-1)
  if (last && last.script !== latinFont && latinFont === 'general') runs.push({ script: latinFont, text: takeTrailing(last, trailing) })
  return runs.filter((run) => run.text !== '').map((run) => ({ script: run.script, text: withBreaks(run.text) }))
}

function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0]
  return first !== undefined && arabicLetter.test(first) ? 'rtl' : 'ltr'
}

/** What a line with these letters rises to above the line of the type, in parts of its size; 0 for the height of capitals. Nastaliq climbs most. */
const heights: Readonly<Record<FontScript, number>> = { general: 0, mirrored: 0, arabic: 1, nastaliq: 1.25 }

/** Gives the height that a text asks for. */
export function heightOf(text: PrintedText): number {
  return typeof text === 'string' ? 0 : Math.max(...text.runs.map(({ script }) => heights[script]))
}

/** Gives the text as the template sets it, and adds the signs that were replaced to the set. */
export function printedText(text: string, replaced: Set<string>): PrintedText {
  if (plain.test(text)) return withBreaks(text)
  const { coverage } = reportFonts()
  const tidy = readable(text)
  const signs = Array.from(segmenter.segment(tidy), ({ segment }) => drawable(segment, coverage, replaced))
  const whole = signs.join('').trim()
  if (!arabicSign.test(whole)) return withBreaks(whole)
  const direction = directionOf(whole)
  const latinFont = direction === 'rtl' ? 'mirrored' : 'general'
  return { direction, runs: runsOf(signs, { arabicFont: arabicScriptFont(whole, coverage), latinFont }) }
}

/**
 * Names the signs of texts that a PDF sets as their code points, for a finding before the report is sealed.
 * Gives each as `U+1F600`, sorted, once.
 */
export function signsWithoutGlyph(texts: Iterable<string>): string[] {
  const replaced = new Set<string>()
  for (const text of texts) printedText(text, replaced)
  return [...replaced].sort()
}
