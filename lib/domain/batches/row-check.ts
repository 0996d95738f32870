/** What is said beside a row of a batch: nothing typed yet, ready, or what is wrong with it. A problem stops the batch, a warning does not. */
import type { Finding } from '../reports/report-document'
import type { FieldProblem, FormChoice } from '../result'

export const rowStatuses = ['draft', 'ready', 'problem', 'warning'] as const
export type RowStatus = (typeof rowStatuses)[number]

/**
 * `problem`: of the field `field`, as the single form would say it; `sentence`: what the law or the house rules say. `choices`: who may be meant,
 * where the problem is that nobody can tell.
 */
export type RowCheck = { readonly status: RowStatus; readonly field: string | null; readonly problem: FieldProblem | null; readonly sentence: string; readonly choices: readonly FormChoice[] }

export const draftRow: RowCheck = { status: 'draft', field: null, problem: null, sentence: '', choices: [] }

/** Gives the check of a row with a problem of a field. */
export function problemOfRow(field: string, problem: FieldProblem, choices: readonly FormChoice[] = []): RowCheck {
  return { status: 'problem', field, problem, sentence: '', choices }
}

/** Gives the check of a row that can be read: the law stops it, something should be looked at, or it is ready. */
export function checkOfFindings(findings: readonly Finding[], refused: boolean): RowCheck {
  const worth = findings.filter(({ severity }) => severity !== 'info')
  if (worth.length === 0) return { ...draftRow, status: 'ready' }
  return { ...draftRow, status: refused ? 'problem' : 'warning', sentence: worth.map(({ sentence }) => sentence).join(' ') }
}
