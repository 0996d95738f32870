/**
 * A person beside an entry of a list, and what was decided about the two.
 * 1. A decision stands for that person and that entry alone. It is open again as soon as the person's data or the entry change (money.md section 4.2).
 * 2. A name alone never confirms: whoever confirms says what else was compared.
 * 3. Nothing of the person stands in a hit. `personMark` tells only that the data which were compared are others now.
 */
import type { FieldProblem } from '../result'
import type { Instant } from '../instant'
import type { ScreeningResult } from '../person'
import { urgentFrom } from './screening-list'

export const hitDecisions = ['open', 'false-hit', 'confirmed'] as const
export type HitDecision = (typeof hitDecisions)[number]

/** What is compared besides the name (OFAC FAQ 5). */
export const comparedWith = ['kind', 'birth', 'address', 'nationality', 'other-names', 'ofac-asked'] as const
export type ComparedWith = (typeof comparedWith)[number]

export const hitSpellings = ['name', 'name-sort', 'other-script'] as const
export type HitSpelling = (typeof hitSpellings)[number]

export type ScreeningHit = {
  readonly id: string
  readonly personId: string
  readonly listId: string
  readonly entryNumber: string
  /** The entry as canonical JSON, as it was found. */
  readonly listed: string
  readonly personMark: string
  readonly spelling: HitSpelling
  readonly listedName: string
  readonly method: string
  readonly score: number
  readonly covered: number
  readonly queueFrom: number
  readonly foundAt: Instant
  readonly decision: HitDecision
  readonly compared: readonly ComparedWith[]
  readonly decisionNote: string
  readonly decidedBy: string | null
  readonly decidedName: string
  readonly decidedAt: Instant | null
  readonly revision: number
}

/** Tells whether a hit is to be looked at first. */
export function isUrgent({ score }: Pick<ScreeningHit, 'score'>): boolean {
  return score >= urgentFrom
}

/** Gives what a person's hits say of the person: the gravest counts. */
export function resultOfHits(hits: readonly Pick<ScreeningHit, 'decision'>[]): Exclude<ScreeningResult, 'not-screened'> {
  const decided = (decision: HitDecision): boolean => hits.some((hit) => hit.decision === decision)
  if (decided('confirmed')) return 'true-match'
  if (decided('open')) return 'possible-match'
  return decided('false-hit') ? 'match-cleared' : 'no-match'
}

type Found = Pick<ScreeningHit, 'entryNumber' | 'listed' | 'personMark'>

/** What is found again: new, open again because the person's data or the entry changed, or nothing to do. A confirmed match stays confirmed. */
export function whatBecomes(found: Found, earlier: Pick<ScreeningHit, 'decision' | 'listed' | 'personMark'> | null): 'new' | 'open-again' | 'as-it-was' {
  if (earlier === null) return 'new'
  const changed = earlier.listed !== found.listed || earlier.personMark !== found.personMark
  return changed && earlier.decision !== 'confirmed' ? 'open-again' : 'as-it-was'
}

export type HitDecisionInput = Pick<ScreeningHit, 'compared' | 'decisionNote'> & { readonly decision: Exclude<HitDecision, 'open'> }

/** Gives the problems of a decision by field; none where it may stand. */
export function hitDecisionProblems({ decision, compared }: HitDecisionInput): Readonly<Record<string, FieldProblem>> {
  return decision === 'confirmed' && compared.every((each) => each === 'kind') ? { compared: { key: 'nameAlone' } } : {}
}
