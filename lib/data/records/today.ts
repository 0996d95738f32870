import 'server-only'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import type { Instant } from '@/lib/domain/instant'

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formatters.set(timeZone, made)
  return made
}

/** The day that it is at an instant in a chapter's calendar. */
export function today(at: Instant, timeZone: string): CalendarDate {
  const parts = Object.fromEntries(formatterOf(timeZone).formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return calendarDate(`${parts['year']}-${parts['month']}-${parts['day']}`)
}
