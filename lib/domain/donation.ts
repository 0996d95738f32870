/**
 * A donation: what came in, from whom, how and for what (money.md section 6).
 * A refund or chargeback is a row of its own, negative, that names the gift it returns; the gift is never deleted.
 */
import type { CalendarDate } from './calendar-date'
import type { ElectionFacts } from './election'
import type { Cents } from './money'
import type { OriginalCurrency, PaymentMethod, Purpose, RecordNumber, RecordOrigin, RecordState } from './record'

export const donationKinds = [
  'gift', 'in_kind', 'dues', 'sale', 'pledge', 'pledge_payment', 'refund', 'chargeback', 'from_foreign_principal', 'interest',
] as const
export type DonationKind = (typeof donationKinds)[number]

export const valuationMethods = ['market_price', 'invoice', 'appraisal', 'donor_statement'] as const
export type ValuationMethod = (typeof valuationMethods)[number]

/** One person's part of a joint gift. */
export type JointShare = { readonly personId: string; readonly shareCents: Cents }

/** The places on a form for those who gave together with the donor: all there without scripts. */
export const sharePlaces = [1, 2, 3, 4] as const
export type SharePlace = (typeof sharePlaces)[number]

/** The facts of a donation as entered. Empty text means not given. */
export type DonationFacts = OriginalCurrency & ElectionFacts & {
  readonly chapterId: string
  readonly kind: DonationKind
  readonly purpose: Purpose
  readonly method: PaymentMethod
  /** Negative exactly for refunds and chargebacks. */
  readonly amountCents: Cents
  readonly receivedOn: CalendarDate
  readonly donorId: string | null
  readonly anonymous: boolean
  /** The payer as printed on the instrument, where it differs from the donor. */
  readonly payerName: string
  readonly intermediaryId: string | null
  readonly jointShares: readonly JointShare[] | null
  readonly principalId: string | null
  readonly originalDonationId: string | null
  readonly benefitValueCents: Cents
  readonly benefitDescription: string
  readonly feeCents: Cents
  readonly paymentReference: string
  readonly bankAccountId: string | null
  readonly bankCountry: string
  readonly sourceCountry: string
  readonly conduitReceivedOn: CalendarDate | null
  readonly forwardedOn: CalendarDate | null
  readonly depositedOn: CalendarDate | null
  readonly depositReference: string
  readonly receiptNumber: string
  readonly acknowledgedOn: CalendarDate | null
  readonly campaign: string
  /** The donor's restriction to a purpose or fund, in words. */
  readonly restriction: string
  readonly eventName: string
  readonly firstCounter: string
  readonly secondCounter: string
  readonly inKindDescription: string
  readonly valuationMethod: ValuationMethod | ''
  readonly valuedBy: string
  readonly valuedOn: CalendarDate | null
  /** The day on which property was sold or given away. */
  readonly disposedOn: CalendarDate | null
  readonly reportText: string
  readonly privateNote: string
}

/** What a form or an import gives; the form key makes one record of one submit. */
export type DonationInput = DonationFacts & { readonly formKey: string }

/** A donation as it stands in the books. */
export type Donation = DonationFacts &
  RecordNumber &
  RecordOrigin & { readonly id: string; readonly state: RecordState; readonly stateReason: string; readonly revision: number }

/** Tells whether the row returns money: it is negative and lowers the year of the gift that it names. */
export function isReturn(kind: DonationKind): boolean {
  return kind === 'refund' || kind === 'chargeback'
}

/** Tells whether money of the row may go back: a promise brought none, and what an open sanctions match holds must not move (31 CFR 501.603). */
export function mayBeReturned({ kind, state, amountCents }: Pick<Donation, 'kind' | 'state' | 'amountCents'>): boolean {
  return !isReturn(kind) && isReceipt(kind) && kind !== 'interest' && amountCents > 0 && (state === 'recorded' || state === 'refused')
}

/** Tells whether the row is a receipt at all: a pledge is a promise until it is paid (money.md section 6). */
export function isReceipt(kind: DonationKind): boolean {
  return kind !== 'pledge'
}
