/** All checks of the three LDA reports. Stop and error findings block a seal; a warning needs a note. */
import { ld1Filing } from '../reports/lda/ld1-filing'
import type { Ld1Facts } from '../reports/lda/ld1-facts'
import { ld203Filing } from '../reports/lda/ld203-filing'
import type { Ld203Facts } from '../reports/lda/ld203-facts'
import { ld2Filing } from '../reports/lda/ld2-filing'
import type { Ld2Facts } from '../reports/lda/ld2-facts'
import type { Finding } from '../reports/report-document'
import { amountChecks } from './checks/lda/amounts'
import { contributionChecks } from './checks/lda/contributions'
import { registrationChecks, timeChecks } from './checks/lda/filing'
import { issueChecks } from './checks/lda/issues'
import { runLdaChecks, type Ld203Case, type LdaContext } from './checks/lda/lda-check'
import { lobbyistChecks } from './checks/lda/lobbyists'
import { clientChecks, partyChecks } from './checks/lda/parties'

export const ld2Checks = [...amountChecks, ...issueChecks, ...lobbyistChecks, ...clientChecks, ...partyChecks, ...timeChecks]
export const ld1Checks = [...registrationChecks, ...partyChecks]

/** Checks a quarterly report. */
export function assessLd2(facts: Ld2Facts, context: LdaContext): readonly Finding[] {
  return runLdaChecks(ld2Checks, { facts, filing: ld2Filing(facts), context })
}

/** Checks a contribution report; `filers` are all who must file one for the half-year. */
export function assessLd203(facts: Ld203Facts, context: LdaContext, filers: Ld203Case['filers']): readonly Finding[] {
  return runLdaChecks(contributionChecks, { facts, filing: ld203Filing(facts), context, filers })
}

/** Checks a registration. */
export function assessLd1(facts: Ld1Facts, context: LdaContext): readonly Finding[] {
  return runLdaChecks(ld1Checks, { facts, filing: ld1Filing(facts), context })
}
