import 'server-only'
import path from 'node:path'
import type pg from 'pg'
import { CannotStart, systemCode } from '@/lib/data/database/cannot-start'
import { databaseError } from '@/lib/data/database/database-errors'
import { ownerSql } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { refuseOtherSetting } from './installation-keys'
import { loadPieces, refilled } from './load'
import { piecesOf, type CheckedBackup, type OnProgress } from './read'
import { noteRun } from './runs'
import { adoptRestored, dropStaged } from './staged'
import { migrationsOf } from './tables'

export type RestoreOrder = {
  readonly file: string
  readonly passphrase: string
  /** What reading the whole file has shown before. */
  readonly checked: CheckedBackup
  /** What is in the database may be lost. */
  readonly replace: boolean
  readonly onProgress: OnProgress
}

export type Restored = { readonly id: string; /** Key files that stood here before, kept beside under these names. */ readonly replacedKeys: readonly string[] }

async function refuseOtherVersion(client: pg.ClientBase, { head }: CheckedBackup): Promise<void> {
  const here = await migrationsOf(client)
  const text = (migrations: readonly { readonly name: string; readonly checksum: string }[]) => migrations.map(({ name, checksum }) => `${name} ${checksum}`).join('\n')
  if (text(here) === text(head.migrations)) return
  throw new CannotStart(`The backup was made by version ${head.program}, whose tables are others than here: restore it with that version, then start the newer one, which brings it up to date.`)
}

async function refuseFull(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ full: boolean }>('SELECT EXISTS (SELECT FROM organization) OR EXISTS (SELECT FROM "user") AS full')
  if (rows[0]?.full === true) throw new CannotStart('There are organizations in this database already: restore into an empty one, or add --replace to lose what is here.')
}

/** The key sections stand first in a backup: a setting that contradicts them is refused before a table is touched. */
async function refuseOtherKeys({ file, passphrase }: RestoreOrder): Promise<void> {
  let name: string | null = null
  let parts: Buffer[] = []
  for await (const piece of piecesOf(file, passphrase)) {
    if (piece.type === 'begin') {
      if (piece.section.kind !== 'key') return
      name = piece.section.name
      parts = []
    }
    if (piece.type === 'data') parts.push(piece.bytes)
    if (piece.type === 'end' && name !== null) refuseOtherSetting(name, Buffer.concat(parts).toString('utf8'))
  }
}

/** Sessions that were ended after the backup was made must not come back to life. */
const endSessions = 'UPDATE session SET revoked_at = clock_timestamp() WHERE revoked_at IS NULL'

async function replaceRows(client: pg.ClientBase, id: string, order: RestoreOrder): Promise<void> {
  const { file, passphrase, checked, onProgress } = order
  await client.query('BEGIN')
  await refilled(client, (tables) => loadPieces(client, piecesOf(file, passphrase), { id, tables, onProgress }))
  await client.query(endSessions)
  await noteRun(client, { kind: 'restore', automatic: false, fileName: path.basename(file), sizeBytes: checked.sizeBytes, sha256: checked.sha256, rowCount: checked.rowCount, problem: null }, id)
  await client.query('COMMIT')
}

function refusalOf(error: unknown): unknown {
  const full = systemCode(error) === 'ENOSPC' || databaseError(error).sqlState === '53100'
  return full ? new CannotStart('The disk became full while the backup was restored: nothing was changed.') : error
}

/**
 * Restores a backup that was checked before: all of it or nothing. The database is empty, or `replace` is given. Throws CannotStart or
 * BadBackup with one sentence and has changed nothing then. The caller verifies the journals afterwards.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const id = newId()
  return ownerSql(async (client) => {
    await refuseOtherVersion(client, order.checked)
    if (!order.replace) await refuseFull(client)
    await refuseOtherKeys(order)
    try {
      await replaceRows(client, id, order)
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined)
      dropStaged(id)
      throw refusalOf(error)
    }
    await client.query('ANALYZE')
    return { id, replacedKeys: await adoptRestored(client) }
  })
}

/** Notes that every journal came out right after the restore. */
export async function noteVerified(id: string): Promise<void> {
  await ownerSql((client) => client.query('UPDATE backup_run SET verified_at = clock_timestamp() WHERE id = $1', [id]))
}
