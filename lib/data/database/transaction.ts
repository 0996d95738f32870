import 'server-only'
import pg from 'pg'
import type { Actor } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { addresses } from './addresses'
import { pipelinedPool, pool, prisma, prismaAsOf } from './client'
import { withConnection } from './connect'
import { retrying } from './retry'
import { forgetPrepared, prepared, type Statements } from './statements'

/** Prisma inside one transaction. */
export type Transaction = Prisma.TransactionClient

/** For whom the rows are: row-level security shows and takes only theirs. */
type Tenant = { readonly organizationId: string | null; readonly userId: string | null }
type Mode = 'write' | 'read'

/** Without compiling of statements: where PostgreSQL does it by default, it takes longer than the answer. */
const settingsStatement = `SELECT set_config('app.org_id', $1, true), set_config('app.user_id', $2, true), set_config('transaction_read_only', $3, true), set_config('jit', 'off', true)`
/** Every statement finds its rows by a key, whatever it looks for: one plan serves all, and planning takes longer than reading. */
const planOnce = `; SET LOCAL plan_cache_mode = force_generic_plan`
const limits = { maxWait: 10_000, timeout: 60_000 }
const longTimeout = 600_000

/** One write: all of it or nothing. A refusal that the work returns undoes everything; what is retryable is tried again. */
export function inTransaction<T>(actor: Actor, work: (tx: Transaction) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  return prismaTransaction(tenantOf(actor), 'write', work)
}

/** The same for what changes as many rows as a file may hold: it may take minutes. */
export function inLongTransaction<T>(actor: Actor, work: (tx: Transaction) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  return prismaTransaction(tenantOf(actor), 'write', work, { longest: longTimeout })
}

/** Reads that belong together: one snapshot, nothing can be written. */
export function readAs<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return prismaTransaction(tenantOf(actor), 'read', work)
}

/**
 * Reads everything as it was when the journal had `size` entries, in one snapshot: the same code, through views of the same names.
 * Names of people who were corrected since are opened by lib/data/reports/as-of.ts, which is how this is called.
 */
export function readJournaledAsOf<T>(actor: Actor, size: number, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return prismaTransaction(tenantOf(actor), 'read', async (tx) => {
    await tx.$executeRaw`SELECT set_config('search_path', 'as_of, public', true), set_config('app.as_of_size', ${String(size)}, true)`
    return work(tx)
  }, { client: prismaAsOf })
}

/** A write for an organization where nobody acts in it yet: set-up, jobs. A returned refusal undoes it, as in `inTransaction`. */
export function asOrganization<T>(organizationId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return prismaTransaction({ organizationId, userId: null }, 'write', work)
}

/** Sign-in, when no organization is known yet: shows a user's own memberships in every organization. */
export function asUser<T>(userId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return prismaTransaction({ organizationId: null, userId }, 'write', work)
}

/** The same as `inTransaction` (or, with `read`, as `readAs`) on a pg connection: import, export, journal, large reports. */
export function sqlAs<T>(actor: Actor, work: (client: pg.PoolClient) => Promise<T>, mode: Mode = 'write'): Promise<T> {
  return retrying(() => sqlTransaction(tenantOf(actor), mode, work))
}

/** The same as `inTransaction` for a verb that is called often: prepared statements, and no more round trips than the work needs. */
export function inPreparedTransaction<T>(actor: Actor, work: (statements: Statements) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  return retrying(() => preparedTransaction(tenantOf(actor), work))
}

/** The owning role, past row-level security: for migration, backup and restore only. */
export function ownerSql<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withConnection(addresses().owner, work)
}

function tenantOf(actor: Actor): Tenant {
  return { organizationId: actor.organizationId, userId: actor.userId }
}

function settingsOf({ organizationId, userId }: Tenant, mode: Mode): [string, string, string] {
  return [organizationId ?? '', userId ?? '', mode === 'read' ? 'on' : 'off']
}

/** Ends a transaction that a refusal undoes. */
class Undone extends Error {}

function isRefusal(outcome: unknown): boolean {
  return typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false && 'refusal' in outcome
}

async function prismaTransaction<T>(tenant: Tenant, mode: Mode, work: (tx: Transaction) => Promise<T>, { client = prisma, longest = limits.timeout } = {}): Promise<T> {
  const isolation = mode === 'read' ? { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead } : {}
  const refusals: T[] = []
  try {
    return await retrying(() =>
      client().$transaction(
        async (tx) => {
          await tx.$executeRawUnsafe(settingsStatement, ...settingsOf(tenant, mode))
          const outcome = await work(tx)
          if (!isRefusal(outcome)) return outcome
          refusals.push(outcome)
          throw new Undone()
        },
        { ...limits, timeout: longest, ...isolation },
      ),
    )
  } catch (error) {
    const refusal = refusals.at(-1)
    if (error instanceof Undone && refusal !== undefined) return refusal
    throw error
  }
}

async function sqlTransaction<T>(tenant: Tenant, mode: Mode, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect()
  try {
    await client.query(opening(tenant, mode))
    const outcome = await work(client)
    await client.query(isRefusal(outcome) ? 'ROLLBACK' : 'COMMIT')
    client.release()
    return outcome
  } catch (error) {
    // The connection may be in any state (a half-read stream, a cut socket): it is not used again.
    client.release(true)
    throw error
  }
}

async function preparedTransaction<T>(tenant: Tenant, work: (statements: Statements) => Promise<T>): Promise<T> {
  const client = await pipelinedPool().connect()
  try {
    const statements = prepared(client)
    const [, outcome] = await Promise.all([client.query(opening(tenant, 'write') + planOnce), work(statements)])
    if (!statements.isEnded()) await client.query(isRefusal(outcome) ? 'ROLLBACK' : 'COMMIT')
    client.release()
    return outcome
  } catch (error) {
    client.release(true)
    forgetPrepared(error)
    throw error
  }
}

/** Begins and says for whom, in one message. */
function opening(tenant: Tenant, mode: Mode): string {
  const begin = mode === 'read' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ' : 'BEGIN'
  const values = settingsOf(tenant, mode).map((value) => pg.escapeLiteral(value))
  return `${begin}; ${settingsStatement.replace(/\$(\d)/g, (_, position: string) => values[Number(position) - 1] ?? 'NULL')}`
}
