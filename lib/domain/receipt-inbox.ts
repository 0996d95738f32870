/**
 * Papers that came without a record wait in the receipt inbox, with the payments and transfers that they may belong to.
 * 1. Clues are the amounts, days and words of what could be read in a paper, and of its name. 2. A record fits by its amount, by a day within three of its
 * own, by every word of its payee. 3. It is suggested where the amount fits, or the day and the payee; the one that fits by most comes first. A person links.
 */
import { compareDates, dateFromParts, daysBetween, daysInMonth, type CalendarDate } from './calendar-date'
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
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const amountPattern = /(?<![\d.,])\d{1,3}(?:,\d{3})*\.\d{2}(?![\d.])|(?<![\d.,])\d{4,9}\.\d{2}(?![\d.])/g

function dayOf(year: string | undefined, month: number, day: string | undefined): CalendarDate | null {
  const [y, d] = [Number(year), Number(day)]
  if (!(y >= 1900 && y <= 2999 && month >= 1 && month <= 12 && d >= 1) || d > daysInMonth(y, month)) return null
  return dateFromParts({ year: y, month, day: d })
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

/** Days as a bill, a till or a camera writes them: 2025-03-17, 20250317, 3/17/2025 (month first), March 17, 2025, 17 March 2025. */
function daysIn(text: string): readonly CalendarDate[] {
  const found = [
    ...[...text.matchAll(/(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/g)].map(([, year, month, day]) => dayOf(year, Number(month), day)),
    ...[...text.matchAll(/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/g)].map(([, month, day, year]) => dayOf(year, Number(month), day)),
    ...[...text.matchAll(/\b([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?!\d)/gi)].map(([, month, day, year]) => dayOf(year, monthOf(month), day)),
    ...[...text.matchAll(/(?<!\d)(\d{1,2}) ([a-z]{3,9})\.?,? (\d{4})(?!\d)/gi)].map(([, day, month, year]) => dayOf(year, monthOf(month), day)),
  ]
  return found.flatMap((day) => (day === null ? [] : [day]))
}

/** Gives the clues of a paper from its name and what could be read in it (empty where nothing could); amounts in cents, each once, the first that stand there. */
export function cluesOf(name: string, text: string): PaperClues {
  const all = `${name.replace(/\.\w{1,5}$/, '').replaceAll('_', ' ')}\n${text}`
  const amounts = [...all.matchAll(amountPattern)].flatMap(([amount]) => {
    const read = parseAmount(amount)
    return read.ok ? [read.value] : []
  })
  const days = daysIn(all)
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
