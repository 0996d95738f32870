/**
 * What is due, from the registrations: supplemental statements (22 U.S.C. 612(b)), quarterly and contribution reports of lobbyists
 * (2 U.S.C. 1604(a), (d)(1)), and by house rule the chapter's own quarterly report and checklist, 30 days after the quarter.
 */
import { addDays, addMonths, type CalendarDate } from '../calendar-date'
import { faraSupplementalDue, ldaContributionsDue, ldaQuarterlyDue, type MovedDueDate } from '../due-date'
import type { RegistrationFacts } from '../registration'
import { faraPeriod, halfYearOf, nextPeriod, quarterOf, type ReportingPeriod } from '../reporting-period'
import { factorsOf, isToBeConfirmed } from '../rules/deadlines'
import { isInForce } from './evaluations/registrations'
import { answerDays } from './periods'

export type DeadlineKind = 'fara-supplemental' | 'lda-quarterly' | 'lda-contributions' | 'quarterly-disclosure' | 'checklist'

export type Deadline = {
  readonly kind: DeadlineKind
  readonly period: ReportingPeriod
  readonly dueOn: CalendarDate
  /** The day named by the rule, where a weekend or holiday moved it; null otherwise. */
  readonly nominalDue: CalendarDate | null
  /** The business day before, where the day is none and the law does not move it; null otherwise. */
  readonly fileBy: CalendarDate | null
  /** Null for a house rule, which is not law. */
  readonly citation: string | null
  readonly toBeConfirmed: boolean
}

type Span = { readonly from: CalendarDate; readonly through: CalendarDate }

function lawOf(ruleId: string): Pick<Deadline, 'citation' | 'toBeConfirmed'> {
  const { citation, mark } = factorsOf(ruleId)
  return { citation, toBeConfirmed: isToBeConfirmed(mark) }
}

/** The periods that begin with the first one and may still be due within the span. */
function periodsFrom(first: ReportingPeriod, through: CalendarDate): readonly ReportingPeriod[] {
  return first.through > through ? [] : [first, ...periodsFrom(nextPeriod(first), through)]
}

function faraDeadlines(registration: RegistrationFacts, span: Span): readonly Deadline[] {
  const { registeredOn } = registration
  const deadlines: Deadline[] = []
  for (let number = 1; registeredOn !== null; number += 1) {
    const period = faraPeriod(registeredOn, number)
    const { due, fileBy } = faraSupplementalDue(period.through)
    if (due > span.through) break
    if (!isInForce(registration, period)) break
    deadlines.push({ kind: 'fara-supplemental', period, dueOn: due, nominalDue: null, fileBy, ...lawOf('fara.supplemental-due') })
  }
  return deadlines
}

function movedDeadline(kind: DeadlineKind, period: ReportingPeriod, { due, nominalDue }: MovedDueDate, ruleId: string): Deadline {
  return { kind, period, dueOn: due, nominalDue: nominalDue === due ? null : nominalDue, fileBy: null, ...lawOf(ruleId) }
}

function ldaDeadlines(registration: RegistrationFacts, span: Span): readonly Deadline[] {
  const begin = addMonths(span.from, -9)
  const quarters = periodsFrom(quarterOf(begin), span.through).filter((period) => isInForce(registration, period))
  const halves = periodsFrom(halfYearOf(begin), span.through).filter((period) => isInForce(registration, period))
  return [
    ...quarters.map((period) => movedDeadline('lda-quarterly', period, ldaQuarterlyDue(period), 'lda.LD-2')),
    ...halves.map((period) => movedDeadline('lda-contributions', period, ldaContributionsDue(period), 'lda.LD-203')),
  ]
}

function houseDeadlines(span: Span): readonly Deadline[] {
  const house = { nominalDue: null, fileBy: null, citation: null, toBeConfirmed: false } as const
  return periodsFrom(quarterOf(addMonths(span.from, -6)), span.through).flatMap((period) => {
    const dueOn = addDays(period.through, answerDays)
    return (['quarterly-disclosure', 'checklist'] as const).map((kind) => ({ kind, period, dueOn, ...house }))
  })
}

/** Gives what is due within the span, both ends included, in order of the day. What was filed is not recorded yet, so nothing is left out as done. */
export function deadlinesWithin(registrations: readonly RegistrationFacts[], span: Span): readonly Deadline[] {
  const registered = registrations.flatMap((registration) => {
    if (registration.regime === 'FARA') return faraDeadlines(registration, span)
    return registration.regime === 'LDA' ? ldaDeadlines(registration, span) : []
  })
  return [...registered, ...houseDeadlines(span)]
    .filter(({ dueOn }) => dueOn >= span.from && dueOn <= span.through)
    .toSorted((left, right) => (left.dueOn === right.dueOn ? 0 : left.dueOn < right.dueOn ? -1 : 1))
}
