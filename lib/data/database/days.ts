import 'server-only'
import { calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { instant, type Instant } from '@/lib/domain/instant'

/** A `date` column comes from Prisma as midnight in UTC: the day itself, never moved by a time zone. */
export function dayFromRow(value: Date): CalendarDate {
  return calendarDate(value.toISOString().slice(0, 10))
}

/** The same for a column that may be empty. */
export function optionalDayFromRow(value: Date | null): CalendarDate | null {
  return value === null ? null : dayFromRow(value)
}

/** Gives the value that Prisma stores into a `date` column. */
export function dayToRow(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** The same for a column that may be empty. */
export function optionalDayToRow(day: CalendarDate | null): Date | null {
  return day === null ? null : dayToRow(day)
}

/** Gives an instant of the database in the one form that the journal stores. */
export function instantFromRow(value: Date): Instant {
  return instant(value.toISOString())
}

/** Gives the value that Prisma stores into a `timestamptz` column. */
export function instantToRow(at: Instant): Date {
  return new Date(at)
}
