/**
 * Money as whole cents of the US dollar. No float ever holds an amount: text is read digit by digit,
 * sums are checked to stay exact, and a division says where the odd cents go.
 */
import { problem, type Reading } from './field-problem'
import { ok } from './result'
import { cleanSymbols } from './typed-text'

declare const centsBrand: unique symbol

/** Whole cents of the US dollar, exact; negative for money that goes the other way. */
export type Cents = number & { readonly [centsBrand]: true }

/** The largest single amount a field takes: $9,999,999,999.99. */
export const amountCentsMax = 999_999_999_999

/** Tells whether a number can be an amount: whole, exact, and not minus zero. */
export function isCents(value: number): value is Cents {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
}

/** Takes a whole number of cents; throws on anything inexact, because that is a defect and never a typing error. */
export function cents(value: number): Cents {
  const plain = value === 0 ? 0 : value
  if (!isCents(plain)) throw new Error('An amount must be a whole, exact number of cents')
  return plain
}

export const zeroCents: Cents = cents(0)

/** Takes a bigint column of the database as cents; throws when it is too large to be exact. */
export function centsFromDatabase(value: bigint): Cents {
  return cents(Number(value))
}

/** Gives the bigint that the database stores. */
export function centsToDatabase(value: Cents): bigint {
  return BigInt(value)
}

/** Adds up amounts; throws if the sum is no longer exact. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = 0
  for (const amount of amounts) sum = cents(sum + amount)
  return cents(sum)
}

/** Gives left plus right. */
export function addCents(left: Cents, right: Cents): Cents {
  return cents(left + right)
}

/** Gives left less right. */
export function subtractCents(left: Cents, right: Cents): Cents {
  return cents(left - right)
}

/** Gives the amount with the other sign. */
export function negateCents(amount: Cents): Cents {
  return cents(-amount)
}

/** Gives the amount without its sign. */
export function absoluteCents(amount: Cents): Cents {
  return cents(Math.abs(amount))
}

/** Gives a negative number, zero or a positive number as left is less than, equal to or more than right. */
export function compareCents(left: Cents, right: Cents): number {
  return left - right
}

/** Divides an amount into equal shares; the odd cents go one each to the first shares. Throws on fewer than one share. */
export function splitEvenly(amount: Cents, shares: number): readonly Cents[] {
  if (!Number.isSafeInteger(shares) || shares < 1) throw new Error('An amount is split into one share or more')
  const odd = amount % shares
  const even = cents((amount - odd) / shares)
  const step = Math.sign(odd)
  return Array.from({ length: shares }, (_, index) => cents(even + (index < Math.abs(odd) ? step : 0)))
}

function digitsOf(amount: Cents): { readonly sign: string; readonly whole: string; readonly fraction: string } {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return { sign: amount < 0 ? '-' : '', whole: digits.slice(0, -2), fraction: digits.slice(-2) }
}

/** Splits an amount in proportion to shares, each rounded down; what rounding leaves goes to the first. Shares that sum to nothing get nothing but the rest. */
export function splitInProportion(whole: Cents, shares: readonly Cents[]): readonly Cents[] {
  const all = sumCents(shares)
  const parts = shares.map((share) => (all === 0 ? zeroCents : cents(Number((BigInt(whole) * BigInt(share)) / BigInt(all)))))
  const left = subtractCents(whole, sumCents(parts))
  return parts.map((part, place) => (place === 0 ? addCents(part, left) : part))
}

/** Gives amount x part / whole to the cent, half a cent away from zero. Throws where there is no whole. */
export function proportionOf(amount: Cents, part: number, whole: number): Cents {
  const [above, below] = [BigInt(amount) * BigInt(part), BigInt(whole)]
  if (below === 0n) throw new Error('A proportion needs a whole')
  const sign = above < 0n === below < 0n ? 1n : -1n
  const [size, by] = [above < 0n ? -above : above, below < 0n ? -below : below]
  return cents(Number((sign * (size * 2n + by)) / (by * 2n)))
}

