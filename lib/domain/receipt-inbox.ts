/**
 * Papers that came without a record wait in the receipt inbox, with the payments and transfers that they may belong to.
 * 1. Clues are the amounts, days and words of what could be read in a paper, and of its name. 2. A record fits by its amount, by a day within three of its
 * own, by every word of its payee. 3. It is suggested where the amount fits, or the day and the payee; the one that fits by most comes first. A person links.
 */
import { compareDates, daysBetween, parseDate, type CalendarDate } from './calendar-date'
import { compareCents, parseAmount, type Cents } from './money'
import { searchKey } from './search-key'

/** What a paper tells. */
export type PaperClues = { readonly amounts: readonly Cents[]; readonly days: readonly CalendarDate[]; readonly words: ReadonlySet<string> }

/** A payment or transfer beside which no paper stands yet. */
export type RecordWithoutPaper = {
  readonly kind: 'expenditure' | 'transfer'
  readonly id: string
  readonly number: string
  /** Who was paid. */
  readonly name: string
  readonly on: CalendarDate
  readonly amountCents: Cents
}

export const fits = ['amount', 'day', 'name'] as const
export type Fit = (typeof fits)[number]
export type Suggestion = { readonly record: RecordWithoutPaper; readonly fits: readonly Fit[] }

/** A day of a paper this far from the day of a record is still the same payment. */
export const daysApartMax = 3
const suggestionsMax = 3
const cluesMax = 40
const amountPattern = /(?<![\d.,])\d{1,3}(?:,\d{3})*\.\d{2}(?![\d.])|(?<![\d.,])\d{4,9}\.\d{2}(?![\d.])/g

/** Pieces of a text that say a day with its year, as a bill, a till or a camera writes it: 20250317, 3/17/2025 (month first), March 17, 2025, 17 March 2025. */
const dayPatterns = [/(?<!\d)\d{4}[-_.]?\d{2}[-_.]?\d{2}(?!\d)/g, /(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d{4}(?!\d)/g, /\b[a-z]{3,9}\.? \d{1,2},? \d{4}(?!\d)/gi, /(?<!\d)\d{1,2} [a-z]{3,9}\.?,? \d{4}(?!\d)/gi]

/** The days of a text, read as typed ones are; what looks like a day and is none is left out. */
function daysIn(text: string, today: CalendarDate): readonly CalendarDate[] {
  const pieces = dayPatterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([piece]) => piece.replace(/^(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})$/, '$1-$2-$3')))
  return pieces.flatMap((piece) => {
    const read = parseDate(piece, today)
    return read.ok ? [read.value] : []
  })
}

/** Gives the clues of a paper from its name and what could be read in it (empty where nothing could); amounts in cents, each once, the first that stand there. */
export function cluesOf(name: string, text: string, today: CalendarDate): PaperClues {
  const all = `${name.replace(/\.\w{1,5}$/, '').replaceAll('_', ' ')}\n${text}`
  const amounts = [...all.matchAll(amountPattern)].flatMap(([amount]) => {
    const read = parseAmount(amount)
    return read.ok ? [read.value] : []
  })
  const days = daysIn(all, today)
  return { amounts: [...new Set(amounts)].slice(0, cluesMax), days: [...new Set(days)].slice(0, cluesMax), words: new Set(searchKey(all).split(' ')) }
}

function fitsOf({ amounts, days, words }: PaperClues, { amountCents, on, name }: RecordWithoutPaper): readonly Fit[] {
  const named = searchKey(name).split(' ').filter((word) => word.length > 2)
  const told = {
    amount: amounts.some((amount) => compareCents(amount, amountCents) === 0), day: days.some((day) => Math.abs(daysBetween(day, on)) <= daysApartMax),
    name: named.length > 0 && named.every((word) => words.has(word)),
  }
  return fits.filter((fit) => told[fit])
}

function isEnough(found: readonly Fit[]): boolean {
  return found.includes('amount') || found.length > 1
}

/** Gives the records that a paper may belong to, at most three: the one that fits by most first, then the newest. */
export function suggestedRecords(clues: PaperClues, records: readonly RecordWithoutPaper[]): readonly Suggestion[] {
  const found = records.map((record) => ({ record, fits: fitsOf(clues, record) })).filter((each) => isEnough(each.fits))
  return found.toSorted((left, right) => right.fits.length - left.fits.length || compareDates(right.record.on, left.record.on)).slice(0, suggestionsMax)
}
