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

const offsets = new Map<string, Intl.DateTimeFormat>()

function localParts(timeZone: string, at: Date): Readonly<Record<string, string>> {
  const known = offsets.get(timeZone) ?? new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  })
  offsets.set(timeZone, known)
  return Object.fromEntries(known.formatToParts(at).map(({ type, value }) => [type, value]))
}

function localMilliseconds(timeZone: string, at: number): number {
  const { year, month, day, hour, minute, second } = localParts(timeZone, new Date(at))
  return Date.parse(`${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`)
}

/** The instant at which a clock in that time zone shows the day and the time (`HH:MM`); of a time that comes twice, the first. */
export function instantIn(timeZone: string, day: CalendarDate, time: string): Instant {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const early = wanted - (localMilliseconds(timeZone, wanted - 86_400_000) - (wanted - 86_400_000))
  const off = localMilliseconds(timeZone, early) - wanted
  return instantFromRow(new Date(early - off))
}

/** What a clock in that time zone shows at an instant, as `HH:MM`. */
export function timeIn(timeZone: string, at: Instant): string {
  const { hour, minute } = localParts(timeZone, new Date(at))
  return `${hour ?? ''}:${minute ?? ''}`
}
