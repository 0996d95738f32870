/** All checks of one record of this kind, as it is typed and again in every report. */
import type { Assessment, TransferContext } from '../assessment'
import type { TransferFacts } from '../transfer'
import { transferChecks } from './checks/transfer'
import { refusalOf, runChecks } from './checks/run'

/** Gives what the checks find, and why the law stops the record if it does. */
export function assessTransfer(facts: TransferFacts, context: TransferContext): Assessment {
  const findings = runChecks(transferChecks, facts, context)
  return { findings, refusedBecause: refusalOf(findings) }
}
