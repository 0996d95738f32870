/**
 * When a statement is due.
 * FARA: calendar days, the day of the event not counted, never moved; where the last day is a weekend or a federal holiday the
 * business day before is shown beside it (28 CFR 5.4 was remembered, not re-read: to be confirmed).
 * LDA: the next business day when the day named by the Act is none (2 U.S.C. 1603(a)(1), 1604(a), 1604(d)(1)).
 */
import { businessDayOnOrAfter, businessDayOnOrBefore, holidayOn, isBusinessDay } from './business-day'
import { addDays, addMonths, dateFromParts, daysInMonth, partsOf, weekdayNames, weekdayOf, type CalendarDate } from './calendar-date'
import { hoursAfter, type Instant } from './instant'
import type { ReportingPeriod } from './reporting-period'
import { factorsOf } from './rules/deadlines'

export type FixedDueDate = {
  readonly due: CalendarDate
  /** The business day before, where `due` is a weekend day or a holiday; otherwise null. */
  readonly fileBy: CalendarDate | null
  readonly holiday: string | null
}

export type MovedDueDate = {
  readonly nominalDue: CalendarDate
  readonly due: CalendarDate
  /** Why it moved, one sentence a day; empty where it did not. */
  readonly reasons: readonly string[]
}

function fixed(due: CalendarDate): FixedDueDate {
  return { due, fileBy: isBusinessDay(due) ? null : businessDayOnOrBefore(due), holiday: holidayOn(due) }
}

function moved(nominalDue: CalendarDate): MovedDueDate {
  const due = businessDayOnOrAfter(nominalDue)
  const reasons: string[] = []
  for (let day = nominalDue; day < due; day = addDays(day, 1)) {
    reasons.push(`${day} is ${holidayOn(day) ?? `a ${weekdayNames[weekdayOf(day)] ?? ''}`}`)
  }
  return { nominalDue, due, reasons }
}

/** FARA supplemental statement: 30 days after the end of the six-month period (22 U.S.C. 612(b)). */
export function faraSupplementalDue(periodEnd: CalendarDate): FixedDueDate {
  return fixed(addDays(periodEnd, factorsOf('fara.supplemental-due').days))
}

/** FARA final statement: 30 days after the day on which the obligation ended (28 CFR 5.205(a)). */
export function faraFinalStatementDue(obligationEnded: CalendarDate): FixedDueDate {
  return fixed(addDays(obligationEnded, factorsOf('fara.final-statement-due').days))
}

/** FARA registration: 10 days after becoming an agent (22 U.S.C. 612(a)). */
export function faraRegistrationDue(becameAgent: CalendarDate): FixedDueDate {
  return fixed(addDays(becameAgent, factorsOf('fara.registration-due').days))
}

/** FARA notice of change: 10 days after the change (22 U.S.C. 612(b)). */
export function faraChangeNoticeDue(changeOccurred: CalendarDate): FixedDueDate {
  return fixed(addDays(changeOccurred, factorsOf('fara.change-notice-due').days))
}

/** FARA short form of a person: 10 days after beginning to serve a principal, where it was not filed with the registration (NSD-6; the timing is to be confirmed). */
export function faraShortFormDue(beganOn: CalendarDate): FixedDueDate {
  return fixed(addDays(beganOn, factorsOf('fara.short-form').days))
}

/** FARA informational materials: a copy is filed not later than 48 elapsed hours after transmittal begins (22 U.S.C. 614(a)). */
export function faraMaterialsDue(transmittalBegan: Instant): Instant {
  return hoursAfter(transmittalBegan, factorsOf('fara.informational-materials-due').hours)
}

/** FARA notice of deficiency: acting is unlawful ten days or more after receipt without an amendment (22 U.S.C. 618(g)). */
export function faraDeficiencyResponse(noticeReceived: CalendarDate): {
  readonly lastSafeDay: CalendarDate
  readonly unlawfulFrom: CalendarDate
} {
  const unlawfulFrom = addDays(noticeReceived, factorsOf('fara.deficiency-response-due').days)
  return { lastSafeDay: addDays(unlawfulFrom, -1), unlawfulFrom }
}

/** The first day of the money that the initial statement covers: 60 days back (22 U.S.C. 612(a)(5), (7), (8)). */
export function faraInitialLookback(obligationDate: CalendarDate): CalendarDate {
  return addDays(obligationDate, -factorsOf('fara.initial-lookback').days)
}

/** FARA books are kept until this day: three years after the agency ended; from February 29 to March 1 (22 U.S.C. 615). */
export function faraRecordsKeepUntil(agencyTerminated: CalendarDate): CalendarDate {
  const { month, day } = partsOf(agencyTerminated)
  const until = addMonths(agencyTerminated, factorsOf('fara.records-keep-until').years * 12)
  return month === 2 && day === 29 && partsOf(until).day !== 29 ? addDays(until, 1) : until
}

function sameDayNextMonth(periodEnd: CalendarDate, day: number): CalendarDate {
  const { year, month } = partsOf(addDays(periodEnd, 1))
  return dateFromParts({ year, month, day: Math.min(day, daysInMonth(year, month)) })
}

/** LD-2: the 20th day after the end of the quarter, or the next business day (2 U.S.C. 1604(a)). */
export function ldaQuarterlyDue(quarter: ReportingPeriod): MovedDueDate {
  return moved(sameDayNextMonth(quarter.through, factorsOf('lda.LD-2').days))
}

/** LD-203: the 30th day after the end of the half-year, or the next business day (2 U.S.C. 1604(d)(1)). */
export function ldaContributionsDue(halfYear: ReportingPeriod): MovedDueDate {
  return moved(sameDayNextMonth(halfYear.through, factorsOf('lda.LD-203').days))
}

/** LD-1: 45 days after the earlier of the first contact or being retained, or the next business day (2 U.S.C. 1603(a)(1)). */
export function ldaRegistrationDue(triggeredOn: CalendarDate): MovedDueDate {
  return moved(addDays(triggeredOn, factorsOf('lda.LD-1').days))
}
