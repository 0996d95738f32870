/** What stands between a statement and its lock; each is said with what mends it. */
import { formatShort } from '../calendar-date'
import { formatCents, subtractCents, type Cents } from '../money'
import { carriedDifference, type BankStatement } from './bank-statement'
import type { CashProof } from './cash-proof'
import type { MessageValues } from '../result'

export type Obstacle =
  | { readonly key: 'statementOrder'; readonly day: BankStatement['periodThrough'] }
  | { readonly key: 'statementGap' | 'statementDifference'; readonly amountCents: Cents }
  | { readonly key: 'linesNotTaken' | 'linesOpen' | 'matchBroken'; readonly count: number }

export type Closing = {
  readonly statement: Pick<BankStatement, 'id' | 'carried'>
  /** All statements of the account, the first first. */
  readonly statements: readonly Pick<BankStatement, 'id' | 'state' | 'periodThrough'>[]
  readonly proof: CashProof
  /** The ids of the lines of the statement. */
  readonly lines: readonly string[]
  /** Imported lines of its days that it does not hold yet. */
  readonly notTaken: number
}

/** Gives everything that keeps the statement from being locked; nothing where it may be. */
export function obstaclesTo({ statement, statements, proof, lines, notTaken }: Closing): readonly Obstacle[] {
  const at = statements.findIndex(({ id }) => id === statement.id)
  const earlier = statements.slice(0, Math.max(0, at)).find(({ state }) => state !== 'reconciled')
  const open = proof.bankOnly.filter(({ item }) => lines.includes(item.id) && !statement.carried.some(({ lineId }) => lineId === item.id))
  const difference = subtractCents(proof.differenceCents, carriedDifference(statement.carried))
  return [
    ...(earlier === undefined ? [] : [{ key: 'statementOrder', day: earlier.periodThrough } as const]),
    ...(notTaken === 0 ? [] : [{ key: 'linesNotTaken', count: notTaken } as const]),
    ...(proof.gapCents === 0 ? [] : [{ key: 'statementGap', amountCents: proof.gapCents } as const]),
    ...(proof.broken.length === 0 ? [] : [{ key: 'matchBroken', count: proof.broken.length } as const]),
    ...(open.length === 0 ? [] : [{ key: 'linesOpen', count: open.length } as const]),
    ...(difference === 0 ? [] : [{ key: 'statementDifference', amountCents: difference } as const]),
  ]
}

/** Gives the values of the sentence that says it. */
export function obstacleWords(obstacle: Obstacle): MessageValues {
  if ('amountCents' in obstacle) return { amount: formatCents(obstacle.amountCents) }
  return 'day' in obstacle ? { day: formatShort(obstacle.day) } : { count: obstacle.count }
}
