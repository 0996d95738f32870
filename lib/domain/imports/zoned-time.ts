/** The moment that a cell of a file names: only where the file says in which time zone. */
import { isCalendarDate } from '../calendar-date'
import { instant, minutesAfter, type Instant } from '../instant'

const written = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?$/i
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/

/** Hours that the zones which processors abbreviate lie from UTC. */
const zones: Readonly<Record<string, number>> = { UTC: 0, GMT: 0, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, AKST: -9, AKDT: -8, HST: -10 }

function momentOf(day: string, [hour = '', minute = '', second = '00']: readonly (string | undefined)[], offsetMinutes: number): Instant | null {
  if (!isCalendarDate(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return minutesAfter(instant(`${day}T${hour.padStart(2, '0')}:${minute}:${second}.000Z`), -offsetMinutes)
}

function offsetOf(text: string): number {
  if (/^z$/i.test(text)) return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))
  return text.startsWith('-') ? -minutes : minutes
}

/** Reads day and time of one cell, with `Z` or an offset, or in a column that its header says is in UTC; null where the zone is not said. */
export function readMoment(text: string, isUtc: boolean): Instant | null {
  const found = written.exec(text.trim())
  const offset = found?.[5] ?? (isUtc ? 'Z' : undefined)
  return found === null || offset === undefined ? null : momentOf(found[1] ?? '', [found[2], found[3], found[4]], offsetOf(offset))
}

/** The moment of a day with a time of day and the abbreviation of a zone in cells of their own; null where one of them is missing or unknown. */
export function momentIn(day: string, time: string, zone: string): Instant | null {
  const found = clock.exec(time.trim())
  const hours = zones[zone.trim().toUpperCase()]
  return found === null || hours === undefined ? null : momentOf(day, [found[1], found[2], found[3]], hours * 60)
}
