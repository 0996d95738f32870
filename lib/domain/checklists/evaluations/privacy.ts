/** Who sees the personal details of donors and contacts: the public, whoever takes files away, and the members whose role opens them. */
import { countOf, evaluation, type Evaluation, type Tally } from '../evaluation'

export type PrivacyFacts = {
  /** Files of records that were taken away in the period. */
  readonly exports: Tally
  /** Those of which nobody said for what. */
  readonly withoutPurpose: Tally
  /** How many people hold a role that opens personal details. */
  readonly readers: number
  readonly publicReports: number
  /** Numbers of the public reports in which a private detail stands. */
  readonly exposing: readonly string[]
}

/** YML-02: passes when no private detail is public and every file that was taken away says for what (good practice, no legal source). */
export function detailsHidden({ exports, withoutPurpose, readers, publicReports, exposing }: PrivacyFacts): Evaluation {
  if (exposing.length > 0) return evaluation('no', `A text that everybody can read names somebody who is withheld, or holds a mail address or a telephone number: ${exposing.join(', ')}.`)
  const taken = `${countOf(exports.count, 'file')} of records ${exports.count === 1 ? 'was' : 'were'} taken away in the quarter`
  if (withoutPurpose.count > 0) return evaluation('no', `${taken}; of ${String(withoutPurpose.count)} nobody said for what.`, [withoutPurpose])
  const told = exports.count === 0 ? '' : ', each with its purpose'
  return evaluation('yes', `${taken}${told}; no private detail stands in the ${countOf(publicReports, 'public report')}. ${countOf(readers, 'person')} ${readers === 1 ? 'holds' : 'hold'} a role that opens personal details.`, [exports])
}
