/** Money sent abroad (FARA item 15(a)), or between two chapters: then a pair of rows with one reference, neither gift nor spending. */
import type { CalendarDate } from './calendar-date'
import type { Approval } from './expenditure'
import type { Cents } from './money'
import type { ScreeningResult } from './person'
import type { OriginalCurrency, Purpose, RecordNumber, RecordOrigin, RecordState } from './record'

export const transferKinds = ['abroad', 'between-chapters'] as const
export type TransferKind = (typeof transferKinds)[number]

export const transferDirections = ['out', 'in'] as const
export type TransferDirection = (typeof transferDirections)[number]

export const transferChannels = ['wire', 'ach', 'check', 'cash_carried', 'money_service', 'card', 'crypto', 'other'] as const
export type TransferChannel = (typeof transferChannels)[number]

export type TransferFacts = OriginalCurrency & {
  readonly chapterId: string
  readonly kind: TransferKind
  readonly direction: TransferDirection
  readonly amountCents: Cents
  readonly sentOn: CalendarDate
  readonly recipientId: string | null
  readonly counterpartChapterId: string | null
  readonly pairReference: string
  readonly country: string
  readonly channel: TransferChannel
  readonly purpose: Purpose
  readonly purposeText: string
  readonly principalId: string | null
  readonly paymentReference: string
  readonly bankAccountId: string | null
  readonly bankCountry: string
  readonly requestedBy: string
  readonly screeningResult: ScreeningResult
  readonly screenedOn: CalendarDate | null
  readonly screeningListOn: CalendarDate | null
  readonly earmarkedFor: string
  readonly reportText: string
  readonly privateNote: string
}

export type TransferInput = TransferFacts & { readonly formKey: string }

export type Transfer = TransferFacts &
  Approval &
  RecordNumber &
  RecordOrigin & {
    readonly id: string
    readonly state: RecordState
    readonly stateReason: string
    readonly revision: number
  }
