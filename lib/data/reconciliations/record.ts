import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { inTurn, onceByFormKey } from '@/lib/data/records/once'
import { formatShort } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { followsOn, type BankStatement, type BankStatementFacts } from '@/lib/domain/reconciliation/bank-statement'
import type { TypedLine } from '@/lib/domain/reconciliation/typed-lines'
import { invalid, notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { inTurnForAccount, readAccount } from './account'
import { freeLines, hashOfLines, takeLines, typedRows } from './lines'
import { statementColumns, statementFromRow } from './rows'

export type BankStatementInput = BankStatementFacts & { readonly typed: readonly TypedLine[]; readonly formKey: string }

/**
 * Adds the next statement of an account: it takes the imported lines of its days, and those that are typed from paper. What was carried in the
 * statement before is carried on.
 */
export async function recordBankStatement(actor: Actor, input: BankStatementInput): Promise<Result<BankStatement, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', input.chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  const found = async (tx: Transaction) => {
    const row = await tx.bankStatement.findFirst({ where: { organizationId, formKey: input.formKey } })
    return row === null ? null : statementFromRow(row)
  }
  return onceByFormKey(actor, 'bank_statement', found, async (tx) => {
    await inTurn(tx, input.formKey)
    const earlier = await found(tx)
    return earlier === null ? insert(tx, actor, input) : ok(earlier)
  })
}

async function insert(tx: Transaction, actor: Actor, { typed, formKey, ...facts }: BankStatementInput): Promise<Result<BankStatement, Refusal>> {
  const { organizationId } = actor
  const { chapterId, bankAccountId, periodFrom: from, periodThrough: through } = facts
  await inTurnForAccount(tx, bankAccountId)
  const books = await readAccount(tx, { organizationId, chapterId, bankAccountId })
  if (books === null) return notFound()
  const last = books.statements.at(-1) ?? null
  const follows = followsOn(facts, last, books.account.openedOn)
  if (!follows.ok) return follows
  const outside = typed.find(({ on }) => on < from || on > through)
  if (outside !== undefined) return invalid({ lines: { key: 'typedLineOutside', values: { day: formatShort(outside.on) } } })
  const id = newId()
  const carried = (last?.carried ?? []).filter(({ lineId }) => lineId === null)
  const holder = { organizationId, chapterId, bankAccountId, statementId: id, from, through }
  const [imported, rows] = [await freeLines(tx, holder, holder), await typedRows(tx, holder, typed)]
  const hash = hashOfLines([...imported.map(({ hashed }) => hashed), ...rows.map(({ hashed }) => hashed)])
  const statement: BankStatement = { ...facts, ...hash, id, carried, state: 'open', stateReason: '', reconciledName: '', reconciledOn: null, revision: 1 }
  const journalIndex = await appendEntry(tx, actor, { type: 'bank-statement.recorded', id, revision: 1, before: null, after: { ...statement, formKey }, reason: null })
  await tx.bankStatement.create({ data: { organizationId, formKey, ...statementColumns(statement), journalIndex } })
  await takeLines(tx, holder, imported)
  await tx.bankLine.createMany({ data: rows.map(({ row }) => row) })
  return ok(statement)
}
