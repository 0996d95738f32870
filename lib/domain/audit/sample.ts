/** A sample as it was drawn. It never changes: one that was planned wrongly is withdrawn with its reason, and stays in the workpapers. */
import type { Instant } from '../instant'
import type { Cents } from '../money'
import type { Draw, SamplePlan } from './sampling/plan'
import type { SeedSource } from './sampling/seed'

export const sampleStates = ['drawn', 'withdrawn'] as const
export type SampleState = (typeof sampleStates)[number]

export type AuditSample = {
  readonly id: string
  readonly chapterId: string
  readonly auditId: string
  /** S-1, S-2 within the audit. */
  readonly number: string
  readonly purpose: string
  readonly plan: SamplePlan
  readonly seed: string
  readonly source: SeedSource
  readonly populationCount: number
  readonly populationCents: Cents
  readonly populationHash: string
  readonly draw: Draw
  readonly state: SampleState
  readonly stateReason: string
  readonly drawnName: string
  readonly drawnAt: Instant
  readonly revision: number
}
