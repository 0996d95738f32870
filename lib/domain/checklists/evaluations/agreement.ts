/** MSG-02: reports to different agencies about the same facts. Each form counts by its own rules, but a record that two of them name must be the same record. */
import { countOf, evaluation, type Evaluation, type Tally } from '../evaluation'

export type AgreementFacts = {
  /** Sealed reports whose period lies in the half-year or overlaps it, the newest version of each, and of how many forms. */
  readonly reports: number
  readonly forms: number
  /** Records that reports of different forms name. */
  readonly shared: number
  /** Those that they name at different revisions: one was sealed before a correction, the other after it. */
  readonly different: Tally
}

/** Passes when every record that two reports name stands in both at the same revision. */
export function reportsAgree({ reports, forms, shared, different }: AgreementFacts): Evaluation {
  if (forms < 2) return evaluation('not-applicable', reports === 0 ? 'No report of the half-year is sealed.' : 'The sealed reports of the half-year are of one form alone.')
  if (different.count === 0) return evaluation('yes', `${countOf(reports, 'sealed report')} of ${String(forms)} forms name ${countOf(shared, 'record')} in common, each in the same state.`)
  return evaluation('no', `${countOf(different.count, 'record')} of ${String(shared)} in common ${different.count === 1 ? 'was' : 'were'} corrected between two seals: an amendment is needed, or a reason.`, [different])
}
