/**
 * How a file writes its amounts, decided once over all of its rows: with a point before the cents, or with a comma.
 * A style holds only if every amount comes to whole cents with it; where both hold and differ, the file is asked about and nothing is guessed.
 */
import { amountCentsMax, cents, type Cents } from '../money'
import { cleanSymbols } from '../typed-text'

export const numberStyles = ['point', 'comma'] as const
export type NumberStyle = (typeof numberStyles)[number]

const shapes: Readonly<Record<NumberStyle, RegExp>> = {
  point: /^(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:['\u2019 ]\d{3})+|)(?:\.(\d*))?$/,
  comma: /^(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:['\u2019 ]\d{3})+|)(?:,(\d*))?$/,
}

/** Signs and words for a currency beside an amount; Arabic ones are written with points between their letters. */
const currencyWord = /\p{Sc}|\b[A-Z]{3}\b|\b(?:kr|Rs|Fr)\.?(?=\d|\s|$)|zł|\p{Script=Arabic}[\p{Script=Arabic}.]*/gu

type Bare = { readonly negative: boolean; readonly digits: string }

/** The digits and marks of an amount without sign, brackets and currency; null for what is no amount. */
function bare(text: string): Bare | null {
  const clean = cleanSymbols(text).replace(/^'/, '')
  const direction = /\s(CR|DR)$/i.exec(clean)?.[1]?.toUpperCase()
  const plain = clean.replace(/\s(?:CR|DR)$/i, '').replace(currencyWord, '').replace(/\s+/g, ' ').trim()
  const bracketed = /^-?\s?\((.*)\)$/.exec(plain)
  const inner = (bracketed?.[1] ?? plain).trim()
  const signed = /^([+-]?)\s?(.*?)\s?(-?)$/.exec(inner)
  if (signed === null || !/^[\d.,'\u2019 ]*\d[\d.,'\u2019 ]*$/.test(signed[2] ?? '')) return null
  const minus = signed[1] === '-' || signed[3] === '-'
  return { negative: (bracketed !== null) !== minus || direction === 'DR', digits: signed[2] ?? '' }
}

/** Whether a cell is meant as an amount, in one style or the other. */
export function looksLikeAmount(text: string): boolean {
  const found = bare(text)
  return found !== null && numberStyles.some((style) => shapes[style].test(found.digits))
}

/** Reads an amount written in a style; null where it cannot be read so, does not come to whole cents, or is too large. */
export function readAmountAs(style: NumberStyle, text: string): Cents | null {
  const found = bare(text)
  const parts = found === null ? null : shapes[style].exec(found.digits)
  if (found === null || parts === null) return null
  const whole = (parts[1] ?? '').replace(/\D/g, '')
  const fraction = (parts[2] ?? '').replace(/0+$/, '')
  // "0.750" with a mark for thousands would be a number that begins with nothing.
  if (fraction.length > 2 || /^0\D/.test(parts[1] ?? '') || whole + (parts[2] ?? '') === '') return null
  const amount = Number(`${whole}${fraction.padEnd(2, '0')}`)
  return Number.isSafeInteger(amount) && amount <= amountCentsMax ? cents(found.negative ? -amount : amount) : null
}

/** Whether an amount shows its style beyond doubt: one or two digits after its mark, or marks of both kinds. */
function shows(style: NumberStyle, text: string): boolean {
  const digits = bare(text)?.digits ?? ''
  const [mark, other] = style === 'point' ? ['.', ','] : [',', '.']
  const tail = digits.slice(digits.lastIndexOf(mark) + 1)
  if (digits.split(other).length > 2) return true
  return digits.includes(mark) && digits.split(mark).length === 2 && (tail.length !== 3 || digits.includes(other) || digits.startsWith(`0${mark}`))
}

export type StyleDecision =
  | { readonly decided: NumberStyle }
  | { readonly asks: readonly NumberStyle[] }
  | { readonly unreadable: number; readonly inconsistent: boolean }

/** Decides the style of a list of amounts, none of which is empty. */
export function decideNumberStyle(texts: readonly string[]): StyleDecision {
  const readings = numberStyles.map((style) => ({ style, amounts: texts.map((text) => readAmountAs(style, text)) }))
  const whole = readings.filter(({ amounts }) => !amounts.includes(null))
  const [first, second] = whole
  if (first === undefined) return undecided(texts, readings)
  if (second?.amounts.every((amount, index) => amount === first.amounts[index]) === true) return { decided: first.style }
  const shown = whole.filter(({ style }) => texts.some((text) => shows(style, text)))
  const [only, another] = shown
  return only !== undefined && another === undefined ? { decided: only.style } : { asks: [...numberStyles] }
}

function undecided(texts: readonly string[], readings: readonly { readonly amounts: readonly (Cents | null)[] }[]): StyleDecision {
  const never = texts.findIndex((_, index) => readings.every(({ amounts }) => amounts[index] === null))
  if (never !== -1) return { unreadable: never, inconsistent: false }
  const counts = readings.map(({ amounts }) => amounts.filter((amount) => amount !== null).length)
  const best = readings[counts.indexOf(Math.max(...counts))]
  return { unreadable: best?.amounts.indexOf(null) ?? 0, inconsistent: true }
}

const currencySigns: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' }

/** The currency that an amount names itself; empty where it names none. */
export function currencyOf(text: string): string {
  const code = /(?:^|[\s\d])([A-Z]{3})(?:$|[\s\d.-])/.exec(text.trim())?.[1]
  const sign = Object.keys(currencySigns).find((each) => text.includes(each))
  return code ?? (sign === undefined ? '' : (currencySigns[sign] ?? ''))
}