/** Gives `1,234.56`, the form an amount field shows. */
export function formatGrouped(amount: Cents): string {
  const { sign, whole, fraction } = digitsOf(amount)
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`
}

/** Gives `$1,234.56`, negative amounts as `-$1,234.56`: the form of sentences and reports in English. */
export function formatCents(amount: Cents): string {
  const { sign } = digitsOf(amount)
  return `${sign}$${formatGrouped(absoluteCents(amount))}`
}

/** Gives `1234.56`, the form of CSV files and of exact calculation elsewhere. */
export function formatPlain(amount: Cents): string {
  const { sign, whole, fraction } = digitsOf(amount)
  return `${sign}${whole}.${fraction}`
}

export type AmountSign = 'positive' | 'not-negative' | 'any'

const plainNumber = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?$|^\.\d{1,2}$/
const otherCurrency = /[\u00a2-\u00a5\u20a0-\u20cf\u060b\ufdfc]|\b(?:EUR|GBP|CAD|PKR|INR|Rs)\b/i
const numberLike = /^[\d.,]+$/

/** What an unclear number most likely means, for the question that is asked back; null where nothing is likely. */
function likelyMeaning(text: string): string | null {
  const lastMark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'))
  if (lastMark === -1) return null
  const tail = text.slice(lastMark + 1)
  const whole = text.slice(0, lastMark).replace(/[.,]/g, '')
  const digits = tail.length <= 2 ? { whole, fraction: tail.padEnd(2, '0') } : { whole: whole + tail, fraction: '00' }
  const amount = Number(digits.whole + digits.fraction)
  return isCents(amount) && amount <= amountCentsMax ? formatGrouped(amount) : null
}

function unclear(text: string): Reading<never> {
  const suggestion = likelyMeaning(text)
  return suggestion === null ? problem('amountNotNumber') : problem('amountUnclear', { typed: text, suggestion })
}

/** One number as hundredths, or the question that it raises. */
function readNumber(text: string): Reading<bigint> {
  if (!plainNumber.test(text)) return numberLike.test(text) ? unclear(text) : problem('amountNotNumber')
  const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.')
  return ok(BigInt(`${whole === '' ? '0' : whole}${fraction.padEnd(2, '0')}`))
}

/** A product of numbers in hundredths: 12*25 is 300.00, and 1.5*2.33 is refused where it does not come to whole cents. */
function readProduct(text: string): Reading<bigint> {
  let product = 100n
  for (const factor of text.split('*')) {
    const number = readNumber(factor)
    if (!number.ok) return number
    const scaled = product * number.value
    if (scaled % 100n !== 0n) return problem('amountFraction')
    product = scaled / 100n
  }
  return ok(product)
}

function readSum(text: string): Reading<bigint> {
  let sum = 0n
  for (const term of text.split('+')) {
    const product = readProduct(term)
    if (!product.ok) return product
    sum += product.value
  }
  return ok(sum)
}

const signAllows: Record<AmountSign, (value: bigint) => boolean> = {
  positive: (value) => value > 0n,
  'not-negative': (value) => value >= 0n,
  any: () => true,
}

/**
 * Reads an amount in US dollars as cents: `1,234.56`, `$50`, `12*25`, `100+50`, digits of any script.
 * Problems: `missing`, `amountCurrency`, `amountNotNumber`, `amountUnclear` (`1.234,56` and `1,5` are asked back, never guessed),
 * `amountFraction`, `amountTooLarge`, `amountNotPositive` or `amountNegative` by `sign` (default: more than $0.00).
 */
export function parseAmount(text: string, sign: AmountSign = 'positive'): Reading<Cents> {
  const clean = cleanSymbols(text)
  if (clean === '') return problem('missing')
  if (otherCurrency.test(clean)) return problem('amountCurrency')
  const compact = clean
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',')
    .replaceAll('\u00d7', '*')
    .replace(/US\$|USD|\$/gi, '')
    .replace(/(?<=\d) (?=\d{3}(?:\D|$))/g, '')
    .replace(/ ?([-+*]) ?/g, '$1')
    .trim()
  const negative = compact.startsWith('-')
  const sum = readSum(negative ? compact.slice(1).trim() : compact)
  if (!sum.ok) return sum
  if (sum.value > BigInt(amountCentsMax)) return problem('amountTooLarge', { max: formatCents(cents(amountCentsMax)) })
  const amount = negative ? -sum.value : sum.value
  if (!signAllows[sign](amount)) return problem(sign === 'positive' ? 'amountNotPositive' : 'amountNegative')
  return ok(centsFromDatabase(amount))
}
