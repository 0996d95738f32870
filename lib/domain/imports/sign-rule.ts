/** Which way the money of a table goes, decided once over all rows: a sign, two columns, or a column that says debit or credit. */
import { absoluteCents, cents, negateCents, type Cents } from '../money'

export const signRules = ['as-written', 'reversed', 'out-and-in', 'by-direction'] as const
export type SignRule = (typeof signRules)[number]

/** The amounts of a row; null for an empty cell. */
export type RowAmounts = { readonly amount: Cents | null; readonly out: Cents | null; readonly in: Cents | null; readonly direction: string }

const outWords: readonly string[] = ['debit', 'dr', 'd', 'withdrawal', 'af']
const inWords: readonly string[] = ['credit', 'cr', 'c', 'deposit', 'bij']

function directionOf(word: string): 1 | -1 | null {
  if (outWords.includes(word)) return -1
  return inWords.includes(word) ? 1 : null
}

/** Whether a cell says in one word which way the money goes. */
export function isDirection(cell: string): boolean {
  return directionOf(cell.trim().toLowerCase()) !== null
}

const isMoney = (amount: Cents | null): amount is Cents => amount !== null && amount !== 0

/**
 * Decides; null where the rows contradict each other: money out written with both signs, both columns filled in one row,
 * or a sign that does not agree with the word beside it.
 */
export function decideSign(rows: readonly RowAmounts[]): SignRule | null {
  if (rows.every(({ amount }) => amount === null)) return twoColumnsHold(rows) ? 'out-and-in' : null
  if (rows.some(({ direction }) => directionOf(direction) === null)) return 'as-written'
  const agree = rows.map(({ amount, direction }) => !isMoney(amount) || Math.sign(amount) === directionOf(direction))
  if (agree.every(Boolean)) return 'as-written'
  // Money out without a sign and money in with a minus: the file is written from the side of the card.
  if (!agree.some(Boolean) && rows.some(({ amount }) => isMoney(amount) && amount < 0)) return 'reversed'
  return rows.every(({ amount }) => amount === null || amount >= 0) ? 'by-direction' : null
}

function twoColumnsHold(rows: readonly RowAmounts[]): boolean {
  const outSigns = new Set(rows.flatMap(({ out }) => (isMoney(out) ? [Math.sign(out)] : [])))
  return outSigns.size <= 1 && rows.every((row) => (row.in === null || row.in >= 0) && !(isMoney(row.in) && isMoney(row.out)))
}

/** The amount of a row with its sign, into the account positive; null where it has none. */
export function signOf(rule: SignRule, row: RowAmounts): Cents | null {
  if (rule === 'out-and-in') return twoColumns(row)
  if (row.amount === null) return null
  if (rule === 'reversed') return negateCents(row.amount)
  if (rule === 'by-direction') return directionOf(row.direction) === -1 ? cents(-Math.abs(row.amount)) : absoluteCents(row.amount)
  return row.amount
}

/** Whichever of the two holds money; nothing where both hold none, zero where one says so. */
function twoColumns({ in: into, out }: RowAmounts): Cents | null {
  if (into !== null && into !== 0) return into
  if (out !== null && out !== 0) return cents(-Math.abs(out))
  return into ?? out
}
