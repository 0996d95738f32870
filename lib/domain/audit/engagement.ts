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

export type Audit = Materiality & {
  readonly id: string
  readonly chapterId: string
  readonly periodFrom: CalendarDate
  readonly periodThrough: CalendarDate
  readonly endsOn: CalendarDate
  readonly auditorName: string
  readonly scope: string
  /** Null while the audit is open. */
  readonly closedAt: Instant | null
  readonly revision: number
}
