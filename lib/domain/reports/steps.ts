/** The steps of a report's life that somebody takes, and what each asks for. */
import type { Permission } from '../permission'

export const stepPermissions = {
  explain: 'report.draft', approve: 'report.approve', seal: 'report.seal', file: 'report.file', amend: 'report.amend',
} as const satisfies Record<string, Permission>

export type ReportStep = keyof typeof stepPermissions

/** The steps in their order. */
export const reportSteps: readonly ReportStep[] = ['explain', 'approve', 'seal', 'file', 'amend']

/** Tells whether a text names a step. */
export function isReportStep(text: string): text is ReportStep {
  return Object.hasOwn(stepPermissions, text)
}

/** What was just done, as the address says it after a step. */
export const doneSteps = ['explained', 'approved', 'sealed', 'filed', 'amending'] as const
