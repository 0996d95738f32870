import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Instant } from '@/lib/domain/instant'

/**
 * Days and instants in the page's language. A day has no zone: it is written as UTC midnight and shown in UTC,
 * so that no clock can move it. `tag` is what `useLocale()` gives: it carries Latin digits and the Gregorian calendar.
 */
function written(day: CalendarDate, tag: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))
}

/** `Wednesday, November 25, 2026` */
export function dayInWords(day: CalendarDate, tag: string): string {
  return written(day, tag, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' })
}

/** `Nov 25, 2026` */
export function dayInShort(day: CalendarDate, tag: string): string {
  return written(day, tag, { year: 'numeric', month: 'short', day: 'numeric' })
}

/** `Nov 25, 2026, 10:42 AM` in the chapter's zone. */
export function instantInShort(at: Instant, tag: string, timeZone: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(Date.parse(at))
}

/** `10:42`, in the reader's own zone when none is given. */
export function timeOfDay(at: string, tag: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(Date.parse(at))
}

/** `November 2026` */
export function monthInWords(day: CalendarDate, tag: string): string {
  return written(day, tag, { year: 'numeric', month: 'long' })
}

/** `Wed` */
export function weekdayInShort(day: CalendarDate, tag: string): string {
  return written(day, tag, { weekday: 'short' })
}
