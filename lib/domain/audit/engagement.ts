/** An engagement: who audits which chapter and period, until when, and what misstatement would matter. The auditor sees that and nothing else. */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import { zeroCents, type Cents } from '../money'

/** What a plan starts from: the misstatement that can be lived with, the one expected, and the risk of taking a wrong total for right. */
export type Materiality = { readonly tolerableCents: Cents; readonly expectedCents: Cents; readonly riskPercent: number }

/** Materiality before anybody said what it is. */
export const noMateriality: Materiality = { tolerableCents: zeroCents, expectedCents: zeroCents, riskPercent: 5 }

/** The risks that a form offers, in percent: those of the classic table. */
export const offeredRisks = ['1', '5', '10', '15', '20', '25', '30', '37', '50'] as const

/** What signing adds to an audit: the hash of its workpapers, the entries of the journal that they are made from, and what the auditor concludes. */
export type AuditSignature = {
  /** Null while the audit is open. */
  readonly closedAt: Instant | null
  readonly signedName: string
  readonly conclusion: string
  /** Null while the audit is open. */
  readonly workpapersSize: number | null
  /** SHA-256 of the canonical text of the workpapers as 64 lower-case hexadecimal digits; empty while the audit is open. */
  readonly workpapersHash: string
  readonly workpapersEdition: string
}

/** An audit that nobody has signed, or that was opened again. */
export const unsigned: AuditSignature = { closedAt: null, signedName: '', conclusion: '', workpapersSize: null, workpapersHash: '', workpapersEdition: '' }

export type Audit = Materiality & AuditSignature & {
  readonly id: string
  readonly chapterId: string
  readonly periodFrom: CalendarDate
  readonly periodThrough: CalendarDate
  readonly endsOn: CalendarDate
  readonly auditorName: string
  readonly scope: string
  readonly revision: number
}
