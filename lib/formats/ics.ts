/** A calendar as RFC 5545 text: whole-day events with reminders. */
import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Instant } from '@/lib/domain/instant'

export type CalendarEvent = {
  /** The same for the same event in every reading, so that a calendar moves it and does not double it. */
  readonly id: string
  readonly day: CalendarDate
  readonly summary: string
  readonly description: string
  readonly url: string
}

/** Reminders two weeks, one week and two days before. */
const alarmDays = [14, 7, 2] as const
const daySeconds = 86_400

/** Gives the text of a calendar; `at` is the moment of the reading. */
export function calendarText({ name, at, events }: { readonly name: string; readonly at: Instant; readonly events: readonly CalendarEvent[] }): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Sunledger', product: 'Deadlines', language: 'EN' }, ttl: 6 * 3600 })
  for (const { id, day, summary, description, url } of events) {
    calendar.createEvent({
      id, start: `${day}T00:00:00.000Z`, allDay: true, stamp: at, summary, description, url,
      alarms: alarmDays.map((days) => ({ type: ICalAlarmType.display, trigger: days * daySeconds, description: summary })),
    })
  }
  return calendar.toString()
}
