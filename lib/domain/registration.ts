/** A registration under one regime: from it follow the reports that are due. */
import type { CalendarDate } from './calendar-date'

export const regimes = ['FARA', 'LDA', 'IL', 'CHI', 'state', 'other'] as const
export type Regime = (typeof regimes)[number]

export type RegistrationFacts = {
  readonly regime: Regime
  readonly number: string
  readonly jurisdiction: string
  readonly becameAgentOn: CalendarDate | null
  readonly registeredOn: CalendarDate | null
  readonly expiresOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
  readonly note: string
}

export type RegistrationInput = RegistrationFacts & { readonly formKey: string }
export type Registration = RegistrationFacts & { readonly id: string; readonly revision: number }
