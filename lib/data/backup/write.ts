import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { CannotStart, systemCode } from '@/lib/data/database/cannot-start'
import { ownerSql } from '@/lib/data/database/transaction'
import { now } from '@/lib/data/installation/clock'
import { placeOf } from '@/lib/files/content-name'
import { fileStore } from '@/lib/files/store'
import { sealed } from '@/lib/formats/backup/sealed-stream'
import { writeSections, type BackupHead, type Content } from '@/lib/formats/backup/sections'
import { keysToKeep } from './installation-keys'
import { checkBackup, type CheckedBackup, type OnProgress } from './read'
import { noteRun } from './runs'
import { namedContents } from './stored-files'
import { copySql, fixForm, migrationsOf, sequencesOf, tablesOf } from './tables'

export type BackupOrder = {
  /** Absolute path of the file; it must not be there yet. */
  readonly file: string
  readonly passphrase: string
  readonly automatic: boolean
  /** The version of the program, for whoever restores the file. */
  readonly program: string
  readonly onProgress: OnProgress
}

async function* copied(client: pg.ClientBase, sql: string): AsyncGenerator<Buffer> {
  const stream: Readable = client.query(copyTo(`${sql} TO STDOUT`))
  for await (const piece of stream) {
    if (!Buffer.isBuffer(piece)) throw new Error('A copy is bytes')
    yield piece
  }
}

async function* fileBytes(content: Readable): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    if (!(piece instanceof Uint8Array)) throw new Error('A file is bytes')
    yield Buffer.from(piece)
  }
}

async function* text(content: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(content))
}

/** Everything of the installation, tables first: they name the files, which are only ever added to. */
async function* contents(client: pg.ClientBase, onProgress: OnProgress): AsyncGenerator<Content> {
  for (const { name, text: key } of keysToKeep()) yield { section: { kind: 'key', name }, bytes: text(key) }
  for (const table of await tablesOf(client)) {
    onProgress(`Table ${table.name}`)
    yield { section: { kind: 'table', name: table.name, columns: table.columns }, bytes: copied(client, copySql(table)) }
  }
  yield { section: { kind: 'sequences', name: 'sequences' }, bytes: text(JSON.stringify(await sequencesOf(client))) }
  for (const name of await namedContents(client)) {
    const stored = await fileStore().open(name)
    // An upload that nobody attached may be gone meanwhile; verify tells of an attached one that is not there.
    if (stored === null) continue
    onProgress(`File ${name.sha256}`)
    yield { section: { kind: 'file', name: placeOf(name) }, bytes: fileBytes(stored.content) }
  }
}

async function headOf(client: pg.ClientBase, program: string): Promise<BackupHead> {
  const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`)
  return { madeAt: now(), program, postgres: rows[0]?.version ?? '', migrations: await migrationsOf(client) }
}

/** Writes one moment of the database. Reads wait for nobody, and nobody waits for them. */
async function writeSealed(file: string, { passphrase, program, onProgress }: BackupOrder): Promise<void> {
  await ownerSql(async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await fixForm(client)
    const sections = Readable.from(writeSections(await headOf(client, program), contents(client, onProgress)))
    const zip = createGzip({ level: 5, chunkSize: 256 * 1024 })
    await pipeline(sections, zip, (zipped: AsyncIterable<Buffer>) => sealed(zipped, passphrase), fs.createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    await client.query('COMMIT')
  })
}

function onDisk(place: string): void {
  const opened = fs.openSync(place, 'r')
  try {
    fs.fsyncSync(opened)
  } finally {
    fs.closeSync(opened)
  }
}

function refusalOf(error: unknown, file: string): unknown {
  const code = systemCode(error)
  if (code === 'ENOSPC') return new CannotStart(`The disk that holds ${file} became full: no backup was made.`)
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOENT' || code === 'ENOTDIR' || code === 'EPERM') return new CannotStart(`The file ${file} cannot be written: no backup was made.`)
  return error
}

/**
 * Makes a backup of the whole installation: rows of every organization, files and keys, sealed with a passphrase. The file is written
 * beside, put onto the disk, read back and checked to its last byte, and only then given its name. Notes the run, also one that failed.
 */
export async function writeBackup(order: BackupOrder): Promise<CheckedBackup> {
  const { file, automatic } = order
  if (fs.existsSync(file)) throw new CannotStart(`The file ${file} is there already: a backup is never written over.`)
  const part = `${file}.${process.pid}.part`
  const note = { kind: 'backup', automatic, fileName: path.basename(file) } as const
  try {
    await writeSealed(part, order)
    onDisk(part)
    const checked = await checkBackup(part, order.passphrase, order.onProgress)
    fs.renameSync(part, file)
    if (process.platform !== 'win32') onDisk(path.dirname(file))
    await ownerSql((client) => noteRun(client, { ...note, sizeBytes: checked.sizeBytes, sha256: checked.sha256, rowCount: checked.rowCount, problem: null }))
    return checked
  } catch (error) {
    fs.rmSync(part, { force: true })
    const told = refusalOf(error, file)
    const problem = told instanceof Error ? told.message : String(told)
    await ownerSql((client) => noteRun(client, { ...note, sizeBytes: 0, sha256: '', rowCount: 0, problem })).catch(() => undefined)
    throw told
  }
}
