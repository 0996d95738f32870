import { addDays, addMonths, calendarDate, type CalendarDate } from '../calendar-date'

/** The days of the statement that comes after `last` (null: the first one): to the end of its month, or to today where the month is not over. */
export function nextPeriod(openedOn: CalendarDate, last: { readonly periodThrough: CalendarDate } | null, today: CalendarDate): { readonly from: CalendarDate; readonly through: CalendarDate } {
  const from = last === null ? openedOn : addDays(last.periodThrough, 1)
  const monthEnd = addDays(addMonths(calendarDate(`${from.slice(0, 7)}-01`), 1), -1)
  return { from, through: monthEnd > today && from <= today ? today : monthEnd }
}
