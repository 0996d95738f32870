/**
 * A check: a small pure question about one record and what was read beside it. Whether it fires is decided by the function;
 * severity, words and citation come from the catalogue by its id. No sentence tells how far below a line an amount is.
 */
import type { Assessment } from '../assessment'
import type { Finding, RecordReference } from '../reports/report-document'
import { finding, isAsked } from './check-catalogue'
import type { RuleSet } from './rule-sets'

export type Check<Facts, Context> = {
  readonly id: string
  readonly fires: (facts: Facts, context: Context) => boolean
  /** Replaces the catalogue's sentence where that speaks to a programmer or of another kind of record, or where the facts decide the words. */
  readonly sentence?: string | ((facts: Facts, context: Context) => string | undefined)
  /** The other records that the finding speaks of. */
  readonly others?: (facts: Facts, context: Context) => readonly RecordReference[]
}

type Self = { readonly self: RecordReference; /** The rule sets that are on for the record. */ readonly ruleSets: readonly RuleSet[] }

function reference({ kind, number, id, revision }: RecordReference): RecordReference {
  return { kind, number, id, revision }
}

/** Asks every check of the rule sets that are on and gives what fired, in the order of the checks. */
export function runChecks<Facts, Context extends Self>(
  checks: readonly Check<Facts, Context>[], facts: Facts, context: Context,
): readonly Finding[] {
  return checks
    .filter(({ id, fires }) => fires(facts, context) && isAsked(id, context.ruleSets))
    .map(({ id, sentence, others }) =>
      finding(id, [context.self, ...(others?.(facts, context) ?? [])].map(reference), typeof sentence === 'function' ? sentence(facts, context) : sentence))
}

/** Gives the findings and, where one of them stops the record, the reason in its words. */
export function assess<Facts, Context extends Self>(checks: readonly Check<Facts, Context>[], facts: Facts, context: Context): Assessment {
  const findings = runChecks(checks, facts, context)
  return { findings, refusedBecause: findings.find(({ severity }) => severity === 'stop')?.sentence ?? null }
}
