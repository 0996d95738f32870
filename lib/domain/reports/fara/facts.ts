/**
 * What a FARA supplemental statement is built from: plain values, read in one snapshot.
 * Parts of the profile that are null are not kept as records: the statement asks for them and keeps the answer.
 */
import type { CalendarDate } from '../../calendar-date'
import type { Instant } from '../../instant'
import type { Cents } from '../../money'
import type { Principal } from '../../principal'
import type { ActivityForm } from '../../statement-records/statement-record'
import type { KeptAnswers } from '../answers'
import type { CoveredChapter, NamedPerson, ReportedOrganization } from '../period-facts'
import type { LeftOut, RecordReference } from '../report-document'

export type FaraRegistration = {
  readonly record: RecordReference
  readonly number: string
  /** An individual leaves out items 3 to 6. */
  readonly registrantKind: 'individual' | 'partnership' | 'organization'
  readonly becameAgentOn: CalendarDate | null
  readonly registeredOn: CalendarDate | null
  /** The day on which the obligation ended: the final statement ends on it. */
  readonly endedOn: CalendarDate | null
  /** Why the period does not end with the month that the rule gives; empty where it does. */
  readonly periodNote: string
}

/** One line of money in or out as the form asks for it. */
export type FaraMoney = {
  readonly record: RecordReference
  /** The day; null where none is known. */
  readonly on: CalendarDate | null
  /** False where the paper gives no day of the line, for example only the end of its period. */
  readonly hasOwnDate: boolean
  readonly principalId: string | null
  readonly party: string
  readonly partyAddressKnown: boolean
  /** True where the party is a foreign government or political party, or one of its officers. */
  readonly partyIsPrincipal: boolean
  readonly purpose: string
  readonly amountCents: Cents
  /** The campaign in which it was collected; empty where there is none. */
  readonly campaign: string
  /** Whether its invoice or receipt is with the record. */
  readonly hasPaper: boolean
}

export type FaraContact = {
  readonly record: RecordReference
  readonly on: CalendarDate | null
  /** False where only a month or a range is known. */
  readonly dateIsExact: boolean
  readonly principalId: string | null
  readonly name: string
  /** Title, office or outlet. */
  readonly title: string
  readonly method: string
  readonly subject: string
  readonly isWithGovernment: boolean
  readonly registrationDeclared: 'yes' | 'no' | 'not-known'
  /** The people of the directory who took part for the registrant. */
  readonly participantIds: readonly string[]
}

/** Somebody in a position, from one day to another. */
type FaraPosition = {
  readonly record: RecordReference
  readonly personId: string
  readonly position: string
  readonly citizenship: string
  readonly fromOn: CalendarDate | null
  readonly untilOn: CalendarDate | null
}

export type FaraOfficer = FaraPosition & {
  /** What the person did directly for a principal; empty where nothing. */
  readonly service: string
}

/** A person hired to serve a principal directly, more than clerically, and the short form that the person filed. */
export type FaraShortForm = FaraPosition & {
  readonly filedOn: CalendarDate | null
  /** The day on which the Unit was told that it ended. */
  readonly terminatedOn: CalendarDate | null
  readonly serves: readonly { readonly principalId: string; readonly untilOn: CalendarDate | null }[]
}

export type FaraAgreement = {
  readonly record: RecordReference
  readonly principalId: string
  readonly signedOn: CalendarDate | null
  readonly endsOn: CalendarDate | null
  readonly renewedOn: CalendarDate | null
  /** A change in the period, and the day on which its Exhibit B was filed. */
  readonly changedOn: CalendarDate | null
  readonly changeFiledOn: CalendarDate | null
  readonly saysNoPoliticalActivity: boolean
  readonly payDependsOnSuccess: boolean
}

/** Exhibits A and B of a principal, by the day on which they were filed. */
export type FaraExhibits = { readonly principalId: string; readonly exhibitAOn: CalendarDate | null; readonly exhibitBOn: CalendarDate | null }

export type FaraActivity = {
  readonly record: RecordReference
  readonly principalId: string | null
  readonly kind: ActivityForm
  readonly on: CalendarDate
  readonly place: string
  readonly speaker: string
  readonly subject: string
  readonly isPolitical: boolean
  /** Item 13: not for a principal, and of benefit to one. */
  readonly isOwnBehalf: boolean
  /** Which relations, interests or policies it was meant to influence. */
  readonly influence: string
}

export type FaraMaterial = {
  readonly record: RecordReference
  readonly principalId: string | null
  readonly title: string
  /** One of the channels of item 19. */
  readonly channel: string
  /** The address on the web, or the account; empty where there is none. */
  readonly address: string
  /** Groups of item 20. */
  readonly groups: readonly string[]
  readonly language: string
  readonly labelText: string
  readonly labelLanguage: string
  readonly transmittedAt: Instant
  readonly filedAt: Instant | null
}

