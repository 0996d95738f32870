import 'server-only'
import { instantFromRow } from '@/lib/data/database/days'
import { today } from '@/lib/data/records/today'
import type { CalendarDate } from '@/lib/domain/calendar-date'
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
  return today(at, timeZone)
}
