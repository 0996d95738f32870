/**
 * How a file writes its days, decided once over all of its rows (experience.md 4.6): an order holds only if every day can be read with it.
 * Where two orders hold and do not agree, or none holds, nothing is guessed.
 */
import { isCalendarDate, type CalendarDate } from '../calendar-date'
import { cleanSymbols } from '../typed-text'

export const dateOrders = ['year-month-day', 'month-day-year', 'day-month-year'] as const
export type DateOrder = (typeof dateOrders)[number]

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const compact = /^(\d{4})(\d{2})(\d{2})(?:\d{6}.*)?$/
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const threeNumbers = /^(\d{1,2})([-/.' ])\s?(\d{1,2})[-/.' ]\s?(\d{4}|\d{2})(?!\d)/
const dayAndName = /^(\d{1,2})[-/. ]([a-z]{3})[a-z]*[-/., ]+(\d{4}|\d{2})(?!\d)/i
const nameAndDay = /^([a-z]{3})[a-z]*[. ]+(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?!\d)/i

function day(year: string, month: string | number, dayOfMonth: string): CalendarDate | null {
  // Banks' two-digit years: 70 to 99 are of the last century.
  const whole = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`
  const text = `${whole}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isCalendarDate(text) ? text : null
}

/** Reads a day written in an order; a time of day after it is passed over. Null where it cannot be read so. */
export function readDayAs(order: DateOrder, text: string): CalendarDate | null {
  const clean = cleanSymbols(text)
  const named = namedDay(clean)
  if (named !== undefined) return named
  const whole = compact.exec(clean) ?? yearFirst.exec(clean)
  if (whole !== null) return order === 'year-month-day' ? day(whole[1] ?? '', whole[2] ?? '', whole[3] ?? '') : null
  const parts = threeNumbers.exec(clean)
  if (parts === null || order === 'year-month-day') return null
  const [, first = '', mark, second = '', year = ''] = parts
  // A day with points between its parts is written day first wherever it is used.
  if (mark === '.' && order !== 'day-month-year') return null
  return order === 'day-month-year' ? day(year, second, first) : day(year, first, second)
}

function namedDay(text: string): CalendarDate | null | undefined {
  const dayFirst = dayAndName.exec(text)
  if (dayFirst !== null) return day(dayFirst[3] ?? '', months.indexOf((dayFirst[2] ?? '').toLowerCase()) + 1, dayFirst[1] ?? '')
  const nameFirst = nameAndDay.exec(text)
  if (nameFirst !== null) return day(nameFirst[3] ?? '', months.indexOf((nameFirst[1] ?? '').toLowerCase()) + 1, nameFirst[2] ?? '')
  return undefined
}

/** Whether a cell is meant as a day, readable or not: it begins with a number, or a month's name, and holds no letters to speak of. */
export function looksLikeDay(text: string): boolean {
  const clean = cleanSymbols(text)
  return /^\d{1,4}[-/.' ]\s?\d{1,4}[-/.' ]/.test(clean) || /^\d{8}(?:\d{6}|$)/.test(clean) || dayAndName.test(clean) || nameAndDay.test(clean) || /^\d{1,2}-[a-z]{3}-\d/i.test(clean)
}

export type DateDecision =
  | { readonly decided: DateOrder }
  /** More than one order can read all days, and they do not agree. */
  | { readonly asks: readonly DateOrder[] }
  /** No order reads all of them: the place in the list of the first that the most fitting order cannot read. */
  | { readonly unreadable: number; readonly inconsistent: boolean }

/** Decides the order of a list of days, none of which is empty. An order that puts a day after `today` is left out where another does not. */
export function decideDateOrder(texts: readonly string[], today: CalendarDate): DateDecision {
  const readings = dateOrders.map((order) => ({ order, days: texts.map((text) => readDayAs(order, text)) }))
  const whole = readings.filter(({ days }) => !days.includes(null))
  const past = whole.filter(({ days }) => days.every((each) => each === null || each <= today))
  const left = past.length > 0 ? past : whole
  const [first, ...others] = left
  if (first === undefined) return undecided(texts, readings)
  const agree = others.every(({ days }) => days.every((each, index) => each === first.days[index]))
  return agree ? { decided: first.order } : { asks: left.map(({ order }) => order) }
}

function undecided(texts: readonly string[], readings: readonly { readonly days: readonly (CalendarDate | null)[] }[]): DateDecision {
  const never = texts.findIndex((_, index) => readings.every(({ days }) => days[index] === null))
  if (never !== -1) return { unreadable: never, inconsistent: false }
  const counts = readings.map(({ days }) => days.filter((each) => each !== null).length)
  const best = readings[counts.indexOf(Math.max(...counts))]
  return { unreadable: best?.days.indexOf(null) ?? 0, inconsistent: true }
}
