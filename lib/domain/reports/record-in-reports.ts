/** What reports look at in a record: the day by which a period takes it, and the facts that the tests of the forms ask for. */
import type { CalendarDate } from '../calendar-date'
import type { Donation } from '../donation'
import type { Expenditure } from '../expenditure'
import type { LobbyingContact } from '../lobbying-contact'
import type { Transfer } from '../transfer'
import type { RecordKind } from './report-document'
import type { ProfileEntry, ProfileKind } from '../profile/profile'
import type { SoughtRecord } from './lines-of-record'
import type { RegimeFacts } from './other-regime'

export type RecordInReports = SoughtRecord & RegimeFacts & { readonly on: CalendarDate }

/** Gives a donation as reports look for it. */
export function donationInReports({ id, receivedOn, purpose, principalId, anonymous }: Pick<Donation, 'id' | 'receivedOn' | 'purpose' | 'principalId' | 'anonymous'>): RecordInReports {
  return { kind: 'donation', id, on: receivedOn, purpose, principalId, isAnonymous: anonymous }
}

/** Gives an expenditure as reports look for it. */
export function expenditureInReports({ id, paidOn, purpose, principalId }: Pick<Expenditure, 'id' | 'paidOn' | 'purpose' | 'principalId'>): RecordInReports {
  return { kind: 'expenditure', id, on: paidOn, purpose, principalId, isAnonymous: false }
}

/** Gives a transfer as reports look for it. */
export function transferInReports({ id, sentOn, purpose, principalId }: Pick<Transfer, 'id' | 'sentOn' | 'purpose' | 'principalId'>): RecordInReports {
  return { kind: 'transfer', id, on: sentOn, purpose, principalId, isAnonymous: false }
}

/** Gives a lobbying contact as reports look for it. */
export function contactInReports({ id, contactOn, principalId }: Pick<LobbyingContact, 'id' | 'contactOn' | 'principalId'>): RecordInReports {
  return { kind: 'lobbying-contact', id, on: contactOn, purpose: null, principalId, isAnonymous: false }
}

const kindsOfProfile: Readonly<Record<ProfileKind, RecordKind>> = {
  agreement: 'agreement', service: 'short-form', officer: 'officer', 'covered-position': 'officer', lobbyist: 'officer', exposure: 'exposure-record',
}

/** Gives an entry of the profile as reports look for it: it has no day of its own, so the periods of `today` are looked at. */
export function profileInReports({ id, kind, principalId }: Pick<ProfileEntry, 'id' | 'kind' | 'principalId'>, today: CalendarDate): RecordInReports {
  return { kind: kindsOfProfile[kind], id, on: today, purpose: null, principalId, isAnonymous: false }
}
