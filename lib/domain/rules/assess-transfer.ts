import type { Assessment, TransferContext } from '../assessment'
import type { TransferFacts } from '../transfer'
import { assess } from './check'
import { transferChecks } from './checks/transfer'
import { ruleSetsForPurposes } from './rule-sets'

/** Checks a transfer; `refusedBecause` says why the law stops it, null where it does not. */
export function assessTransfer(facts: TransferFacts, context: TransferContext): Assessment {
  return assess(transferChecks, facts, { ...context, ruleSets: ruleSetsForPurposes(context.ruleSets, [facts.purpose]) })
}
