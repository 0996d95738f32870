/**
 * Evidence of an item: what is asked of whom by when, the files that came, and what a second person decided.
 * 1. Asked for; received once a file stands beside it, or evidence of another item is used again. 2. Accepted or rejected by somebody who
 * neither asked nor sent it. 3. Accepted evidence may run out on a day: then it is expired, and an item without other evidence is open again.
 * The day of a document stands with its file, apart from the moment of its upload. The state is read from dates and never stored as such.
 */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'

export const evidenceDecisions = ['requested', 'accepted', 'rejected'] as const
export type EvidenceDecision = (typeof evidenceDecisions)[number]

export const evidenceStates = ['requested', 'received', 'accepted', 'rejected', 'expired'] as const
export type EvidenceState = (typeof evidenceStates)[number]

export type EvidenceRequest = {
  /** What is asked for, in words. */
  readonly wanted: string
  /** The person who is to send it. */
  readonly askedOf: string
  readonly wantedBy: CalendarDate | null
  /** Evidence of another item that is used again here. */
  readonly reusesId: string | null
}

export type Evidence = EvidenceRequest & {
  readonly id: string
  readonly chapterId: string
  readonly itemId: string
  readonly periodFrom: CalendarDate
  readonly periodThrough: CalendarDate
  readonly decision: EvidenceDecision
  readonly decisionNote: string
  /** The last day of accepted evidence; null where it does not run out. */
  readonly validUntil: CalendarDate | null
  readonly requestedBy: string | null
  readonly requestedName: string
  readonly requestedAt: Instant
  readonly decidedBy: string | null
  readonly decidedName: string
  readonly decidedAt: Instant | null
  readonly revision: number
}

export type EvidenceFacts = Pick<Evidence, 'decision' | 'validUntil'> & { /** Files beside it, those of evidence that is used again too. */ readonly files: number }

/** Gives the state on a day. The last day of validity still counts. */
export function evidenceState({ decision, validUntil, files }: EvidenceFacts, today: CalendarDate): EvidenceState {
  if (decision === 'requested') return files === 0 ? 'requested' : 'received'
  return decision === 'accepted' && validUntil !== null && validUntil < today ? 'expired' : decision
}

/** Tells whether evidence that an item rested on has run out, and no other stands in its place. */
export function hasLapsed(states: readonly EvidenceState[]): boolean {
  return states.includes('expired') && !states.includes('accepted')
}

/** Gives the problems of a decision by field: a rejection says why, and what is accepted is not over already. */
export function decisionProblems(
  { decision, decisionNote, validUntil }: Pick<Evidence, 'decision' | 'decisionNote' | 'validUntil'>, today: CalendarDate,
): Readonly<Record<string, { readonly key: string }>> {
  if (decision === 'rejected') return decisionNote === '' ? { decisionNote: { key: 'missing' } } : {}
  return validUntil !== null && validUntil < today ? { validUntil: { key: 'evidenceOver' } } : {}
}
