/** What a quarterly report (LD-2) is made of: the profile, the records of the quarter, and the answers that no record gives. */
import type { CalendarDate } from '../../calendar-date'
import type { Instant } from '../../instant'
import type { ContactMode, KnownAnswer } from '../../lobbying-contact'
import type { Cents } from '../../money'
import type { PrincipalKind } from '../../principal'
import type { RecordReference } from '../report-document'
import type { LdaAddress, LdaAffiliate, LdaClient, LdaForeignEntity, LdaLobbyist, LdaPlace, LdaRegistrant, LdaSignature } from './parties'
import type { ExpenseMethod } from './stated-amount'

/** A contact of the log as the forms need it. */
export type LdaContact = {
  readonly reference: RecordReference
  readonly on: CalendarDate
  readonly mode: ContactMode
  readonly issueCode: string
  readonly specificIssue: string
  /** Chambers and agencies met, each once, in the words of the public interface. */
  readonly entities: readonly string[]
  /** Whether an official met is a covered one. */
  readonly covered: KnownAnswer
  /** Ids of the people who took part for the registrant, as far as the directory knows them. */
  readonly participantIds: readonly string[]
  readonly principalKind: PrincipalKind | null
  /** Whether it stands in a FARA report: then it is no lobbying contact (2 U.S.C. 1602(8)(B)(iv)). */
  readonly underFara: boolean
  /** Which of the exceptions of 2 U.S.C. 1602(8)(B) a person found to apply; null for none. */
  readonly exception: string | null
  /** True where a person decided to count it in spite of the above. */
  readonly countedAnyway: boolean
  /** Whether the official was told of the registration and the client. */
  readonly identified: KnownAnswer
  readonly hasDocument: boolean
}

export const spendingKinds = ['time', 'outside-firm', 'dues', 'expense', 'income'] as const
export type SpendingKind = (typeof spendingKinds)[number]

/** Money of the quarter: what an in-house filer spent on lobbying, or what a firm earned by it. */
export type LdaSpending = {
  readonly reference: RecordReference
  readonly on: CalendarDate
  readonly cents: Cents
  readonly kind: SpendingKind
  readonly party: string
  readonly words: string
  /** What the papers filed with it add up to; null where there is none. */
  readonly documentedCents: Cents | null
  /** False where a person decided that it is no part of the amount; then `reason` says why. */
  readonly counted: boolean
  readonly reason: string
}

/** What a person wrote about one issue area; null lists are taken from the contacts. */
export type IssuePageAnswer = {
  readonly code: string
  /** Line 16; one text per printed sheet. Empty: taken from the contacts. */
  readonly texts: readonly string[]
  readonly entities: readonly string[] | null
  readonly lobbyistIds: readonly string[] | null
  /** Line 19: the interest of each foreign entity, or "none". */
  readonly foreignInterest: string
}

export type Ld2Answers = {
  /** Line 11, said expressly; null until answered. */
  readonly noActivity: boolean | null
  readonly method: ExpenseMethod | null
  readonly isAmendment: boolean
  /** The report that an amendment replaces. */
  readonly amends: string | null
  readonly terminatedOn: CalendarDate | null
  readonly addressChanged: boolean
  readonly pages: readonly IssuePageAnswer[]
  /** Lines 20 to 22; null where nothing changed. */
  readonly newClientAddress: LdaAddress | null
  readonly newClientPlace: LdaPlace | null
  readonly newClientDescription: string
  /** Line 24. */
  readonly endedIssueCodes: readonly string[]
  /** Line 25: a page that lists the affiliated organizations. */
  readonly affiliatedUrl: string
  /** Line 29. */
  readonly convictions: KnownAnswer
  /** Why the report is late; empty where it is not, or nobody has said so. */
  readonly lateReason: string
  readonly signature: LdaSignature
}

/** How the printed form was made: it decides two spellings of the House XML. */
export type HouseLayout = { readonly source: 'form' | 'web'; readonly isImported: boolean; readonly updateSheets: number }

export type Ld2Facts = {
  readonly asOf: { readonly journalSize: number; readonly at: Instant | null }
  readonly organization: { readonly id: string; readonly name: string }
  readonly registrant: LdaRegistrant
  readonly client: LdaClient
  readonly year: number
  /** 1 to 4. */
  readonly quarter: number
  readonly contacts: readonly LdaContact[]
  readonly spending: readonly LdaSpending[]
  readonly lobbyists: readonly LdaLobbyist[]
  readonly foreignEntities: readonly LdaForeignEntity[]
  readonly affiliates: readonly LdaAffiliate[]
  readonly answers: Ld2Answers
}
