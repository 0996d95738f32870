import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { CannotStart } from './cannot-start'
import { withConnection } from './connect'

/**
 * Brings the database to the program's schema, in Prisma's own format, so that `prisma migrate deploy` can go on from here.
 * 1. One migrator at a time (Prisma's own advisory lock). 2. One transaction a file: applied whole or not at all.
 * 3. An edited file, a half-applied one and a database newer than the program are refused, before anything is changed.
 */
type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }
type AppliedRow = { readonly name: string; readonly checksum: string; readonly finished: boolean }

export const migrationsFolder = path.resolve('prisma', 'migrations')

const prismaLock = 72_707_369

const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
  logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/** Applies what is missing; gives the names of what it applied. `owner` is a direct address of the owning role. */
export async function migrate(owner: string, folder = migrationsFolder): Promise<readonly string[]> {
  const migrations = readMigrations(folder)
  return withConnection(owner, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(historyTable)
    const applied = await readApplied(client)
    refuseForeignHistory(migrations, applied)
    const missing = migrations.filter((migration) => !applied.some((row) => row.name === migration.name))
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  })
}

/** The migrations of the program in order; the checksum is that of the file, as Prisma computes it. */
export function readMigrations(folder = migrationsFolder): readonly Migration[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function readApplied(client: pg.Client): Promise<readonly AppliedRow[]> {
  const answer = await client.query<AppliedRow>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations
      WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  )
  return answer.rows
}

function refuseForeignHistory(migrations: readonly Migration[], applied: readonly AppliedRow[]): void {
  for (const row of applied) {
    const known = migrations.find((migration) => migration.name === row.name)
    if (known === undefined) throw new CannotStart(`The database is newer than this program (it has ${row.name}): install the newer version.`)
    if (!row.finished) throw new CannotStart(`The migration ${row.name} was left half applied by another tool: restore the last backup, then start again.`)
    if (known.checksum !== row.checksum) {
      throw new CannotStart(`The migration ${row.name} was edited after it was applied: put the original file back, or start with a new database.`)
    }
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new CannotStart(`The migration ${name} failed and nothing of it was kept: ${error instanceof Error ? error.message : String(error)}.`)
  }
}
