/** A registration under one regime: from it follow the reports that are due. */
import type { CalendarDate } from './calendar-date'
import type { ApproverRole } from './reports/approvers'

export const regimes = ['FARA', 'LDA', 'FEC', 'IL', 'CHI', 'state', 'other'] as const
export type Regime = (typeof regimes)[number]

export type RegistrationFacts = {
  readonly regime: Regime
  readonly number: string
  readonly jurisdiction: string
  readonly becameAgentOn: CalendarDate | null
  readonly registeredOn: CalendarDate | null
  readonly expiresOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
  /** FARA: ends of six-month periods that the FARA Unit assigned in place of the usual ones, in order. */
  readonly assignedPeriodEnds: readonly CalendarDate[]
  /** The chapters that it covers, by id in order; none named stands for all, also for those that come later. */
  readonly coveredChapterIds: readonly string[]
  /** The roles that approve its reports, each by another person; none stands for those of the organization. */
  readonly approvers: readonly ApproverRole[]
  /** Periods that ended before this day were reported before the program was used; null follows every period since registration. */
  readonly followFrom: CalendarDate | null
  readonly note: string
}

/** A registration of which nothing is known yet. */
export const emptyRegistration: Omit<RegistrationFacts, 'regime'> = {
  number: '', jurisdiction: '', becameAgentOn: null, registeredOn: null, expiresOn: null, endedOn: null, assignedPeriodEnds: [], coveredChapterIds: [], approvers: [], followFrom: null, note: '',
}

export type RegistrationInput = RegistrationFacts & { readonly formKey: string }
export type Registration = RegistrationFacts & { readonly id: string; readonly revision: number }

/** Tells whether a registration covers a chapter. */
export function coversChapter({ coveredChapterIds }: Pick<Registration, 'coveredChapterIds'>, chapterId: string): boolean {
  return coveredChapterIds.length === 0 || coveredChapterIds.includes(chapterId)
}

/**
 * Gives the registration of which the reports under a regime are: one that has its day before one that was only noted at set-up, one in force before
 * one that ended, then the newest; null without one.
 */
export function registrationUnder(regime: Regime, registrations: readonly Registration[]): Registration | null {
  const rank = ({ registeredOn, endedOn, id }: Registration) => [registeredOn === null ? '0' : '1', endedOn === null ? '1' : '0', registeredOn ?? '', id].join(' ')
  return registrations.filter((registration) => registration.regime === regime).toSorted((left, right) => (rank(left) < rank(right) ? -1 : 1)).at(-1) ?? null
}
