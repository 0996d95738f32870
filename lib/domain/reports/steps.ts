/** The steps of a report's life that somebody takes, and what each asks for. */
import type { Permission } from '../permission'

export const stepPermissions = {
  explain: 'report.draft', approve: 'report.approve', seal: 'report.seal', file: 'report.file', amend: 'report.amend',
  publish: 'report.publish', withdraw: 'report.publish',
} as const satisfies Record<string, Permission>

export type ReportStep = keyof typeof stepPermissions

/** The steps in their order. */
export const reportSteps: readonly ReportStep[] = ['explain', 'approve', 'seal', 'file', 'amend', 'publish', 'withdraw']

/** The steps that make a sealed version public, or take it back: each has a version, and a preview. */
export const publicSteps = ['publish', 'withdraw'] as const
export type PublicStep = (typeof publicSteps)[number]

/** Tells whether a step is about what is public. */
export function isPublicStep(step: ReportStep): step is PublicStep {
  return publicSteps.some((each) => each === step)
}

/** Tells whether a text names a step. */
export function isReportStep(text: string): text is ReportStep {
  return Object.hasOwn(stepPermissions, text)
}

/** What was just done, as the address says it after a step. */
export const doneSteps = ['explained', 'approved', 'sealed', 'filed', 'amending', 'published', 'withdrawn'] as const
