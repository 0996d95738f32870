import 'server-only'
import { instantFromRow } from '@/lib/data/database/days'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import type { Instant } from '@/lib/domain/instant'

/** The present moment: the edge at which time enters the program. */
export function now(): Instant {
  return instantFromRow(new Date())
}

/** That many hours later (earlier when negative). */
export function hoursLater(at: Instant, hours: number): Instant {
  return instantFromRow(new Date(Date.parse(at) + Math.round(hours * 3_600_000)))
}

/** The day of an instant in a time zone of the IANA list, for example `America/Chicago`. */
export function dayIn(timeZone: string, at: Instant): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' })
  const found = Object.fromEntries(parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return calendarDate(`${(found['year'] ?? '').padStart(4, '0')}-${found['month'] ?? ''}-${found['day'] ?? ''}`)
}
