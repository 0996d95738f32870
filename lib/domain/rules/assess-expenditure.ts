import type { Assessment, ExpenditureContext } from '../assessment'
import type { ExpenditureFacts } from '../expenditure'
import { assess } from './check'
import { expenditureChecks } from './checks/expenditure'

/** Checks a expenditure; `refusedBecause` says why the law stops it, null where it does not. */
export function assessExpenditure(facts: ExpenditureFacts, context: ExpenditureContext): Assessment {
  return assess(expenditureChecks, facts, context)
}
