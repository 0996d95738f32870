import 'server-only'
import { bankAccountFromRow } from '@/lib/data/bank-accounts/rows'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import type { BankAccount } from '@/lib/domain/bank-account'
import { addCents, type Cents } from '@/lib/domain/money'
import { can, type Actor } from '@/lib/domain/permission'
import type { BankStatement } from '@/lib/domain/reconciliation/bank-statement'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { addDays } from '@/lib/domain/calendar-date'
import { sumOfRecords } from './book'
import { statementFromRow } from './rows'

export type ListedStatement = { readonly statement: BankStatement; readonly accountName: string; readonly openLines: number }
export type ListedAccount = {
  readonly account: BankAccount
  /** What the books have in it at the end of today. */
  readonly bookCents: Cents
  readonly reconciledThrough: BankStatement['periodThrough'] | null
  readonly last: BankStatement | null
  /** Imported lines that no statement holds, and lines of open statements that are not matched. */
  readonly freeLines: number
  readonly openLines: number
}
export type Reconciliations = { readonly accounts: readonly ListedAccount[]; readonly statements: readonly ListedStatement[] }

type CountRow = { readonly account: string | null; readonly statement: string | null; readonly count: number }

/** Lines that nobody has matched yet, of statements that are not locked, and those of no statement. */
export function openLinesSql(organizationId: string, chapterId: string): Prisma.Sql {
  return Prisma.sql`bank_line l LEFT JOIN import_batch b ON b.organization_id = l.organization_id AND b.id = l.import_batch_id
    LEFT JOIN bank_statement s ON s.organization_id = l.organization_id AND s.id = l.statement_id
    WHERE l.organization_id = ${organizationId}::uuid AND l.chapter_id = ${chapterId}::uuid AND (b.id IS NULL OR b.state = 'recorded') AND (s.id IS NULL OR s.state = 'open')
      AND l.processor = '' AND l.currency IN ('', 'USD') AND l.id NOT IN (SELECT unnest(m.lines)::uuid FROM bank_match m WHERE m.organization_id = ${organizationId}::uuid AND m.state = 'matched')`
}

/** The bank accounts of a chapter with how far each is reconciled, and the statements of all, the newest first. */
export async function listReconciliations(actor: Actor, chapterId: string): Promise<Result<Reconciliations, Refusal>> {
  const allowed = can(actor, 'bank.reconcile', chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  return readAs(actor, async (tx) => {
    const rows = await tx.bankAccount.findMany({ where: { organizationId, chapterId }, orderBy: [{ closedOn: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }] })
    const statements = await tx.bankStatement.findMany({ where: { organizationId, chapterId, state: { not: 'voided' } }, orderBy: [{ periodThrough: 'desc' }, { id: 'asc' }] })
    const counts = await tx.$queryRaw<readonly CountRow[]>`
      SELECT l.bank_account_id::text AS account, l.statement_id::text AS statement, count(*)::int AS count FROM ${openLinesSql(organizationId, chapterId)} GROUP BY 1, 2`
    const all = statements.map(statementFromRow)
    const accounts: ListedAccount[] = []
    for (const account of rows.map(bankAccountFromRow)) accounts.push(await listed(tx, actor, { account, only: rows.length === 1, all, counts }))
    const names = new Map(accounts.map(({ account }) => [account.id, account.name]))
    return ok({
      accounts,
      statements: all.map((statement) => ({ statement, accountName: names.get(statement.bankAccountId) ?? '', openLines: counts.find((each) => each.statement === statement.id)?.count ?? 0 })),
    })
  })
}

type Listing = { readonly account: BankAccount; readonly only: boolean; readonly all: readonly BankStatement[]; readonly counts: readonly CountRow[] }

async function listed(tx: Transaction, { organizationId, today }: Actor, { account, only, all, counts }: Listing): Promise<ListedAccount> {
  const own = all.filter(({ bankAccountId }) => bankAccountId === account.id)
  const of = { organizationId, chapterId: account.chapterId, bankAccountId: account.id }
  const moved = await sumOfRecords(tx, of, { from: account.openedOn, before: addDays(today, 1) })
  const sum = (wanted: (row: CountRow) => boolean) => counts.filter(wanted).reduce((total, { count }) => total + count, 0)
  const isOf = (row: CountRow) => row.account === account.id || (row.account === null && only)
  return {
    account, bookCents: addCents(account.openingBalanceCents, moved), last: own[0] ?? null,
    reconciledThrough: own.find(({ state }) => state === 'reconciled')?.periodThrough ?? null,
    freeLines: sum((row) => isOf(row) && row.statement === null), openLines: sum((row) => isOf(row) && row.statement !== null),
  }
}
