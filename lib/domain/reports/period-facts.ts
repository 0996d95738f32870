/**
 * What a report is built from: plain values, read in one snapshot, nothing decided yet.
 * Receipts come in two forms, so that a quarter with 100,000 gifts fits in memory: `donorYears` holds one total for each donor and
 * calendar year (all donors), `receipts` holds the rows that may have to be shown singly. Which they are is decided by the builder,
 * which also refuses facts whose rows do not add up to the totals.
 */
import type { BankAccount } from '../bank-account'
import type { CalendarDate } from '../calendar-date'
import type { Donation, DonationKind } from '../donation'
import type { Expenditure } from '../expenditure'
import type { Instant } from '../instant'
import type { LobbyingContact } from '../lobbying-contact'
import type { Cents } from '../money'
import type { PersonKind } from '../person'
import type { Principal } from '../principal'
import type { PaymentMethod, Purpose } from '../record'
import type { Registration } from '../registration'
import type { ReportYear } from '../rules/checks/report-money'
import type { Transfer } from '../transfer'
import type { Finding } from './report-document'

/** The gift that a refund or chargeback returns: its year is the one that the refund lowers. */
export type OriginalGift = Pick<Donation, 'id' | 'number' | 'receivedOn' | 'kind' | 'anonymous'>

/** A row of the donations table as a report needs it. */
export type ReceiptFacts = Pick<
  Donation,
  | 'id' | 'number' | 'numberYear' | 'numberSequence' | 'revision' | 'chapterId' | 'kind' | 'purpose' | 'method' | 'amountCents' | 'receivedOn' | 'donorId'
  | 'anonymous' | 'principalId' | 'jointShares' | 'campaign' | 'eventName' | 'restriction' | 'inKindDescription' | 'reportText' | 'state' | 'stateReason'
> & { readonly original: OriginalGift | null }

/** One donor's total of one calendar year through the last day of the period, and what of it was received in the period. */
export type DonorYear = {
  readonly donorId: string
  readonly year: number
  readonly aggregateCents: Cents
  readonly periodCents: Cents
  /** Entries in the period; a joint gift is one for each of its donors. */
  readonly periodCount: number
}

/** All counted receipts of the period in one month by one method and kind. */
export type ReceiptGroup = {
  /** `2025-10` */
  readonly month: string
  readonly method: PaymentMethod
  readonly kind: DonationKind
  readonly count: number
  readonly amountCents: Cents
}

/** All counted receipts of the period for one purpose, and how many donors are named with them; who only took a gift back is not counted. */
export type ReceiptPurpose = { readonly purpose: Purpose; readonly donors: number; readonly count: number; readonly amountCents: Cents }

/** Receipts of nobody in particular: boxes, collections, gifts without a name. */
export type AnonymousReceipts = { readonly count: number; readonly amountCents: Cents }

/** A person as a report names one. The address is what this reader may see. */
export type NamedPerson = {
  readonly id: string
  readonly name: string
  readonly nameOtherScript: string | null
  readonly kind: PersonKind
  /** In one line, masked where the reader may not see it; null where none is recorded. */
  readonly addressText: string | null
  readonly employer: string
  readonly occupation: string
}

export type CoveredChapter = {
  readonly id: string
  readonly name: string
  readonly numberPrefix: string
  readonly city: string
  readonly state: string
}

export type ReportedOrganization = {
  readonly id: string
  readonly name: string
  readonly legalName: string
  readonly ein: string | null
  readonly addressText: string
  /** A record entered more than this many days after its date is listed as late. */
  readonly lateEntryDays: number
}

/** Money that moved in or out of the accounts of the covered chapters before the period, since their first opening balance. */
export type EarlierMovements = {
  readonly receiptsCents: Cents
  readonly disbursementsCents: Cents
  readonly sentAbroadCents: Cents
  readonly transfersInCents: Cents
  readonly transfersOutCents: Cents
}

/** One item of the checklist as it stands for the period. */
export type ChecklistLine = {
  readonly id: string
  readonly section: string
  /** The period that the item asks about, in words: a quarter, a half-year, a year, or once. */
  readonly period: string
  readonly question: string
  readonly answer: 'yes' | 'no' | 'partly' | 'not-applicable' | 'open'
  /** What the records say, or the note of who attested it. */
  readonly basis: string
  /** The query in words; empty where a person answers. */
  readonly query: string
  readonly answeredBy: string
  readonly answeredOn: CalendarDate | null
  readonly citation: string
}

export type ReportChecklist = { readonly title: string; readonly lines: readonly ChecklistLine[] }

/** The checklists of all chapters, for a report of the whole organization: each chapter by name with its own answers. */
export type OrganizationChecklist = { readonly title: string; readonly chapters: readonly { readonly name: string; readonly lines: readonly ChecklistLine[] }[] }

/** What the two reports have in common. */
export type ReportHead = {
  /** Whether transfers between chapters are shown, or fall away because all chapters are covered. */
  readonly scope: 'chapter' | 'organization'
  /** Whether addresses are shown in full to this reader. */
  readonly personal: 'clear' | 'masked'
  readonly asOf: { readonly journalSize: number; readonly at: Instant | null }
  readonly organization: ReportedOrganization
  readonly chapters: readonly CoveredChapter[]
  /** Chapters that the report does not cover, by name: the other side of a transfer. */
  readonly otherChapters: readonly { readonly id: string; readonly name: string }[]
  readonly registrations: readonly Registration[]
  readonly principals: readonly Principal[]
  readonly people: readonly NamedPerson[]
}

export type ReceiptTotals = {
  readonly donorYears: readonly DonorYear[]
  readonly anonymous: AnonymousReceipts
  readonly receiptGroups: readonly ReceiptGroup[]
  readonly receiptPurposes: readonly ReceiptPurpose[]
}

/** What Schedule A is made of. */
export type ReceiptSide = ReportHead &
  ReceiptTotals & {
    /** Rows of the period that may be shown singly: listed donors, foreign principals, no donor recorded, and all that does not count. */
    readonly receipts: readonly ReceiptFacts[]
  }

export type PeriodFacts = ReceiptSide & {
  readonly expenditures: readonly Expenditure[]
  readonly transfers: readonly Transfer[]
  /** The other halves of pairs, of any day and chapter; rows of `transfers` may be among them. */
  readonly pairedTransfers: readonly Transfer[]
  readonly lobbyingContacts: readonly LobbyingContact[]
  readonly bankAccounts: readonly BankAccount[]
  readonly before: EarlierMovements
  readonly year: ReportYear
  /** What the checks of lib/domain/rules found over the records of the period. */
  readonly findings: readonly Finding[]
  readonly checklist: ReportChecklist | OrganizationChecklist | null
}
