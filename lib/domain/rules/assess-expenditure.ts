import type { Assessment, ExpenditureContext } from '../assessment'
import type { ExpenditureFacts } from '../expenditure'
import { assess } from './check'
import { expenditureChecks } from './checks/expenditure'
import { ruleSetsForPurposes } from './rule-sets'

/** Checks a expenditure; `refusedBecause` says why the law stops it, null where it does not. */
export function assessExpenditure(facts: ExpenditureFacts, context: ExpenditureContext): Assessment {
  return assess(expenditureChecks, facts, { ...context, ruleSets: ruleSetsForPurposes(context.ruleSets, [facts.purpose, ...(facts.splits ?? []).map(({ purpose }) => purpose)]) })
}
