/**
 * A contact with an official or another body: the nine fields of experience.md 6.4, FARA item 12 (date, contact, method, purpose)
 * and LDA lines 15 to 18 (issue code, specific issues, government entity, lobbyists).
 */
import type { CalendarDate } from './calendar-date'
import type { Cents } from './money'
import type { RecordNumber, RecordOrigin, RecordState } from './record'

export const counterparts = ['official', 'think-tank', 'non-governmental', 'media'] as const
export type Counterpart = (typeof counterparts)[number]

export const contactModes = ['meeting', 'phone', 'email', 'letter', 'event', 'social', 'testimony'] as const
export type ContactMode = (typeof contactModes)[number]

export const knownAnswers = ['yes', 'no', 'not-known'] as const
export type KnownAnswer = (typeof knownAnswers)[number]

/** One official met. Whether the office is covered (2 U.S.C. 1602(3), (4)) is answered from the office, with the reason. */
export type ContactOfficial = {
  readonly personId: string
  readonly name: string
  readonly office: string
  readonly governmentEntity: string
  readonly covered: KnownAnswer
  readonly coveredReason: string
}

/** The places for officials on a form: all there without scripts. */
export const officialPlaces = [1, 2, 3, 4, 5] as const
export type OfficialPlace = (typeof officialPlaces)[number]

/** Who took part for the chapter; a person of the directory, or a name alone. */
export type ContactParticipant = { readonly personId: string | null; readonly name: string }

export type LobbyingContactFacts = {
  readonly chapterId: string
  readonly counterpart: Counterpart
  readonly contactOn: CalendarDate
  readonly mode: ContactMode
  readonly place: string
  readonly officials: readonly ContactOfficial[]
  readonly participants: readonly ContactParticipant[]
  readonly principalId: string | null
  /** The beneficiary in words where it is no principal of the directory. */
  readonly onBehalfOf: string
  readonly topic: string
  readonly issueCode: string
  readonly specificIssue: string
  readonly position: string
  readonly asked: string
  readonly summary: string
  readonly materialsGiven: string
  readonly relatedCostCents: Cents
  readonly relatedExpenditureId: string | null
  readonly registrationDisclosed: KnownAnswer
  readonly copyFurnished: KnownAnswer
  readonly reportText: string
  readonly privateNote: string
}

export type LobbyingContactInput = LobbyingContactFacts & { readonly formKey: string }

export type LobbyingContact = LobbyingContactFacts &
  RecordNumber &
  RecordOrigin & { readonly id: string; readonly state: RecordState; readonly stateReason: string; readonly revision: number }
