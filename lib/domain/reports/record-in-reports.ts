/** What reports look at in a record: the day by which a period takes it, and the facts that the tests of the forms ask for. */
import type { CalendarDate } from '../calendar-date'
import type { Donation } from '../donation'
import type { Expenditure } from '../expenditure'
import type { LobbyingContact } from '../lobbying-contact'
import type { Transfer } from '../transfer'
import type { RecordKind } from './report-document'
import type { ProfileEntry, ProfileKind } from '../profile/profile'
import { reportKinds } from '../statement-records/for-statement'
import type { StatementRecord } from '../statement-records/statement-record'
import type { SoughtRecord } from './lines-of-record'
import type { RegimeFacts } from './other-regime'

export type RecordInReports = SoughtRecord & RegimeFacts & {
  readonly on: CalendarDate
  /** Somebody or something that is in period after period: `on` is no day of its own, and a report that does not name it says nothing of it. */
  readonly isLasting?: true
}

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

/** Gives an activity, a material, a thing of value or a campaign as reports look for it. */
export function statementInReports(record: StatementRecord): RecordInReports {
  const { id, happenedOn, principalId } = record
  return { kind: reportKinds[record.kind], id, on: happenedOn, purpose: null, principalId, isAnonymous: false }
}

const kindsOfProfile: Readonly<Record<ProfileKind, RecordKind>> = {
  agreement: 'agreement', service: 'short-form', officer: 'officer', 'covered-position': 'person', lobbyist: 'person', client: 'person',
  'foreign-entity': 'principal', affiliate: 'person', 'member-count': 'officer', 'parent-change': 'principal',
  exposure: 'exposure-record',
}

/** Lines of the LDA name the person or the principal, not the entry of the profile that tells of them. */
function idInReports({ id, kind, personId, principalId }: Pick<ProfileEntry, 'id' | 'kind' | 'personId' | 'principalId'>): string {
  if (kindsOfProfile[kind] === 'person') return personId ?? id
  return kindsOfProfile[kind] === 'principal' ? (principalId ?? id) : id
}

/** Gives an entry of the profile as reports look for it: it has no day of its own, so the periods of `today` are looked at. */
export function profileInReports(entry: Pick<ProfileEntry, 'id' | 'kind' | 'personId' | 'principalId'>, today: CalendarDate): RecordInReports {
  const { kind, principalId } = entry
  return { kind: kindsOfProfile[kind], id: idInReports(entry), on: today, purpose: null, principalId, isAnonymous: false }
}

/** Gives a person, a principal or a bank account as reports look for it: the periods of `today` are looked at, and every sealed report that names it. */
export function lastingInReports(kind: 'person' | 'principal' | 'bank-account', id: string, today: CalendarDate): RecordInReports {
  return { kind, id, on: today, purpose: null, principalId: null, isAnonymous: false, isLasting: true }
}
