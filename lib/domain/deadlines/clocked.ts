/**
 * What follows from a clock. Days of FARA are calendar days, the day of the event not counted, and are never moved; the 48 hours are
 * elapsed hours, also through a weekend (22 U.S.C. 614(a)); days of the LDA move on to the next business day; the ten days of OFAC are business days.
 */
import { addBusinessDays } from '../business-day'
import type { CalendarDate } from '../calendar-date'
import { faraChangeNoticeDue, faraDeficiencyResponse, faraMaterialsDue, faraShortFormDue, ldaRegistrationDue } from '../due-date'
import type { Instant } from '../instant'
import { factorsOf } from '../rules/deadlines'
import { thresholdById } from '../rules/thresholds'
import type { Clock, ClockKind } from './clock'
import { deadlineKey, type Counted, type Deadline } from './deadline'
import { movedFrom } from './registered'

type Answer = Pick<Deadline, 'dueOn' | 'dueAt' | 'nominalDue' | 'fileBy' | 'rules'> & { readonly counted: Counted }

const unmoved = { dueAt: null, nominalDue: null, fileBy: null } as const

function days(rule: string, from: CalendarDate): Counted {
  return { from, amount: factorsOf(rule).days, unit: 'days' }
}

function calendarDays(rule: string, due: typeof faraChangeNoticeDue): (clock: Clock) => Answer {
  return ({ happenedOn }) => {
    const { due: dueOn, fileBy } = due(happenedOn)
    return { ...unmoved, dueOn, fileBy, rules: fileBy === null ? [rule] : [rule, 'fara.weekends'], counted: days(rule, happenedOn) }
  }
}

/** Reads an instant as a day in the organization's calendar. */
export type DayOf = (at: Instant) => CalendarDate

const answers: Readonly<Record<ClockKind, (clock: Clock, dayOf: DayOf) => Answer>> = {
  'fara-change-notice': calendarDays('fara.change-notice-due', faraChangeNoticeDue),
  'fara-short-form': calendarDays('fara.short-form', faraShortFormDue),
  'fara-deficiency-response': ({ happenedOn }) => {
    const rule = 'fara.deficiency-response-due'
    return { ...unmoved, dueOn: faraDeficiencyResponse(happenedOn).lastSafeDay, rules: [rule], counted: days(rule, happenedOn) }
  },
  'fara-materials': ({ happenedOn, happenedAt }, dayOf) => {
    const rule = 'fara.informational-materials-due'
    if (happenedAt === null) throw new Error('A clock of hours has its hour')
    const dueAt = faraMaterialsDue(happenedAt)
    return { ...unmoved, dueAt, dueOn: dayOf(dueAt), rules: [rule], counted: { from: happenedOn, amount: factorsOf(rule).hours, unit: 'hours' } }
  },
  'lda-new-registration': ({ happenedOn }) => {
    const { due, nominalDue } = ldaRegistrationDue(happenedOn)
    return { ...unmoved, dueOn: due, ...movedFrom(due, nominalDue, ['lda.LD-1']), counted: days('lda.LD-1', happenedOn) }
  },
  'ofac-report': ({ happenedOn }) => {
    const rule = 'ofac.report'
    const { amount } = thresholdById(rule)
    return { ...unmoved, dueOn: addBusinessDays(happenedOn, amount), rules: [rule], counted: { from: happenedOn, amount, unit: 'business-days' } }
  },
  own: ({ happenedOn, dueOn }) => ({ ...unmoved, dueOn: dueOn ?? happenedOn, rules: [], counted: { from: happenedOn, amount: 0, unit: 'none' } }),
}

/** Gives the deadline of a clock; null for one that was entered by mistake. Throws for a clock of hours without its hour. */
export function clockedDeadline(clock: Clock, dayOf: DayOf): Deadline | null {
  const { id, kind, chapterId, title, mistaken } = clock
  if (mistaken) return null
  const key = deadlineKey({ kind, of: id, when: clock.happenedOn })
  return { key, kind, chapterId, title, period: null, registrationId: null, clockId: id, copy: null, doneOn: null, ...answers[kind](clock, dayOf) }
}
