/**
 * The period that an item asks about. Quarters, half-years and years of the calendar; a FARA registrant's six-monthly items follow the
 * six-month periods of the registration. An item asked once has the whole time as its period.
 * Answers are due 30 days after the end of the period: a rule of good practice proposed here, not law.
 */
import { addDays, calendarDate, type CalendarDate } from '../calendar-date'
import { faraRegistrationDue } from '../due-date'
import type { RegistrationFacts } from '../registration'
import {
  calendarYearOf, dateRange, faraPeriodOf, halfYearOf, parsePeriod, periodLabel, previousPeriod, quarterOf, type ReportingPeriod,
} from '../reporting-period'
import type { ChecklistItem } from './item-format'
import { isInForce } from './evaluations/registrations'

/** How long after the end of its period an item may be answered in time. */
export const answerDays = 30

/** The period of an item that is asked once. */
export const onceForAll: ReportingPeriod = dateRange(calendarDate('1900-01-01'), calendarDate('2199-12-31'))

/** Gives the six months around a day that a FARA registrant's items ask about: those of the registration, of the calendar where there is none. */
export function statementPeriodOf(date: CalendarDate, registrations: readonly RegistrationFacts[]): ReportingPeriod {
  const registrant = registrations.find(({ regime, registeredOn }) => regime === 'FARA' && registeredOn !== null)
  if (registrant === undefined || registrant.registeredOn === null) return halfYearOf(date)
  return faraPeriodOf(registrant.registeredOn, date, registrant.assignedPeriodEnds) ?? halfYearOf(date)
}

/** Gives the item's period in which the day lies. */
export function itemPeriod(item: ChecklistItem, date: CalendarDate, registrations: readonly RegistrationFacts[]): ReportingPeriod {
  switch (item.recurrence) {
    case 'once':
      return onceForAll
    case 'quarterly':
      return quarterOf(date)
    case 'six-monthly':
      return item.appliesTo === 'FARA' ? statementPeriodOf(date, registrations) : halfYearOf(date)
    case 'yearly':
      return calendarYearOf(date)
  }
}

/** Gives the last day on which an answer is in time; null where an item asked once names no day. */
export function itemDueOn(item: ChecklistItem, period: ReportingPeriod, registrations: readonly RegistrationFacts[]): CalendarDate | null {
  if (item.recurrence !== 'once') return addDays(period.through, answerDays)
  const becameAgentOn = registrations.find(({ regime }) => regime === 'FARA')?.becameAgentOn ?? null
  return item.appliesTo === 'FARA' && becameAgentOn !== null ? faraRegistrationDue(becameAgentOn).due : null
}

/** Tells whether the item is asked of an organization with these registrations, in a period that had not ended when the item was made. */
export function appliesTo(item: ChecklistItem, period: ReportingPeriod, registrations: readonly RegistrationFacts[]): boolean {
  if (item.since !== null && period.through < item.since) return false
  if (item.appliesTo === 'any') return true
  const regimes = item.appliesTo === 'FARA-or-LDA' ? ['FARA', 'LDA'] : [item.appliesTo]
  const named = registrations.filter(({ regime }) => regimes.includes(regime))
  if (item.recurrence === 'once') return named.some(({ becameAgentOn, registeredOn }) => becameAgentOn !== null || registeredOn !== null)
  return named.some((registration) => isInForce(registration, period))
}

/** Gives the words for an item's period. */
export function itemPeriodLabel(item: ChecklistItem, period: ReportingPeriod): string {
  return item.recurrence === 'once' ? 'Once' : periodLabel(period)
}

/** Gives the quarter that a text names, otherwise the last one that has ended: the one whose items are to be answered. */
export function quarterToAnswer(id: string, today: CalendarDate): ReportingPeriod {
  const asked = parsePeriod(id)
  return asked.ok ? quarterOf(asked.value.through) : previousPeriod(quarterOf(today))
}
