import 'server-only'
import type pg from 'pg'
import { dayFromRow } from '@/lib/data/database/days'
import { throughPrisma, type Statements } from '@/lib/data/database/statements'
import type { Transaction } from '@/lib/data/database/transaction'
import { calendarDate, formatShort, type CalendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import type { BookKind } from '@/lib/domain/reconciliation/matching'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'

/** Where a record moves money: its account, if it names one, and its day. */
export type CashPlace = { readonly bankAccountId: string | null; readonly on: CalendarDate }

/** A record of the books with its place. */
export type CashRecord = CashPlace & { readonly kind: BookKind; readonly id: string }

/** The last day of the locked month that a record would come into; null where it is open. */
export type LockedRow = { readonly locked: string | null }

/** The last day of the locked month of the account in which the day lies, as a column of a context statement; null where it is open. */
export function lockedSql({ organizationId }: Pick<Actor, 'organizationId'>, { bankAccountId, on }: CashPlace): Prisma.Sql {
  return Prisma.sql`(SELECT s.period_through::text FROM bank_statement s WHERE s.organization_id = ${organizationId}::uuid AND s.bank_account_id = ${bankAccountId}::uuid
    AND s.state = 'reconciled' AND ${on}::date BETWEEN s.period_from AND s.period_through LIMIT 1)`
}

/**
 * Until this transaction is through, nobody locks or unlocks a month of the account; waits for whoever does so just now. Before the months are read:
 * else what is recorded in the very moment of a lock would slip into the locked month.
 */
export async function holdMonths(statements: Pick<Statements, 'rows'>, bankAccountId: string | null): Promise<void> {
  if (bankAccountId !== null) await statements.rows(Prisma.sql`SELECT pg_advisory_xact_lock_shared(hashtextextended('bank-account/' || ${bankAccountId}, 0))::text`)
}

/** Refuses what would move money in a month that is reconciled with the bank. */
export function unlessLocked(locked: string | null): Result<true, Refusal> {
  return locked === null ? ok(true) : refuse({ reason: 'reconciled', key: 'periodReconciled', values: { day: formatShort(calendarDate(locked)) } })
}

/**
 * Refuses to change a record whose month is reconciled, or that a line of a reconciled month is matched with. Waits for whoever reconciles the
 * account just now.
 */
export async function unlessReconciled(tx: Transaction, actor: Actor, record: CashRecord): Promise<Result<true, Refusal>> {
  const { organizationId } = actor
  const { kind, id, bankAccountId } = record
  await holdMonths(throughPrisma(tx), bankAccountId)
  const rows = await tx.$queryRaw<readonly { readonly locked: string | null }[]>`
    SELECT COALESCE(${lockedSql(actor, record)}, (SELECT s.period_through::text FROM bank_match m
      JOIN bank_line l ON l.organization_id = m.organization_id AND l.id = ANY(m.lines::uuid[])
      JOIN bank_statement s ON s.organization_id = l.organization_id AND s.id = l.statement_id AND s.state = 'reconciled'
      WHERE m.organization_id = ${organizationId}::uuid AND m.state = 'matched' AND m.records @> ARRAY[${`${kind}/${id}`}] LIMIT 1)) AS locked`
  return unlessLocked(rows[0]?.locked ?? null)
}

/** Refuses records of an account if one of their days lies in a month that is reconciled, and keeps the months so. */
export async function unlessAnyLocked(
  client: pg.ClientBase, { organizationId }: Actor, { bankAccountId, days }: { readonly bankAccountId: string | null; readonly days: readonly CalendarDate[] },
): Promise<Result<true, Refusal>> {
  await client.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('bank-account/' || $1, 0))`, [bankAccountId])
  const { rows } = await client.query<{ locked: string }>(
    `SELECT period_through::text AS locked FROM bank_statement s WHERE organization_id = $1 AND bank_account_id = $2 AND state = 'reconciled'
       AND EXISTS (SELECT 1 FROM unnest($3::date[]) AS day WHERE day BETWEEN s.period_from AND s.period_through) ORDER BY period_through LIMIT 1`, [organizationId, bankAccountId, days])
  return unlessLocked(rows[0]?.locked ?? null)
}

const movingTables = { donation: 'received_on', expenditure: 'paid_on', transfer: 'sent_on' } as const

/** As `holdMonths`, of every account of the organization: for a file whose rows name accounts. */
export async function holdAllMonths(client: pg.ClientBase, { organizationId }: Actor): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock_shared(hashtextextended('bank-account/' || id, 0)) FROM bank_account WHERE organization_id = $1 ORDER BY id`, [organizationId])
}

