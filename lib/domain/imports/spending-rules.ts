/** Money that went out is known by its payee: what was decided of one line is proposed for the next with the same words. */
import type { ExpenditureCategory } from '../expenditure'
import { searchKey } from '../search-key'
import type { BankLine } from './bank-statement'

export type SpendingRule = { readonly payee: string; readonly category: ExpenditureCategory }

/** The words by which a payee is known again: without days, numbers and references, which differ from line to line. */
export function ruleKey({ name, memo }: Pick<BankLine, 'name' | 'memo'>): string {
  return searchKey(`${name} ${memo}`).split(' ').filter((word) => word.length > 1 && !/\d/.test(word)).join(' ')
}
