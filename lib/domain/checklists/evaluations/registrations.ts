/** What the recorded registrations show: filed in time, in force where donors live, and facts against an exemption. */
import { daysBetween, formatShort } from '../../calendar-date'
import { faraRegistrationDue } from '../../due-date'
import type { PrincipalKind } from '../../principal'
import type { RegistrationFacts } from '../../registration'
import type { ReportingPeriod } from '../../reporting-period'
import { evaluation, type Evaluation, type Tally } from '../evaluation'

type Span = Pick<ReportingPeriod, 'from' | 'through'>

/** Tells whether a registration was in force on some day of the span. */
export function isInForce(registration: RegistrationFacts, span: Span): boolean {
  const { registeredOn, endedOn } = registration
  return registeredOn !== null && registeredOn <= span.through && (endedOn === null || endedOn >= span.from)
}

/** LAW-02: passes when the statement was filed within ten days of becoming an agent, or the reason is recorded (22 U.S.C. 612(a)). */
export function registeredInTime(registrations: readonly RegistrationFacts[]): Evaluation {
  const registration = registrations.find(({ regime, becameAgentOn, registeredOn }) => regime === 'FARA' && (becameAgentOn !== null || registeredOn !== null))
  if (registration === undefined) return evaluation('not-applicable', 'No registration under FARA is recorded.')
  const { becameAgentOn, registeredOn, note } = registration
  if (becameAgentOn === null) return evaluation('none-yet', 'The day of becoming an agent is not recorded.')
  if (registeredOn === null) return evaluation('no', `Agent since ${formatShort(becameAgentOn)}; no registration is recorded.`)
  const days = daysBetween(becameAgentOn, registeredOn)
  const words = `Agent since ${formatShort(becameAgentOn)}, registered on ${formatShort(registeredOn)}: ${days} days.`
  if (registeredOn <= faraRegistrationDue(becameAgentOn).due) return evaluation('yes', words)
  return note === '' ? evaluation('no', `${words} No reason is recorded.`) : evaluation('yes', `${words} The reason is recorded.`)
}

export type StateDonors = { readonly state: string; readonly donations: Tally }

const jurisdictionOf = (registration: RegistrationFacts): string => (registration.regime === 'IL' ? 'IL' : registration.jurisdiction.trim().toUpperCase())

/** In force at the end of the span, or, without a registration date, an exemption with its reason. */
function covers(registration: RegistrationFacts, state: string, span: Span): boolean {
  if (registration.regime !== 'IL' && registration.regime !== 'state') return false
  if (jurisdictionOf(registration) !== state) return false
  if (registration.registeredOn === null) return registration.note !== ''
  const { registeredOn, expiresOn, endedOn } = registration
  return registeredOn <= span.through && (expiresOn === null || expiresOn >= span.through) && (endedOn === null || endedOn >= span.through)
}

/** LAW-11: the computed part passes when each state with donors has a registration in force or a recorded exemption. */
export function statesCovered(states: readonly StateDonors[], registrations: readonly RegistrationFacts[], span: Span): Evaluation {
  if (states.length === 0) return evaluation('not-applicable', 'No donor of the year has an address in a U.S. state.')
  const open = states.filter(({ state }) => !registrations.some((registration) => covers(registration, state, span)))
  if (open.length === 0) return evaluation('yes', `Each of the ${states.length} states with donors has a registration or a recorded exemption.`)
  const words = open.map(({ state, donations }) => `${state} (${donations.count})`).join(', ')
  return evaluation('no', `Without a registration or a recorded exemption, by state and number of donations: ${words}.`, open.map(({ donations }) => donations))
}

export type PrincipalInForce = { readonly name: string; readonly kind: PrincipalKind }

/** LAW-17: a government or political party is no principal that the exemption for LDA registrants covers (22 U.S.C. 613(h), 611(b)(1)). */
export function exemptionHolds(
  registrations: readonly RegistrationFacts[], principals: readonly PrincipalInForce[], span: Span,
): Evaluation {
  if (registrations.some((each) => each.regime === 'FARA' && isInForce(each, span))) {
    return evaluation('not-applicable', 'A registration under FARA is in force; the records rely on no exemption.')
  }
  const contrary = principals.filter(({ kind }) => kind === 'GOVERNMENT' || kind === 'POLITICAL_PARTY')
  if (!registrations.some((each) => each.regime === 'LDA' && isInForce(each, span))) {
    return evaluation('none-yet', 'The records do not show on which exemption the chapter relies; a named person answers.')
  }
  if (contrary.length === 0) return evaluation('yes', 'An LDA registration is in force, and no principal is a foreign government or political party.')
  const names = contrary.map(({ name }) => name).join(', ')
  return evaluation('no', `An LDA registration and no FARA registration is in force, while a principal is a foreign government or political party: ${names}.`)
}
