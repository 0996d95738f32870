/** How long books are kept after the end of a registration, or after a report is filed: the longest of what is asked. */
import type { RegistrationFacts } from '../registration'
import ldaThresholds from './data/lda-thresholds.json'
import { factorsOf } from './deadlines'

/** Gives the years that the rules ask for: 22 U.S.C. 615 always, 2 U.S.C. 1604 with it where the organization is registered under the LDA. */
export function retentionYearsFor(regimes: readonly RegistrationFacts['regime'][]): number {
  const fara = factorsOf('fara.records-keep-until').years
  return regimes.includes('LDA') ? Math.max(fara, ldaThresholds.other_amounts.retention_years) : fara
}
