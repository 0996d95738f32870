/**
 * Header rows of banks and processors whose habits are known, so that nothing needs to be asked: where each writes from and in which day order.
 * A layout answers only what its publisher does always.
 */
import { cleanLine } from '../typed-text'
import type { TableAnswers } from './table-statement'

export type Layout = { readonly name: string; readonly answers: TableAnswers }
type Known = Layout & { readonly headers: readonly string[]; readonly holds?: (rows: readonly (readonly string[])[]) => boolean }

const monthFirst = { dateOrder: 'month-day-year' } as const
/** PayPal writes days as the account's country does; the time zones tell an account in the United States. */
const inUnitedStates = /^[PMCEH][SD]T$/

const known: readonly Known[] = [
  { name: 'Bank of America', headers: ['Date', 'Description', 'Amount', 'Running Bal.'], answers: monthFirst },
  { name: 'Chase, account', headers: ['Details', 'Posting Date', 'Description', 'Amount', 'Type', 'Balance', 'Check or Slip #'], answers: monthFirst },
  { name: 'Chase, card', headers: ['Transaction Date', 'Post Date', 'Description', 'Category', 'Type', 'Amount', 'Memo'], answers: monthFirst },
  { name: 'Mint', headers: ['Date', 'Description', 'Original Description', 'Amount', 'Transaction Type', 'Category', 'Account Name', 'Labels', 'Notes'], answers: monthFirst },
  {
    name: 'PayPal, United States', headers: ['Date', 'Time', 'TimeZone', 'Name', 'Type', 'Status', 'Currency', 'Gross', 'Fee', 'Net'], answers: monthFirst,
    holds: (rows) => rows.slice(1).every((row) => inUnitedStates.test(cleanLine(row[2] ?? ''))),
  },
]

/** The known layout that a header row begins with; null for any other. */
export function layoutOf(header: readonly string[], rows: readonly (readonly string[])[]): Layout | null {
  const words = header.map(cleanLine)
  return known.find(({ headers, holds }) => headers.every((word, at) => words[at] === word) && holds?.(rows) !== false) ?? null
}
