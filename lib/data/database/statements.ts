import 'server-only'
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Prisma } from '@/lib/generated/prisma/client'
import { databaseError } from './database-errors'

/** Runs statements in a transaction that is open, whether Prisma opened it or pg did. */
export type Statements = {
  readonly rows: <Row extends pg.QueryResultRow>(statement: Prisma.Sql) => Promise<readonly Row[]>
  /** The statement after which nothing is left to do but to commit: what it locks is held no longer than need be. */
  readonly last: (statement: Prisma.Sql) => Promise<number>
}

/** Statements inside a transaction of Prisma. */
export function throughPrisma(tx: Prisma.TransactionClient): Statements {
  return { rows: <Row>(statement: Prisma.Sql) => tx.$queryRaw<readonly Row[]>(statement), last: (statement) => tx.$executeRaw(statement) }
}

const names = new Map<string, string>()
let kept = true

function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const made = createHash('sha256').update(text).digest('base64url')
  names.set(text, made)
  return made
}

/**
 * Statements that the server parses and plans once a connection: for the few texts of a verb that is called often, never for lists,
 * whose best plan depends on what is looked for. The connection is of the pipelined pool: COMMIT goes out with the last statement, so that
 * no lock waits for this process; where that statement fails, the server takes the COMMIT as a ROLLBACK.
 */
export function prepared(client: pg.ClientBase): Statements & { readonly isEnded: () => boolean } {
  let ended = false
  const run = <Row extends pg.QueryResultRow>({ text, values }: Prisma.Sql): Promise<pg.QueryResult<Row>> =>
    client.query<Row>({ text, values: [...values], ...(kept && { name: nameOf(text) }) })
  return {
    rows: async <Row extends pg.QueryResultRow>(statement: Prisma.Sql) => (await run<Row>(statement)).rows,
    last: async (statement) => {
      ended = true
      const [written] = await Promise.all([run(statement), client.query('COMMIT')])
      return written.rowCount ?? 0
    },
    isEnded: () => ended,
  }
}

/** An old pooler in transaction mode mixes up the connections that know a statement: from then on nothing is kept, and the work is tried again. */
export function forgetPrepared(error: unknown): void {
  const { sqlState } = databaseError(error)
  if (sqlState === '26000' || sqlState === '42P05') kept = false
}
