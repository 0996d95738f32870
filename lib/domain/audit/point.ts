/**
 * What an auditor puts to the chapter, about one donation or the whole: a question, or a finding with cause, effect and recommendation.
 * The chapter answers; the auditor closes it, a finding by the evidence that closes it. Nothing is deleted.
 */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'

export const pointKinds = ['question', 'finding'] as const
export type PointKind = (typeof pointKinds)[number]
export const pointStates = ['open', 'answered', 'closed'] as const
export type PointState = (typeof pointStates)[number]

/** What the auditor writes. */
export type PointText = {
  readonly told: string
  readonly cause: string
  readonly effect: string
  readonly recommendation: string
  readonly dueOn: CalendarDate | null
}

export type AuditPoint = PointText & {
  readonly id: string
  readonly chapterId: string
  readonly auditId: string
  readonly donationId: string | null
  readonly kind: PointKind
  readonly number: string
  readonly raisedName: string
  readonly raisedAt: Instant
  readonly answer: string
  readonly answeredName: string
  readonly answeredAt: Instant | null
  readonly closing: string
  readonly closedName: string
  readonly closedAt: Instant | null
  readonly revision: number
}

/** Gives the state of a point, which its answer and its closing tell. */
export function pointState({ answeredAt, closedAt }: Pick<AuditPoint, 'answeredAt' | 'closedAt'>): PointState {
  if (closedAt !== null) return 'closed'
  return answeredAt === null ? 'open' : 'answered'
}

/** Gives the number of the next point of its kind in an audit, F-1. */
export function pointNumber(kind: PointKind, earlier: number): string {
  return `${kind === 'question' ? 'Q' : 'F'}-${String(earlier + 1)}`
}

/** The columns of what an auditor writes that a kind asks for: a question is its text alone. */
export const findingFields = ['cause', 'effect', 'recommendation'] as const
