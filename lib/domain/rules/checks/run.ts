/** One check of one record: when it fires, and of which other records it speaks. Its words and source stand in the catalogue. */
import type { Finding, RecordReference } from '../../reports/report-document'
import { finding } from '../check-catalogue'

export type Check<Facts, Context> = {
  readonly id: string
  /** Gives true when it fires, or the further records that its finding names. */
  readonly fires: (facts: Facts, context: Context) => boolean | readonly RecordReference[]
  /** A sentence for people where the catalogue's speaks to programmers. */
  readonly sentence?: string
}

/** Runs the checks in their order and gives the findings; each names the record itself first. */
export function runChecks<Facts, Context extends { readonly self: RecordReference }>(
  checks: readonly Check<Facts, Context>[],
  facts: Facts,
  context: Context,
): readonly Finding[] {
  return checks.flatMap(({ id, fires, sentence }) => {
    const outcome = fires(facts, context)
    if (outcome === false || (outcome !== true && outcome.length === 0)) return []
    return [finding(id, [context.self, ...(outcome === true ? [] : outcome)], sentence)]
  })
}

/** The sentence of the first finding that stops a record, else null. */
export function refusalOf(findings: readonly Finding[]): string | null {
  return findings.find(({ severity }) => severity === 'stop')?.sentence ?? null
}
