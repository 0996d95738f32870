import { addDays, calendarDate } from './calendar-date'

declare const instantBrand: unique symbol

/** A moment in UTC as ISO 8601 text with milliseconds and `Z`, for example `2026-11-25T10:42:00.000Z`. */
export type Instant = string & { readonly [instantBrand]: true }

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Tells whether a text is an instant in the one form that the journal stores. */
export function isInstant(text: string): text is Instant {
  return pattern.test(text)
}

/** Reads an instant from text in the stored form; throws on any other text, because only the program writes instants. */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new Error('An instant must look like 2026-11-25T10:42:00.000Z')
  return text
}

/** Gives an instant as a report prints it, to the minute: `2026-11-25 10:42 UTC`. */
export function instantInWords(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`
}

/** Gives the instant so many whole minutes later (earlier when negative): elapsed minutes, which no clock change touches. */
export function minutesAfter(at: Instant, minutes: number): Instant {
  const total = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + minutes
  const days = Math.floor(total / 1440)
  const [hour, minute] = [Math.floor((total - days * 1440) / 60), (total - days * 1440) % 60]
  return instant(`${addDays(calendarDate(at.slice(0, 10)), days)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}${at.slice(16)}`)
}

/** The same for whole hours. */
export function hoursAfter(at: Instant, hours: number): Instant {
  return minutesAfter(at, hours * 60)
}
