/**
 * What the checks of one record are told besides the record: plain facts that lib/data reads in one statement.
 * The same checks run while a record is typed, on the dashboard, and before a report is used.
 */
import type { CalendarDate } from './calendar-date'
import type { Cents } from './money'
import type { CitizenStatus, PersonKind, PersonTag, ScreeningResult } from './person'
import type { PaymentMethod, RecordState } from './record'
import type { Finding, RecordReference } from './reports/report-document'
import type { RuleSet } from './rules/rule-sets'

/** The outcome for a record: what the checks found, and whether the law stops it (then it is kept as refused, with the reason). */
export type Assessment = { readonly findings: readonly Finding[]; readonly refusedBecause: string | null }

/** The settings of an organization that checks read. */
export type AssessmentSettings = {
  readonly today: CalendarDate
  readonly taxKind: '501c3' | '501c4' | '527' | 'other' | 'unknown'
  readonly depositDays: number
  readonly lateEntryDays: number
  readonly approvalLimitCents: Cents
  /** The day of the newest sanctions list with which anybody in the directory was compared; null where no list is in use. */
  readonly sanctionsListOn: CalendarDate | null
  /** The rule sets that are on for all records of the chapter. */
  readonly ruleSets: readonly RuleSet[]
}

/** A donor, payee or recipient as checks see one. Personal details are only known or not known here. */
export type PartyFacts = {
  readonly id: string
  readonly name: string
  readonly kind: PersonKind
  readonly tags: readonly PersonTag[]
  readonly country: string
  readonly citizenStatus: CitizenStatus
  readonly citizenStatusBasis: string | null
  readonly addressKnown: boolean
  readonly employerKnown: boolean
  readonly occupationKnown: boolean
  readonly screenedOn: CalendarDate | null
  /** The day of the list with which the name was compared. */
  readonly screeningListOn: CalendarDate | null
  readonly screeningResult: ScreeningResult
}

/** Another gift of the same donor, or with the same reference, near the one that is checked. */
export type NearbyGift = RecordReference & {
  readonly amountCents: Cents
  readonly receivedOn: CalendarDate
  readonly method: PaymentMethod
  readonly paymentReference: string
}

export type DonationContext = AssessmentSettings & {
  readonly self: RecordReference
  readonly donor: PartyFacts | null
  /** The donor's aggregate of the calendar year of this gift without this gift, in cents; null without a donor. */
  readonly donorYearCents: Cents | null
  /** The donor's other counted gifts received within 7 days before or after this one. */
  readonly nearby: readonly NearbyGift[]
  /** Counted cash of other donors with the donor's address, received within 7 days before or after this gift; read where this gift is near a reporting line. */
  readonly addressCash: readonly NearbyGift[]
  /** Other cash of the donor in the months before this gift in which payments may be one series. */
  readonly cashSeriesCents: Cents
  /** Other counted gifts of the chapter with the same, non-empty payment reference, method and bank account. */
  readonly sameReference: readonly NearbyGift[]
  /** For a refund or chargeback: the gift it returns, what became of that, and what other rows have returned of it (as a positive amount). */
  readonly original: { readonly amountCents: Cents; readonly returnedCents: Cents; readonly state: RecordState } | null
  /** What the donor gave before this gift in the same calendar year for US elections to a committee, and to the same candidate for the same election. */
  readonly electionCents: { readonly committee: Cents; readonly candidate: Cents }
  /** The day of a receipt over this gift that stands; null without one. */
  readonly receiptOn: CalendarDate | null
  /** Whether spending of the same value stands beside a gift in kind. */
  readonly hasMemo: boolean
  /** What the processor's file says was given; null where no file of a processor brought it. */
  readonly processorCents: Cents | null
  /** What the record of the campaign says of a notice that gifts are not deductible; empty where it says nothing. */
  readonly solicitationNotice: 'yes' | 'no' | ''
  /** The day on which a match of the donor was confirmed, where the report of it to OFAC is not recorded; null otherwise. */
  readonly unreportedBlockOn: CalendarDate | null
  /** The number of the filed report over the day of a gift that came in after it was sealed, where no amendment was begun; null otherwise. */
  readonly filedReport: string | null
}

export type ExpenditureContext = AssessmentSettings & {
  readonly self: RecordReference
  readonly payee: PartyFacts | null
  /** Whether a second person has approved it, and whether that person is the one who entered it. */
  readonly approvedByAnother: boolean
  readonly enteredByApprover: boolean
  /** Gifts of the payee within 30 days, for the pattern of a reimbursed gift. */
  readonly payeeGifts: readonly NearbyGift[]
  readonly hasRegistration: { readonly fara: boolean; readonly lda: boolean }
}

export type TransferContext = AssessmentSettings & {
  readonly self: RecordReference
  readonly recipient: PartyFacts | null
  readonly approvedByAnother: boolean
  /** For a transfer between chapters: the other side with the same reference and amount within 10 days, if it is recorded. */
  readonly otherSide: RecordReference | null
  readonly hasRegistration: { readonly fara: boolean; readonly lda: boolean }
}

export type LobbyingContactContext = AssessmentSettings & {
  readonly self: RecordReference
  readonly hasRegistration: { readonly fara: boolean; readonly lda: boolean }
}
