import 'server-only'
import pg from 'pg'

/** A table as a backup copies it: generated columns are left out, the database makes them again. */
export type Table = { readonly name: string; readonly columns: readonly string[] }

/**
 * Not in a backup: which migrations were applied is told in its head, and what was backed up when is about the machine, not about the books.
 */
const leftOut = ['_prisma_migrations', 'backup_run']

/** Dates, numbers and bytes are written in one form, whatever the server prefers, and every row of every organization is seen, or an error is. */
const settings = `SELECT set_config('row_security', 'off', true), set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true),
  set_config('IntervalStyle', 'postgres', true), set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true), set_config('client_encoding', 'UTF8', true),
  set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`

/** Fixes how values are written and read for the transaction that is open. */
export async function fixForm(client: pg.ClientBase): Promise<void> {
  await client.query(settings)
}

/** The tables of the program as the catalogue tells them, by name. */
export async function tablesOf(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> ALL ($1)
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
     GROUP BY c.relname ORDER BY c.relname COLLATE "C"`, [leftOut],
  )
  return rows
}

export function copySql({ name, columns }: Table): string {
  return `COPY ${pg.escapeIdentifier(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`
}

/** Where a sequence stands; `last` null: it has given no number yet. */
export type Sequence = { readonly name: string; readonly last: string | null }

export async function sequencesOf(client: pg.ClientBase): Promise<readonly Sequence[]> {
  const { rows } = await client.query<Sequence>(
    'SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = current_schema() ORDER BY sequencename COLLATE "C"',
  )
  return rows
}

export type AppliedMigration = { readonly name: string; readonly checksum: string }

/** The migrations that this database has. */
export async function migrationsOf(client: pg.ClientBase): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"',
  )
  return rows
}
