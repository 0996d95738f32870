/**
 * What a registration asks for.
 * 1. FARA: the registration itself, a supplemental statement for each six-month period, and a final one once the obligation has ended.
 * 2. LDA: the registration itself, a quarterly report for each quarter and contribution reports for each half-year in which it was in force.
 * 3. Nothing ages out: every period since registration is named, or since the day from which the registrant follows them here.
 */
import type { CalendarDate } from '../calendar-date'
import {
  faraFinalStatementDue, faraRegistrationDue, faraSupplementalDue, ldaContributionsDue, ldaQuarterlyDue, ldaRegistrationDue, type FixedDueDate, type MovedDueDate,
} from '../due-date'
import type { Registration } from '../registration'
import { faraStatementPeriods, halfYearOf, nextPeriod, quarterOf, type ReportingPeriod } from '../reporting-period'
import { factorsOf } from '../rules/deadlines'
import { deadlineKey, type Deadline, type DeadlineKind } from './deadline'

type Owed = Pick<Deadline, 'kind' | 'period' | 'counted' | 'doneOn'>

function bare(registration: Registration, { kind, period, counted, doneOn }: Owed): Omit<Deadline, 'dueOn' | 'nominalDue' | 'fileBy' | 'rules'> {
  const when = period?.id ?? counted.from
  return {
    key: deadlineKey({ kind, of: registration.id, when }), kind, period, counted, doneOn, chapterId: null, registrationId: registration.id, clockId: null, copy: null, title: '', dueAt: null,
  }
}

/** A day that the law does not move. */
function fixed(registration: Registration, owed: Owed, { due, fileBy }: FixedDueDate, rules: readonly string[]): Deadline {
  return { ...bare(registration, owed), dueOn: due, fileBy, nominalDue: null, rules: fileBy === null ? rules : [...rules, 'fara.weekends'] }
}

/** A day that moves on to the next business day. */
function movable(registration: Registration, owed: Owed, { due, nominalDue }: MovedDueDate, rules: readonly string[]): Deadline {
  return { ...bare(registration, owed), dueOn: due, fileBy: null, ...movedFrom(due, nominalDue, rules) }
}

/** Where the day moved, the rule that moves it stands beside the one that names it. */
export function movedFrom(due: CalendarDate, nominalDue: CalendarDate, rules: readonly string[]): Pick<Deadline, 'nominalDue' | 'rules'> {
  return due === nominalDue ? { nominalDue: null, rules } : { nominalDue, rules: [...rules, 'lda.business_day'] }
}

const daysOf = (rule: string, from: CalendarDate) => ({ from, amount: factorsOf(rule).days, unit: 'days' }) as const

function isFollowed({ followFrom }: Registration, period: ReportingPeriod): boolean {
  return followFrom === null || period.through >= followFrom
}

function faraRegistration(registration: Registration): readonly Deadline[] {
  const { becameAgentOn, registeredOn: doneOn } = registration
  if (becameAgentOn === null) return []
  const owed: Owed = { kind: 'fara-registration', period: null, counted: daysOf('fara.registration-due', becameAgentOn), doneOn }
  return [fixed(registration, owed, faraRegistrationDue(becameAgentOn), ['fara.registration-due'])]
}

/** The final statement covers the time since the last period and takes the place of the supplemental one for it (28 CFR 5.205(a)). */
function faraStatement(registration: Registration, period: ReportingPeriod): Deadline {
  const { endedOn } = registration
  if (endedOn !== null && endedOn <= period.through) {
    const owed: Owed = { kind: 'fara-final', period, counted: daysOf('fara.final-statement-due', endedOn), doneOn: null }
    return fixed(registration, owed, faraFinalStatementDue(endedOn), ['fara.final-statement-due'])
  }
  const owed: Owed = { kind: 'fara-supplemental', period, counted: daysOf('fara.supplemental-due', period.through), doneOn: null }
  return fixed(registration, owed, faraSupplementalDue(period.through), ['fara.period-end.month-end', 'fara.supplemental-due'])
}

function faraDeadlines(registration: Registration, through: CalendarDate): readonly Deadline[] {
  const { registeredOn, endedOn, assignedPeriodEnds } = registration
  if (registeredOn === null) return faraRegistration(registration)
  const periods = faraStatementPeriods({ registeredOn, endedOn, assignedPeriodEnds }, through).filter((period) => isFollowed(registration, period))
  return [...faraRegistration(registration), ...periods.map((period) => faraStatement(registration, period))]
}

/** The periods from the first one to the one in which the day lies. */
function periodsThrough(first: ReportingPeriod, day: CalendarDate): readonly ReportingPeriod[] {
  const periods = [first]
  for (let next = nextPeriod(first); next.from <= day; next = nextPeriod(next)) periods.push(next)
  return periods
}

type Reported = {
  readonly kind: Extract<DeadlineKind, 'lda-quarterly' | 'lda-contributions'>
  readonly rule: string
  readonly periodOf: (day: CalendarDate) => ReportingPeriod
  readonly due: (period: ReportingPeriod) => MovedDueDate
}

const ldaReports: readonly Reported[] = [
  { kind: 'lda-quarterly', rule: 'lda.LD-2', periodOf: quarterOf, due: ldaQuarterlyDue },
  { kind: 'lda-contributions', rule: 'lda.LD-203', periodOf: halfYearOf, due: ldaContributionsDue },
]

function ldaDeadlines(registration: Registration, through: CalendarDate): readonly Deadline[] {
  const { becameAgentOn, registeredOn, endedOn } = registration
  const first: readonly Deadline[] = becameAgentOn === null ? [] : [
    movable(
      registration, { kind: 'lda-registration', period: null, counted: daysOf('lda.LD-1', becameAgentOn), doneOn: registeredOn }, ldaRegistrationDue(becameAgentOn), ['lda.LD-1'],
    ),
  ]
  if (registeredOn === null) return first
  const last = endedOn !== null && endedOn < through ? endedOn : through
  const reports = ldaReports.flatMap(({ kind, rule, periodOf, due }) =>
    periodsThrough(periodOf(registeredOn), last)
      .filter((period) => isFollowed(registration, period))
      .map((period) => {
        const counted = { from: period.through, amount: factorsOf(rule).days, unit: 'day-of-month' } as const
        return movable(registration, { kind, period, counted, doneOn: null }, due(period), [rule])
      }),
  )
  return [...first, ...reports]
}

/** Gives what one registration asks for, as far as its periods have begun by the given day. */
export function registeredDeadlines(registration: Registration, through: CalendarDate): readonly Deadline[] {
  if (registration.regime === 'FARA') return faraDeadlines(registration, through)
  return registration.regime === 'LDA' ? ldaDeadlines(registration, through) : []
}
