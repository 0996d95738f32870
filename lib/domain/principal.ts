/** A foreign principal (22 U.S.C. 611(b); fara.md section 3). */
import type { CalendarDate } from './calendar-date'

export const principalKinds = ['GOVERNMENT', 'POLITICAL_PARTY', 'PERSON_ABROAD', 'FOREIGN_ENTITY', 'DOMESTIC_CONTROLLED'] as const
export type PrincipalKind = (typeof principalKinds)[number]

export type PrincipalFacts = {
  readonly name: string
  readonly kind: PrincipalKind
  /** ISO 3166 code. */
  readonly country: string
  readonly aliases: readonly string[]
  readonly address: string
  readonly aim: string
  readonly officialDealtWith: string
  readonly fromOn: CalendarDate | null
  readonly untilOn: CalendarDate | null
}

export type PrincipalInput = PrincipalFacts & { readonly formKey: string }
export type Principal = PrincipalFacts & { readonly id: string; readonly revision: number }
