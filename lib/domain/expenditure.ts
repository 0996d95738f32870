/** An expenditure: what was paid, to whom, for what and for which principal (money.md section 6; FARA item 15). */
import type { CalendarDate } from './calendar-date'
import type { Instant } from './instant'
import type { Cents } from './money'
import type { ApprovalState, OriginalCurrency, PaymentMethod, Purpose, RecordNumber, RecordOrigin, RecordState } from './record'

export const expenditureKinds = ['payment', 'processor_fee', 'in_kind_memo', 'refund_received'] as const
export type ExpenditureKind = (typeof expenditureKinds)[number]

export const expenditureCategories = [
  'lobbying_fees', 'travel', 'event', 'printing', 'advertising', 'office', 'legal', 'software', 'filing_fees', 'bank_fees', 'rent', 'salary', 'grant', 'other',
] as const
export type ExpenditureCategory = (typeof expenditureCategories)[number]

export const receiptStates = ['missing', 'explained', 'attached'] as const
export type ReceiptState = (typeof receiptStates)[number]

/** One part of a payment that serves several purposes. */
export type PurposeSplit = { readonly purpose: Purpose; readonly amountCents: Cents }

/** The places on a form for the parts of a payment: all there without scripts. */
export const splitPlaces = [1, 2, 3, 4] as const
export type SplitPlace = (typeof splitPlaces)[number]

export type ExpenditureFacts = OriginalCurrency & {
  readonly chapterId: string
  readonly kind: ExpenditureKind
  readonly payeeId: string
  readonly amountCents: Cents
  readonly paidOn: CalendarDate
  readonly method: PaymentMethod
  readonly category: ExpenditureCategory
  readonly purpose: Purpose
  /** What was bought, in words that the public can judge (28 CFR 5.210). */
  readonly purposeText: string
  readonly splits: readonly PurposeSplit[] | null
  readonly principalId: string | null
  readonly activity: string
  readonly candidateOrBill: string
  readonly countryOfUse: string
  readonly paymentReference: string
  readonly bankAccountId: string | null
  readonly bankCountry: string
  readonly requestedBy: string
  readonly receiptState: ReceiptState
  readonly receiptExplanation: string
  readonly reportText: string
  readonly privateNote: string
}

export type ExpenditureInput = ExpenditureFacts & { readonly formKey: string }

export type Approval = {
  readonly approval: ApprovalState
  readonly approvedBy: string | null
  readonly approverName: string
  readonly approvedAt: Instant | null
}

export type Expenditure = ExpenditureFacts &
  Approval &
  RecordNumber &
  RecordOrigin & { readonly id: string; readonly state: RecordState; readonly stateReason: string; readonly revision: number }

/** Tells whether the row takes cash out of an account: a memo of a gift in kind does not, a refund received brings it back. */
export function cashEffect(kind: ExpenditureKind): 'out' | 'in' | 'none' {
  if (kind === 'in_kind_memo') return 'none'
  return kind === 'refund_received' ? 'in' : 'out'
}
