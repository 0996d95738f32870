/**
 * Business days of the United States government: Monday to Friday and no federal holiday (5 U.S.C. 6103, with the days
 * on which a holiday at a weekend is observed, and Inauguration Day). Rules say themselves whether a due date moves.
 */
import holidays from '@18f/us-federal-holidays'
import { addDays, calendarDate, partsOf, weekdayOf, type CalendarDate } from './calendar-date'

const named = new Map<number, ReadonlyMap<string, string>>()

function inauguration(year: number): readonly (readonly [string, string])[] {
  if (year % 4 !== 1) return []
  const day = calendarDate(`${year}-01-20`)
  return [[weekdayOf(day) === 0 ? addDays(day, 1) : day, 'Inauguration Day']]
}

/** Holidays by the year that names them: New Year's Day of 2022 was observed on the last day of 2021. */
function holidaysOfYear(year: number): ReadonlyMap<string, string> {
  const known = named.get(year)
  if (known !== undefined) return known
  const federal = holidays.allForYear(year).map(({ dateString, name }): readonly [string, string] => {
    const [whole = '', month = '', day = ''] = dateString.split('-')
    return [`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, name]
  })
  const days = new Map<string, string>()
  for (const [date, name] of [...federal, ...inauguration(year)]) days.set(date, days.has(date) ? `${days.get(date) ?? ''} and ${name}` : name)
  named.set(year, days)
  return days
}

/** Gives the name of the federal holiday observed on that day, or null. */
export function holidayOn(date: CalendarDate): string | null {
  const { year } = partsOf(date)
  return holidaysOfYear(year).get(date) ?? holidaysOfYear(year + 1).get(date) ?? null
}

/** Tells whether the day is a Monday to Friday and no federal holiday. */
export function isBusinessDay(date: CalendarDate): boolean {
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6 && holidayOn(date) === null
}

/** Gives the day itself if it is a business day, otherwise the first business day after it. */
export function businessDayOnOrAfter(date: CalendarDate): CalendarDate {
  return isBusinessDay(date) ? date : businessDayOnOrAfter(addDays(date, 1))
}

/** Gives the day itself if it is a business day, otherwise the last business day before it. */
export function businessDayOnOrBefore(date: CalendarDate): CalendarDate {
  return isBusinessDay(date) ? date : businessDayOnOrBefore(addDays(date, -1))
}

/** Gives the day that many business days later; the first day is not counted. */
export function addBusinessDays(date: CalendarDate, days: number): CalendarDate {
  if (days <= 0) return date
  return addBusinessDays(businessDayOnOrAfter(addDays(date, 1)), days - 1)
}
