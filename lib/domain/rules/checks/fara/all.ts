/** Every check of a FARA statement, 55 in all. */
import type { Finding } from '../../../reports/report-document'
import { activityChecks } from './activities'
import { answerChecks } from './answers'
import { runFaraChecks, type FaraCheck, type FaraStatement } from './check'
import { moneyChecks } from './money'
import { peopleChecks } from './people'
import { timeChecks } from './times'

export const faraChecks: readonly FaraCheck[] = [...timeChecks, ...moneyChecks, ...answerChecks, ...peopleChecks, ...activityChecks]

/** Gives what the checks find in a statement. */
export function faraFindings(statement: FaraStatement): readonly Finding[] {
  return runFaraChecks(faraChecks, statement)
}
