/** What a donation audit is built from: every donation of a period, the number series they are in, and their journal entries. */
import type { CalendarDate } from '../calendar-date'
import type { Donation } from '../donation'
import type { JournalEntry } from '../journal/entry'
import type { ReceiptFacts, ReceiptSide } from './period-facts'
import type { Finding, RecordReference } from './report-document'

export type AuditedDonation = ReceiptFacts & Pick<Donation, 'enteredOn' | 'paymentReference' | 'receiptNumber' | 'bankAccountId'>

/** Numbers that nobody has, within one chapter's series of one year of entry; both ends are missing ones. */
export type NumberGap = {
  readonly chapterId: string
  readonly prefix: string
  readonly year: number
  readonly from: number
  readonly through: number
}

/** A donation of another period with the reference of one of this period. */
export type SameReference = {
  readonly record: RecordReference
  readonly chapterId: string
  readonly method: Donation['method']
  readonly paymentReference: string
  readonly receivedOn: CalendarDate
  readonly amountCents: Donation['amountCents']
}

export const markResults = ['pass', 'exception', 'cannot-test'] as const
export type MarkResult = (typeof markResults)[number]

/** What an auditor noted on a donation, and how an exception was resolved. */
export type AuditorMark = {
  readonly donationId: string
  readonly donationRevision: number
  readonly result: MarkResult
  readonly note: string
  readonly notedName: string
  readonly resolution: string
  readonly resolvedName: string
}

export type ReportedAudit = {
  readonly id: string
  readonly auditorName: string
  readonly scope: string
  readonly endsOn: CalendarDate
  readonly marks: readonly AuditorMark[]
}

export type AuditFacts = Omit<ReceiptSide, 'receipts'> & {
  /** Every donation received in the period, in any state. */
  readonly donations: readonly AuditedDonation[]
  readonly gaps: readonly NumberGap[]
  readonly sameReference: readonly SameReference[]
  /** What changed donations of the period after they were recorded. */
  readonly changes: readonly JournalEntry[]
  readonly findings: readonly Finding[]
  /** The engagement for which the audit is read; null outside one. */
  readonly audit: ReportedAudit | null
}
