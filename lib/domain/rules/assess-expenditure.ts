/** All checks of one record of this kind, as it is typed and again in every report. */
import type { Assessment, ExpenditureContext } from '../assessment'
import type { ExpenditureFacts } from '../expenditure'
import { expenditureChecks } from './checks/expenditure'
import { refusalOf, runChecks } from './checks/run'

/** Gives what the checks find, and why the law stops the record if it does. */
export function assessExpenditure(facts: ExpenditureFacts, context: ExpenditureContext): Assessment {
  const findings = runChecks(expenditureChecks, facts, context)
  return { findings, refusedBecause: refusalOf(findings) }
}