/** Refuses an import of which a record came into a month that is reconciled. */
export async function unlessImportLocked(client: pg.ClientBase, { organizationId }: Actor, batchId: string): Promise<Result<true, Refusal>> {
  for (const [table, day] of Object.entries(movingTables)) {
    const { rows } = await client.query<{ locked: string }>(
      `SELECT s.period_through::text AS locked FROM bank_statement s JOIN ${table} r ON r.organization_id = s.organization_id AND r.bank_account_id = s.bank_account_id
         AND r.${day} BETWEEN s.period_from AND s.period_through WHERE s.organization_id = $1 AND s.state = 'reconciled' AND r.state IN ('recorded', 'held') AND r.import_batch_id = $2 LIMIT 1`, [organizationId, batchId])
    const open = unlessLocked(rows[0]?.locked ?? null)
    if (!open.ok) return open
  }
  return ok(true)
}

/** Refuses to take an import back whose lines a bank statement holds. */
export async function unlessHeldByStatement(tx: Transaction, { organizationId }: Actor, batchId: string): Promise<Result<true, Refusal>> {
  const held = await tx.bankStatement.findFirst({
    where: { organizationId, state: { not: 'voided' }, lines: { some: { importBatchId: batchId } } }, orderBy: { periodThrough: 'asc' }, select: { periodThrough: true },
  })
  return held === null ? ok(true) : refuse({ reason: 'reconciled', key: 'importInStatement', values: { day: formatShort(dayFromRow(held.periodThrough)) } })
}

/**
 * Refuses to take an import back of which a record lies in a month that is reconciled, or is matched with a line of one; whichever of the kinds it is. Waits for whoever
 * reconciles one of its accounts just now.
 */
export async function unlessBatchReconciled(tx: Transaction, { organizationId }: Actor, batchId: string): Promise<Result<true, Refusal>> {
  for (const [kind, day] of Object.entries(movingTables)) {
    const [table, on] = [Prisma.raw(kind), Prisma.raw(day)]
    await tx.$queryRaw`
      SELECT pg_advisory_xact_lock_shared(hashtextextended('bank-account/' || account.id, 0))::text FROM (
        SELECT DISTINCT bank_account_id AS id FROM ${table} WHERE organization_id = ${organizationId}::uuid AND import_batch_id = ${batchId}::uuid AND bank_account_id IS NOT NULL ORDER BY 1) account`
    const rows = await tx.$queryRaw<readonly { readonly locked: string }[]>`
      SELECT s.period_through::text AS locked FROM ${table} r JOIN bank_statement s ON s.organization_id = r.organization_id AND s.bank_account_id = r.bank_account_id AND s.state = 'reconciled'
          AND r.${on} BETWEEN s.period_from AND s.period_through WHERE r.organization_id = ${organizationId}::uuid AND r.import_batch_id = ${batchId}::uuid AND r.state <> 'voided'
      UNION ALL
      SELECT s.period_through::text FROM bank_match m JOIN bank_line l ON l.organization_id = m.organization_id AND l.id = ANY(m.lines::uuid[])
        JOIN bank_statement s ON s.organization_id = l.organization_id AND s.id = l.statement_id AND s.state = 'reconciled'
        WHERE m.organization_id = ${organizationId}::uuid AND m.state = 'matched' AND EXISTS (
          SELECT 1 FROM ${table} r WHERE r.organization_id = m.organization_id AND r.import_batch_id = ${batchId}::uuid AND r.state <> 'voided' AND (${kind} || '/' || r.id) = ANY (m.records)) LIMIT 1`
    const open = unlessLocked(rows[0]?.locked ?? null)
    if (!open.ok) return open
  }
  return ok(true)
}
