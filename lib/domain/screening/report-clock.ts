import type { CalendarDate } from '../calendar-date'
import type { ClockFacts } from '../deadlines/clock'

/**
 * Gives the clock that a confirmed match starts: the report of blocked property within 10 business days (31 CFR 501.603(b)(1)).
 * Nobody is named in it: deadlines are read by people who do not read hits.
 */
export function reportClock(entryNumber: string, confirmedOn: CalendarDate): ClockFacts {
  return {
    kind: 'ofac-report', chapterId: null, title: `Match with entry ${entryNumber} of the sanctions list`, happenedOn: confirmedOn, happenedAt: null, dueOn: null, mistaken: false,
    note: 'Counted from the day on which the match was confirmed. Whether an earlier day counts, and whether property was blocked at all, is to be confirmed with counsel.',
  }
}
