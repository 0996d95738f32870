import 'server-only'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { CannotStart, systemCode } from '@/lib/data/database/cannot-start'
import { BadBackup } from '@/lib/formats/backup/bad-backup'
import { opened } from '@/lib/formats/backup/sealed-stream'
import { readSections, type BackupHead, type Piece } from '@/lib/formats/backup/sections'

/** A backup that was read through to its end: every byte, section and hash is as it was written. */
export type CheckedBackup = {
  readonly head: BackupHead
  readonly sizeBytes: number
  /** SHA-256 of the file. */
  readonly sha256: string
  readonly tables: readonly string[]
  readonly rowCount: number
  readonly files: number
}

export type OnProgress = (sentence: string) => void

async function* bytesOf(readable: Readable): AsyncGenerator<Buffer> {
  for await (const piece of readable) {
    if (!Buffer.isBuffer(piece)) throw new Error('A stream of a backup is bytes')
    yield piece
  }
}

function fileStream(file: string): fs.ReadStream {
  return fs.createReadStream(file, { highWaterMark: 256 * 1024 })
}

/** The pieces of a backup file, opened and checked; `onBytes` sees the bytes of the file as they pass. */
export async function* piecesOf(file: string, passphrase: string, onBytes: (bytes: Buffer) => void = () => undefined): AsyncGenerator<Piece> {
  async function* watched(): AsyncGenerator<Buffer> {
    for await (const bytes of bytesOf(fileStream(file))) {
      onBytes(bytes)
      yield bytes
    }
  }
  const unzipped = createGunzip({ chunkSize: 256 * 1024 })
  // What goes wrong in front of the unzipping comes out of it: nothing else has to be listened to.
  pipeline(Readable.from(opened(watched(), passphrase)), unzipped, () => undefined)
  try {
    yield* readSections(bytesOf(unzipped))
  } catch (error) {
    throw readable(error, file)
  }
}

/** What an error means to whoever asked for the file. */
function readable(error: unknown, file: string): unknown {
  const code = systemCode(error)
  if (error instanceof BadBackup || code === null) return error
  if (code.startsWith('Z_')) return new BadBackup('changed', error)
  return code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' ? new CannotStart(`The file ${file} cannot be read.`) : error
}

/** Reads a whole backup and changes nothing; throws BadBackup where a byte is not as it was written. */
export async function checkBackup(file: string, passphrase: string, onProgress: OnProgress): Promise<CheckedBackup> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const pieces = piecesOf(file, passphrase, (bytes) => {
    hash.update(bytes)
    sizeBytes += bytes.length
    onProgress(`Checked: ${Math.round(sizeBytes / 1_000_000)} MB`)
  })
  const found = { heads: new Array<BackupHead>(), tables: new Array<string>(), rowCount: 0, files: 0 }
  let isTable = false
  for await (const piece of pieces) {
    if (piece.type === 'head') found.heads.push(piece.head)
    if (piece.type === 'begin') isTable = piece.section.kind === 'table'
    // A row of a copy in text is a line; a newline inside a value is written with a backslash.
    if (piece.type === 'data' && isTable) found.rowCount += newlinesIn(piece.bytes)
    if (piece.type === 'end' && piece.section.kind === 'table') found.tables.push(piece.section.name)
    if (piece.type === 'end' && piece.section.kind === 'file') found.files += 1
  }
  const [head] = found.heads
  if (head === undefined) throw new BadBackup('changed')
  return { head, sizeBytes, sha256: hash.digest('hex'), tables: found.tables, rowCount: found.rowCount, files: found.files }
}

function newlinesIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) count += 1
  return count
}
