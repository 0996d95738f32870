/**
 * Columns of a table without a header row. They are taken only where exactly one reading is possible: one column of days, and one of amounts
 * with cents; or two that are never filled together, one with a minus and one without; or columns that a running balance proves.
 * Everything else a person has to say.
 */
import { zeroCents, type Cents } from '../money'
import type { ColumnMap } from './columns'
import { looksLikeDay } from './date-order'
import { looksLikeAmount, readAmountAs } from './number-style'
import { isDirection } from './sign-rule'

/** Null where a person has to say which column means what. */
export function columnsWithoutHeader(rows: readonly (readonly string[])[]): ColumnMap | null {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => (row[column] ?? '').trim()))
  const date = columns.findIndex((cells) => cells.length > 0 && cells.every((cell) => looksLikeDay(cell)))
  const money = columns.flatMap((cells, column) => (isMoney(cells) ? [column] : []))
  const amounts = oneAmount(money) ?? signedPair(money, columns) ?? provedByBalance(columns, date)
  if (date === -1 || amounts === null) return null
  const direction = columns.findIndex((cells) => cells.every(isDirection))
  const memo = longestText(columns, [date, direction, ...money])
  return { date, ...amounts, ...(direction === -1 ? {} : { direction }), ...(memo === null ? {} : { memo }) }
}

function oneAmount([amount, another]: readonly number[]): ColumnMap | null {
  return amount === undefined || another !== undefined ? null : { amount }
}

/** Two columns of which each row fills one, the first only with money out and the second only with money in; a third, always filled, is the balance. */
function signedPair(money: readonly number[], columns: readonly (readonly string[])[]): ColumnMap | null {
  const cells = (column: number): readonly string[] => columns[column] ?? []
  const parted = money.filter((column) => cells(column).includes(''))
  const [out, into, third] = parted
  if (out === undefined || into === undefined || third !== undefined || money.length > 3) return null
  const inOne = cells(out).every((cell, row) => (cell === '') !== (cells(into)[row] === ''))
  const signed = cells(out).every((cell) => cell === '' || isOut(cell)) && cells(into).every((cell) => cell === '' || !isOut(cell))
  return inOne && signed ? { out, in: into } : null
}

/** Rows that a balance must carry before it proves anything. */
const provingRowsMin = 3

/** Money out, money in and a balance side by side, each row's balance that of its neighbour with the row's money. */
function provedByBalance(columns: readonly (readonly string[])[], date: number): ColumnMap | null {
  const amounts = columns.map((cells, column) => (column === date ? [] : cells.map((cell) => (cell === '' ? zeroCents : readAmountAs('point', cell)))))
  const proved = amounts.flatMap((out, column) => (runs(out, amounts[column + 1] ?? [], amounts[column + 2] ?? []) ? [{ out: column, in: column + 1 }] : []))
  const [only, another] = proved
  return only === undefined || another !== undefined ? null : only
}

function runs(out: readonly (Cents | null)[], into: readonly (Cents | null)[], balance: readonly (Cents | null)[]): boolean {
  if (balance.length < provingRowsMin || [...out, ...into, ...balance].includes(null)) return false
  return balance.every((after, row) => row === 0 || (after ?? 0) === (balance[row - 1] ?? 0) - (out[row] ?? 0) + (into[row] ?? 0))
}

function isOut(cell: string): boolean {
  return /^\s*[-\u2212(]|-\s*$/.test(cell)
}

/** A column of money shows cents, or a currency, at least once and holds nothing else but empty cells. */
function isMoney(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 0 && filled.every((cell) => looksLikeAmount(cell) && !looksLikeDay(cell)) && filled.some((cell) => /[.,]\d{1,2}\)?-?$|^[\p{Sc}(]/u.test(cell))
}

function longestText(columns: readonly (readonly string[])[], taken: readonly number[]): number | null {
  const lengths = columns.map((cells, column) => (taken.includes(column) ? 0 : cells.filter((cell) => /\p{L}/u.test(cell)).reduce((sum, cell) => sum + cell.length, 0)))
  const longest = Math.max(0, ...lengths)
  return longest === 0 ? null : lengths.indexOf(longest)
}
