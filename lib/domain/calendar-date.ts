/**
 * Days of the Gregorian calendar as `YYYY-MM-DD`. A day is not an instant: nothing here knows a clock or a time zone.
 * Arithmetic counts days since 1970-01-01 (the "days from civil" method), so no library date is involved.
 */
import { problem, type Reading } from './field-problem'
import { ok } from './result'
import { cleanSymbols } from './typed-text'

declare const calendarDateBrand: unique symbol

/** A real day as `YYYY-MM-DD`; compares correctly as text. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true }

/** The parts of a day; month and day count from 1. */
export type DateParts = { readonly year: number; readonly month: number; readonly day: number }

const yearMin = 1900
const yearMax = 2199

export const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** Tells whether the year has a February 29. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Gives the number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isReal({ year, month, day }: DateParts): boolean {
  return year >= yearMin && year <= yearMax && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The number that digits of a text write; not a number where one of them is no digit. Asked for every day of every record: nothing is cut out of the text. */
function numberAt(text: string, from: number, until: number): number {
  let number = 0
  for (let place = from; place < until; place += 1) {
    const digit = text.charCodeAt(place) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

function numbersOf(text: string): DateParts {
  return { year: numberAt(text, 0, 4), month: numberAt(text, 5, 7), day: numberAt(text, 8, 10) }
}

/** Tells whether a text is a real day in the stored form. */
export function isCalendarDate(text: string): text is CalendarDate {
  return text.length === 10 && text[4] === '-' && text[7] === '-' && isReal(numbersOf(text))
}

/** Takes a day in the stored form; throws on any other text, because only the program writes this form. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new Error('A date must be a real day like 2026-11-25')
  return text
}

/** Gives the parts of a day. */
export function partsOf(date: CalendarDate): DateParts {
  return numbersOf(date)
}

/** Makes a day of its parts; throws if there is no such day. */
export function dateFromParts({ year, month, day }: DateParts): CalendarDate {
  return calendarDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

/** Gives the calendar year of a day. */
export function yearOf(date: CalendarDate): number {
  return partsOf(date).year
}

/** Days since 1970-01-01; years are counted from March so that a leap day is the last day of its year. */
function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date)
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

function dateFromDayNumber(number: number): CalendarDate {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return dateFromParts({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day })
}

/** Gives the day that many days later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateFromDayNumber(dayNumber(date) + days)
}

/** Gives the same day of the month that many months later; the last day of the month where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + month - 1 + months
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 }
  return dateFromParts({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) })
}

/** Gives the same day that many years later; February 28 where there is no February 29. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12)
}

/** Gives the number of days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Gives 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7
}

/** Gives a negative number, zero or a positive number as left is before, on or after right. */
export function compareDates(left: CalendarDate, right: CalendarDate): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** Tells whether the day lies in the span, both ends included. */
export function isWithin(date: CalendarDate, span: { readonly from: CalendarDate; readonly through: CalendarDate }): boolean {
  return date >= span.from && date <= span.through
}

/** Gives `November 25, 2026`. */
export function formatLong(date: CalendarDate): string {
  const { year, month, day } = partsOf(date)
  return `${monthNames[month - 1] ?? ''} ${day}, ${year}`
}

/** Gives `Wednesday, November 25, 2026`: the day in words as it will be saved. */
export function formatInWords(date: CalendarDate): string {
  return `${weekdayNames[weekdayOf(date)] ?? ''}, ${formatLong(date)}`
}

/** Gives `Nov 25, 2026`. */
export function formatShort(date: CalendarDate): string {
  const { year, month, day } = partsOf(date)
  return `${(monthNames[month - 1] ?? '').slice(0, 3)} ${day}, ${year}`
}

type ReadParts = { readonly year: string | null; readonly month: number; readonly day: number }

function monthByName(word: string): number {
  const name = word.toLowerCase().replace('.', '')
  if (name.length < 3) return 0
  if (name === 'sept') return 9
  return monthNames.findIndex((month) => month.toLowerCase().startsWith(name)) + 1
}

/** The patterns a day is typed in, each with the places of its year, month and day. */
const patterns: readonly { readonly form: RegExp; readonly year: number; readonly month: number; readonly day: number }[] = [
  { form: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, year: 1, month: 2, day: 3 },
  { form: /^(\d{1,2})[-/](\d{1,2})[-/](\d+)$/, year: 3, month: 1, day: 2 },
  { form: /^(\d{1,2})[-/](\d{1,2})$/, year: 0, month: 1, day: 2 },
  { form: /^(\d{1,2})[ -]?([a-z]{3,9})\.?(?:,? ?-?(\d+))?$/i, year: 3, month: 2, day: 1 },
  { form: /^([a-z]{3,9})\.?[ -]?(\d{1,2})(?:(?:, ?| |-)(\d+))?$/i, year: 3, month: 1, day: 2 },
]

function readParts(text: string): ReadParts | null {
  for (const { form, year, month, day } of patterns) {
    const match = form.exec(text)
    if (match === null) continue
    const monthText = match[month] ?? ''
    const monthNumber = /^\d/.test(monthText) ? Number(monthText) : monthByName(monthText)
    if (monthNumber === 0 && !/^\d/.test(monthText)) return null
    return { year: year === 0 ? null : (match[year] ?? null), month: monthNumber, day: Number(match[day]) }
  }
  return null
}

function readRelative(text: string, today: CalendarDate): CalendarDate | null {
  if (/^t(oday)?$/i.test(text)) return today
  if (/^y(esterday)?$/i.test(text)) return addDays(today, -1)
  const days = /^([-+])(\d{1,4})$/.exec(text)
  return days === null ? null : addDays(today, days[1] === '-' ? -Number(days[2]) : Number(days[2]))
}

/** Half a year: how far back a day without a year may lie in last year before the year has to be typed. */
const lastYearDaysMax = 183

/** A day without a year means this year up to today, or the last months of last year; anything else must say its year. */
function withLikelyYear(month: number, day: number, today: CalendarDate): Reading<CalendarDate> {
  if (!isReal({ year: 2024, month, day })) return problem('dateImpossible')
  const { year } = partsOf(today)
  for (const candidate of [year, year - 1]) {
    if (!isReal({ year: candidate, month, day })) continue
    const date = dateFromParts({ year: candidate, month, day })
    if (date <= today && (candidate === year || daysBetween(date, today) <= lastYearDaysMax)) return ok(date)
  }
  return problem('dateNoYear')
}

/**
 * Reads a typed day: `2026-11-25`, `11/25/2026`, `11/25`, `25 Nov`, `nov 25`, `t`, `y`, `-3`, digits of any script;
 * two numbers are month and day. Problems: `missing`, `dateImpossible`, `dateNoYear`, `dateShortYear`, `dateUnclear`.
 */
export function parseDate(text: string, today: CalendarDate): Reading<CalendarDate> {
  const clean = cleanSymbols(text)
  if (clean === '') return problem('missing')
  const relative = readRelative(clean, today)
  if (relative !== null) return ok(relative)
  const parts = readParts(clean)
  if (parts === null) return problem('dateUnclear')
  if (parts.year === null) return withLikelyYear(parts.month, parts.day, today)
  if (parts.year.length !== 4) return problem(parts.year.length < 4 ? 'dateShortYear' : 'dateUnclear')
  const whole = { year: Number(parts.year), month: parts.month, day: parts.day }
  return isReal(whole) ? ok(dateFromParts(whole)) : problem('dateImpossible')
}

/** As `parseDate`, for what has already happened: also refuses a day after today with `dateFuture`. */
export function parsePastDate(text: string, today: CalendarDate): Reading<CalendarDate> {
  const date = parseDate(text, today)
  if (date.ok && date.value > today) return problem('dateFuture')
  return date
}
