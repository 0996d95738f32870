/** A month as weeks from Sunday to Saturday, with the deadlines of each day. */
import { addDays, addMonths, calendarDate, isCalendarDate, weekdayOf, type CalendarDate } from '../calendar-date'

export type MonthDay<Due> = { readonly day: CalendarDate; readonly inMonth: boolean; readonly due: readonly Due[] }

/** Gives the first day of the month that a text such as `2026-12` names, else of the month of the other day. */
export function monthNamed(text: string, otherwise: CalendarDate): CalendarDate {
  const named = `${text}-01`
  return /^\d{4}-\d{2}$/.test(text) && isCalendarDate(named) ? named : calendarDate(`${otherwise.slice(0, 7)}-01`)
}

/** Gives the weeks that a month touches; days of its neighbours fill the first and the last one. */
export function weeksOf<Due extends { readonly lastDay: CalendarDate }>(first: CalendarDate, deadlines: readonly Due[]): readonly (readonly MonthDay<Due>[])[] {
  const next = addMonths(first, 1)
  const weeks: MonthDay<Due>[][] = []
  for (let sunday = addDays(first, -weekdayOf(first)); sunday < next; sunday = addDays(sunday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((count) => {
      const day = addDays(sunday, count)
      return { day, inMonth: day >= first && day < next, due: deadlines.filter(({ lastDay }) => lastDay === day) }
    }))
  }
  return weeks
}
