import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import type { BankStatement } from '@/lib/domain/reconciliation/bank-statement'
import { proveCash } from '@/lib/domain/reconciliation/cash-proof'
import { obstaclesTo, obstacleWords } from '@/lib/domain/reconciliation/close'
import { refuse, type Refusal, type Result } from '@/lib/domain/result'
import { changeStatement } from './change'
import { freeLines, hashOfLines } from './lines'
import { openForWork, type StatementPlace } from './open'

export type ReconcileInput = StatementPlace & { readonly revision: number; readonly today: CalendarDate }

/**
 * Reconciles a statement and locks its period: opening + in - out = closing, every line is matched or carried with a reason, the books agree with the
 * bank but for what is listed, and the months before are locked.
 */
export async function reconcileStatement(actor: Actor, input: ReconcileInput): Promise<Result<BankStatement, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForWork(tx, actor, input)
    if (!opened.ok) return opened
    const { statement, books, facts, of } = opened.value
    if (hashOfLines(facts.lines.map(({ hashed }) => hashed)).linesHash !== statement.linesHash) return refuse({ reason: 'conflict', key: 'linesChanged' })
    const notTaken = (await freeLines(tx, of, { from: statement.periodFrom, through: statement.periodThrough })).length
    const proof = proveCash(facts)
    const [obstacle] = obstaclesTo({ statement, statements: books.statements, proof, lines: facts.lines.map(({ id }) => id), notTaken })
    if (obstacle !== undefined) {
      return refuse({ reason: 'conflict', key: obstacle.key, values: obstacleWords(obstacle) })
    }
    const open = new Set(proof.bankOnly.map(({ item }) => item.id))
    const carried = statement.carried.filter(({ lineId }) => lineId === null || open.has(lineId))
    const changed = { state: 'reconciled', stateReason: '', carried, reconciledName: actor.name, reconciledOn: input.today } as const
    return changeStatement(tx, actor, statement, { type: 'bank-statement.reconciled', reason: null, changed, revision: input.revision })
  })
}
