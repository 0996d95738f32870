import 'server-only'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { z } from 'zod'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { BadBackup } from '@/lib/formats/backup/bad-backup'
import type { Piece, Section } from '@/lib/formats/backup/sections'
import { writeBelow } from './stored-files'
import { stagedPart } from './staged'
import { copySql, fixForm, tablesOf, type Table } from './tables'

/**
 * Loading the rows of a backup, in one transaction of the owning role.
 * 1. The triggers that refuse a row without the journal entry of its own transaction, and any emptying of a table, are off inside this
 *    transaction alone: the owner may do that without being a superuser, and PostgreSQL turns them on again if anything fails.
 * 2. References are dropped and made again at the end, when every row is there: PostgreSQL then proves each of them, whatever the order.
 * 3. Row by row, CHECKs and unique keys hold all the time.
 */
type Reference = { readonly table: string; readonly name: string; readonly definition: string }

const sequencesSchema = z.array(z.object({ name: z.string(), last: z.string().nullable() }))

async function referencesOf(client: pg.ClientBase): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT r.relname AS table, c.conname AS name, pg_get_constraintdef(c.oid) AS definition FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
      WHERE c.contype = 'f' AND r.relnamespace = current_schema()::regnamespace ORDER BY 1, 2`,
  )
  return rows
}

/** The content of one section, as a stream; the pieces go on after it. */
async function* contentOf(pieces: AsyncGenerator<Piece>): AsyncGenerator<Buffer> {
  for (;;) {
    const next = await pieces.next()
    if (next.done === true) throw new BadBackup('cut-off')
    if (next.value.type === 'end') return
    if (next.value.type !== 'data') throw new BadBackup('changed')
    yield next.value.bytes
  }
}

function sameColumns(told: readonly string[], known: Table): boolean {
  return told.length === known.columns.length && told.every((column) => known.columns.includes(column))
}

/** Empties the tables, lets `fill` fill them, and puts every guard back, in the transaction that is open. */
export async function refilled(client: pg.ClientBase, fill: (tables: readonly Table[]) => Promise<void>): Promise<void> {
  await fixForm(client)
  const tables = await tablesOf(client)
  const references = await referencesOf(client)
  const named = (name: string): string => pg.escapeIdentifier(name)
  for (const { name } of tables) await client.query(`ALTER TABLE ${named(name)} DISABLE TRIGGER USER`)
  for (const { table, name } of references) await client.query(`ALTER TABLE ${named(table)} DROP CONSTRAINT ${named(name)}`)
  await client.query(`TRUNCATE ${tables.map(({ name }) => named(name)).join(', ')}`)
  await fill(tables)
  for (const { table, name, definition } of references) await client.query(`ALTER TABLE ${named(table)} ADD CONSTRAINT ${named(name)} ${definition}`)
  for (const { name } of tables) await client.query(`ALTER TABLE ${named(name)} ENABLE TRIGGER USER`)
}

/** RESTART is undone with the transaction, which setval is not. */
async function loadSequences(client: pg.ClientBase, content: AsyncIterable<Buffer>): Promise<void> {
  const parts: Buffer[] = []
  for await (const bytes of content) parts.push(bytes)
  for (const { name, last } of sequencesSchema.parse(JSON.parse(Buffer.concat(parts).toString('utf8')))) {
    await client.query(`ALTER SEQUENCE ${pg.escapeIdentifier(name)} RESTART ${last === null ? '' : `WITH ${BigInt(last) + 1n}`}`)
  }
}

type Loading = { readonly id: string; readonly tables: readonly Table[]; readonly onProgress: (sentence: string) => void }

async function loadTable(client: pg.ClientBase, table: Table, content: AsyncGenerator<Buffer>, { tables, onProgress }: Loading): Promise<void> {
  const known = tables.find(({ name }) => name === table.name)
  if (known === undefined || !sameColumns(table.columns, known)) throw new CannotStart(`The table ${table.name} of the backup is not one of this program: restore it with the version that made it.`)
  onProgress(`Table ${table.name}`)
  await pipeline(Readable.from(content), client.query(copyFrom(`${copySql(table)} FROM STDIN`)))
}

async function loadSection(client: pg.ClientBase, section: Section, content: AsyncGenerator<Buffer>, loading: Loading): Promise<void> {
  if (section.kind === 'table') return loadTable(client, section, content, loading)
  if (section.kind === 'sequences') return loadSequences(client, content)
  return writeBelow(stagedPart(loading.id, section.kind), section.name, content)
}

/** Loads every section: rows into the tables, keys and files into the folder where they wait. */
export async function loadPieces(client: pg.ClientBase, pieces: AsyncGenerator<Piece>, loading: Loading): Promise<void> {
  for (;;) {
    const next = await pieces.next()
    if (next.done === true) return
    if (next.value.type === 'begin') await loadSection(client, next.value.section, contentOf(pieces), loading)
  }
}
