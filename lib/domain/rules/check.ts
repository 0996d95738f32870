/**
 * A check: a small pure question about one record and what was read beside it. Whether it fires is decided by the function;
 * severity, words and citation come from the catalogue by its id. No sentence tells how far below a line an amount is.
 */
import type { Assessment } from '../assessment'
import type { Finding, RecordReference } from '../reports/report-document'
import { finding } from './check-catalogue'

export type Check<Facts, Context> = {
  readonly id: string
  readonly fires: (facts: Facts, context: Context) => boolean
  /** Replaces the catalogue's sentence where that speaks to a programmer or of another kind of record. */
  readonly sentence?: string
  /** The other records that the finding speaks of. */
  readonly others?: (facts: Facts, context: Context) => readonly RecordReference[]
}

type Self = { readonly self: RecordReference }

function reference({ kind, number, id, revision }: RecordReference): RecordReference {
  return { kind, number, id, revision }
}

/** Asks every check and gives what fired, in the order of the checks. */
export function runChecks<Facts, Context extends Self>(
  checks: readonly Check<Facts, Context>[], facts: Facts, context: Context,
): readonly Finding[] {
  return checks
    .filter(({ fires }) => fires(facts, context))
    .map(({ id, sentence, others }) => finding(id, [context.self, ...(others?.(facts, context) ?? [])].map(reference), sentence))
}

/** Gives the findings and, where one of them stops the record, the reason in its words. */
export function assess<Facts, Context extends Self>(checks: readonly Check<Facts, Context>[], facts: Facts, context: Context): Assessment {
  const findings = runChecks(checks, facts, context)
  return { findings, refusedBecause: findings.find(({ severity }) => severity === 'stop')?.sentence ?? null }
}
