import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { formatShort } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { followsOn, type BankStatement, type BankStatementFacts } from '@/lib/domain/reconciliation/bank-statement'
import type { TypedLine } from '@/lib/domain/reconciliation/typed-lines'
import { invalid, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { changeStatement } from './change'
import { freeLines, hashOfLines, takeLines, typedRows } from './lines'
import { openForWork, type StatementPlace } from './open'

export type BankStatementCorrection = StatementPlace & Pick<BankStatementFacts, 'openingCents' | 'closingCents'> & { readonly typed: readonly TypedLine[]; readonly revision: number; readonly reason: string }

/**
 * Corrects the balances of an open statement with a reason, and adds lines: those that are typed, and those that were imported for its days since.
 * Its days stay; a statement that was begun with other days is voided and made again.
 */
export async function correctBankStatement(actor: Actor, input: BankStatementCorrection): Promise<Result<BankStatement, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForWork(tx, actor, input)
    if (!opened.ok) return opened
    const { statement, books, of, facts } = opened.value
    const { openingCents, closingCents, typed, reason, revision } = input
    const at = books.statements.findIndex(({ id }) => id === statement.id)
    if (at < books.statements.length - 1 && closingCents !== statement.closingCents) return refuse({ reason: 'conflict', key: 'statementFollowed' })
    const follows = followsOn({ ...statement, openingCents, closingCents }, books.statements[at - 1] ?? null, books.account.openedOn)
    if (!follows.ok) return follows
    const { periodFrom: from, periodThrough: through } = statement
    const outside = typed.find(({ on }) => on < from || on > through)
    if (outside !== undefined) return invalid({ lines: { key: 'typedLineOutside', values: { day: formatShort(outside.on) } } })
    const holder = { ...of, statementId: statement.id, from, through }
    const [imported, rows] = [await freeLines(tx, holder, holder), await typedRows(tx, holder, typed)]
    const hash = hashOfLines([...facts.lines, ...imported].map(({ hashed }) => hashed).concat(rows.map(({ hashed }) => hashed)))
    const corrected = await changeStatement(tx, actor, statement, { type: 'bank-statement.corrected', reason, changed: { openingCents, closingCents, ...hash }, revision })
    if (!corrected.ok) return corrected
    await takeLines(tx, holder, imported)
    await tx.bankLine.createMany({ data: rows.map(({ row }) => row) })
    return corrected
  })
}
