import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { ownerSql } from '@/lib/data/database/transaction'
import { importFile } from '@/lib/data/imports/import-file'
import { say, timed, withPeak } from './measure'
import type { World } from './world'

const tables = ['journal_entry', 'import_batch', 'import_text', 'person', 'donation']

/** Without this column, so that the floor's own transaction is the one that wrote the entries. */
async function columnsOf(client: pg.ClientBase, table: string): Promise<string> {
  const { rows } = await client.query<{ names: string }>(
    `SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS names FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND column_name <> 'transaction_id'`, [table],
  )
  return rows[0]?.names ?? ''
}

/** Imports the donations, then puts the same prepared rows with COPY into the same emptied tables, indexes and triggers. */
export async function benchImport(world: World, rows: number): Promise<void> {
  const { folder, actor } = world
  const file = path.join(folder, 'donations.csv')
  const watching = { onProblem: () => undefined, onProgress: () => undefined }
  const founded = await ownerSql(async (client) => (await client.query<{ size: string }>('SELECT max(index) AS size FROM journal_entry')).rows[0]?.size ?? '0')
  const { megabytes, value } = await withPeak(() => timed(() => importFile(actor, { path: file, chapterId: null, kind: null }, watching)))
  if (!value.value.ok) throw new Error('The import was refused')
  say(`import of ${rows} donations`, {
    'import, ms': value.milliseconds, 'import, rows a second': (rows / value.milliseconds) * 1000, 'peak memory, MB': megabytes,
  })
  const floor = await ownerSql((client) => floorOf(client, folder, founded))
  say('its floor', {
    'floor': `BEGIN; ${tables.map((table) => `COPY ${table} FROM STDIN`).join('; ')}; COMMIT (same rows, tables, indexes and triggers)`,
    'floor, ms': floor, 'import / floor': value.milliseconds / floor, 'target': 'ratio at most 3, memory under 400 MB',
  })
}

/** How long COPY takes for the rows that an import has put after the entry `founded`, in milliseconds. */
export async function floorOf(client: pg.Client, folder: string, founded: string): Promise<number> {
  for (const table of tables) await saveTable(client, folder, table, founded)
  await client.query(`ALTER TABLE journal_entry ALTER COLUMN transaction_id SET DEFAULT pg_current_xact_id()::text::bigint`)
  for (const table of tables.toReversed()) await emptied(client, table, founded)
  const { milliseconds } = await timed(async () => {
    await client.query('BEGIN')
    for (const table of tables) await loadTable(client, folder, table)
    await client.query('COMMIT')
  })
  return milliseconds
}

async function saveTable(client: pg.Client, folder: string, table: string, founded: string): Promise<void> {
  const only = table === 'journal_entry' ? ` WHERE index > ${founded}` : ''
  await pipeline(client.query(copyTo(`COPY (SELECT ${await columnsOf(client, table)} FROM ${table}${only}) TO STDOUT`)), fs.createWriteStream(path.join(folder, table)))
}

async function loadTable(client: pg.Client, folder: string, table: string): Promise<void> {
  await pipeline(fs.createReadStream(path.join(folder, table)), client.query(copyFrom(`COPY ${table} (${await columnsOf(client, table)}) FROM STDIN`)))
}

/** The books refuse to be emptied: in this scratch database the owner takes the guards away, empties them and puts the guards back. */
async function emptied(client: pg.Client, table: string, founded: string): Promise<void> {
  await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await client.query(`DELETE FROM ${table}${table === 'journal_entry' ? ` WHERE index > ${founded}` : ''}`)
  await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  await client.query(`VACUUM ANALYZE ${table}`)
  // The import had new indexes: the floor has no less.
  await client.query(`REINDEX TABLE ${table}`)
}
