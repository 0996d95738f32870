import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { formatShort } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import type { AccountFacts } from '@/lib/domain/reconciliation/cash-proof'
import type { BankStatement } from '@/lib/domain/reconciliation/bank-statement'
import { addCents } from '@/lib/domain/money'
import { refuse, type Refusal, type Result, notFound, ok } from '@/lib/domain/result'
import { inTurnForAccount, readAccount, type AccountBooks, type AccountPlace } from './account'
import { readAccountRecords, sumOfRecords } from './book'
import { linesOfAccount, type ReadLine } from './lines'
import { matchFromRow } from './rows'

export type StatementPlace = { readonly chapterId: string; readonly id: string }

/** A statement of the chapter with its account, and everything by which it is proved. */
export type OpenedStatement = {
  readonly books: AccountBooks
  readonly statement: BankStatement
  readonly of: AccountPlace
  readonly facts: Omit<AccountFacts, 'lines' | 'otherLines'> & { readonly lines: readonly ReadLine[]; readonly otherLines: readonly ReadLine[] }
  /** Combinations that somebody said are not the same money. */
  readonly refused: readonly { readonly lines: readonly string[]; readonly records: readonly string[] }[]
}

/** Reads a statement of the chapter, void ones too; null where there is none. */
export async function findStatement(tx: Transaction, { organizationId }: Actor, { chapterId, id }: StatementPlace): Promise<OpenedStatement | null> {
  const row = isId(id) ? await tx.bankStatement.findFirst({ where: { organizationId, chapterId, id } }) : null
  const of = { organizationId, chapterId, bankAccountId: row?.bankAccountId ?? '' }
  const books = row === null ? null : await readAccount(tx, of)
  return books === null ? null : openStatement(tx, of, { books, id })
}

async function openStatement(tx: Transaction, of: OpenedStatement['of'], { books, id }: { readonly books: AccountBooks; readonly id: string }): Promise<OpenedStatement | null> {
  const statement = books.statements.find((each) => each.id === id)
  const first = books.statements[0]
  if (statement === undefined || first === undefined) return null
  const lines = await linesOfAccount(tx, of)
  const matches = await tx.bankMatch.findMany({ where: { organizationId: of.organizationId, bankAccountId: of.bankAccountId, state: { in: ['matched', 'refused'] } }, orderBy: { id: 'asc' } })
  const [made, refused] = [matches.filter(({ state }) => state === 'matched').map(matchFromRow), matches.filter(({ state }) => state === 'refused')]
  const { account } = books
  const before = await sumOfRecords(tx, of, { from: account.openedOn, before: first.periodFrom })
  return {
    books, statement, of,
    facts: {
      statement, beginsOn: first.periodFrom, beforeCents: addCents(account.openingBalanceCents, before),
      lines: lines.filter(({ statementId }) => statementId === id), otherLines: lines.filter(({ statementId }) => statementId !== id),
      records: await readAccountRecords(tx, of, { since: first.periodFrom, matched: made.flatMap(({ records }) => records) }), matches: made,
    },
    refused,
  }
}

/** Opens a statement for a change: nobody else changes its account meanwhile. Refuses one that is locked. */
export async function openForWork(tx: Transaction, actor: Actor, place: StatementPlace): Promise<Result<OpenedStatement, Refusal>> {
  const { organizationId } = actor
  const row = isId(place.id) ? await tx.bankStatement.findFirst({ where: { organizationId, chapterId: place.chapterId, id: place.id }, select: { bankAccountId: true } }) : null
  if (row === null) return notFound()
  await inTurnForAccount(tx, row.bankAccountId)
  const opened = await findStatement(tx, actor, place)
  if (opened === null) return notFound()
  return opened.statement.state === 'open' ? ok(opened) : refuse({ reason: 'reconciled', key: 'statementLocked', values: { day: formatShort(opened.statement.periodThrough) } })
}