export type FaraThing = {
  readonly record: RecordReference
  readonly on: CalendarDate
  readonly principalId: string | null
  readonly party: string
  readonly thing: string
  readonly purpose: string
}

export type FaraContribution = {
  readonly record: RecordReference
  readonly on: CalendarDate
  readonly amountCents: Cents | null
  /** What was given where it was not money. */
  readonly thing: string
  readonly recipient: string
  readonly location: string
  readonly donor: 'registrant' | 'officer' | 'short-form-person'
  readonly funds: 'own' | 'foreign-principal' | 'foreign-national'
  /** Where it is told: here, in the donor's short form, or nowhere yet. */
  readonly toldIn: 'statement' | 'short-form' | 'nowhere'
}

/** A change that the Unit must be told of within ten days, and the day on which it was. */
export type FaraChange = { readonly record: RecordReference; readonly what: string; readonly on: CalendarDate; readonly toldOn: CalendarDate | null }

/** A view on exposure that somebody has recorded; which exemption it rests on, and when it was looked at. */
export type FaraExposure = {
  readonly record: RecordReference
  readonly principalId: string | null
  /** For example `613(h)`; empty where none is claimed. */
  readonly exemption: string
  readonly assessedOn: CalendarDate
  /** The newest agreement, remittance or request since, whatever came last. */
  readonly newestFactOn: CalendarDate | null
}

/** What the statement of the period before said. */
export type PreviousStatement = {
  readonly through: CalendarDate
  readonly principalIds: readonly string[]
  /** Null where the profile named no officer then: there is nothing to compare with. */
  readonly officerIds: readonly string[] | null
  readonly answers: KeptAnswers
}

export type FaraSigning = {
  /** Officers, or members of the board: those of whom a majority signs. */
  readonly officers: number
  /** `inOffice` is false for somebody of the directory who is no officer on the day of signing; null for a name alone, of which nobody can tell. */
  readonly signers: readonly { readonly personId: string | null; readonly name: string; readonly office: string; readonly inOffice: boolean | null }[]
  readonly powerOfAttorney: boolean
}

export type FaraFacts = {
  readonly asOf: { readonly journalSize: number; readonly at: Instant | null }
  /** The day of the newest entry read: never the clock. */
  readonly today: CalendarDate
  readonly personal: 'clear' | 'masked'
  readonly organization: ReportedOrganization
  readonly chapters: readonly CoveredChapter[]
  /** Chapters that the registration covers and this statement does not count, by name. */
  readonly alsoCovered: readonly string[]
  readonly people: readonly NamedPerson[]
  readonly registration: FaraRegistration
  readonly principals: readonly Principal[]
  readonly previous: PreviousStatement | null
  /** Statements of all periods that are kept, to see gaps between them. */
  readonly periods: readonly { readonly from: CalendarDate; readonly through: CalendarDate }[]
  readonly filedOn: CalendarDate | null
  readonly finalised: boolean
  readonly receipts: readonly FaraMoney[]
  readonly disbursements: readonly FaraMoney[]
  readonly transmitted: readonly FaraMoney[]
  /** Money in the books of the period that names no principal and serves no principal's purpose: counted, not listed. */
  readonly otherReceipts: number
  readonly otherDisbursements: number
  /** Received in the period by the reconciled statements of the bank; null where they do not cover the period. */
  readonly bankReceiptsCents: Cents | null
  /** Received in money in the period by the books, of any source. */
  readonly bookReceiptsCents: Cents
  readonly exhibitDOn: CalendarDate | null
  readonly contacts: readonly FaraContact[]
  readonly officers: readonly FaraOfficer[] | null
  readonly shortForms: readonly FaraShortForm[] | null
  readonly agreements: readonly FaraAgreement[] | null
  readonly exhibits: readonly FaraExhibits[] | null
  readonly activities: readonly FaraActivity[] | null
  readonly materials: readonly FaraMaterial[] | null
  readonly thingsReceived: readonly FaraThing[] | null
  readonly thingsGiven: readonly FaraThing[] | null
  readonly contributions: readonly FaraContribution[] | null
  readonly changes: readonly FaraChange[]
  readonly exposures: readonly FaraExposure[]
  /** Null where nobody has been named to sign yet. */
  readonly signing: FaraSigning | null
  /** The principals for whom a fee of the statement is recorded. */
  readonly feesPaidFor: readonly string[]
  /** Records of a filed period that somebody tried to delete or overwrite: none, the database lets nobody (disclosure-checks.json, FARA-50). */
  readonly attempts: readonly RecordReference[]
  readonly answers: KeptAnswers
  readonly leftOut: readonly LeftOut[]
}

export type FaraPeriod = { readonly from: CalendarDate; readonly through: CalendarDate }
