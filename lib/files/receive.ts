import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { FileContent } from '@/lib/domain/attachment'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { TypeReader } from './media-type'
import type { LocalFile } from './content-name'

/** A content that has arrived whole on this disk; `drop` takes it away again. */
export type Received = FileContent & { readonly file: LocalFile; readonly drop: () => Promise<void> }

const megabyte = 1024 * 1024

/** Where contents arrive before they are known: on the disk of the file store, so that a whole one is only renamed. */
function incomingFolder(): string {
  return path.join(env.filesFolder, 'incoming')
}

/**
 * Writes a stream to the disk of this machine while its hash and its type are read, and stops it at the limit: no more of it than one piece is ever in
 * memory. `name` only tells one kind of text from another.
 */
export async function receive(stream: AsyncIterable<unknown>, name: string): Promise<Result<Received, Refusal>> {
  await fs.mkdir(incomingFolder(), { recursive: true, mode: 0o700 })
  const place = path.join(incomingFolder(), randomUUID())
  const drop = () => fs.rm(place, { force: true })
  try {
    const arrived = await write(stream, place)
    const outcome = arrived === null ? tooLarge() : judged(arrived, name, { place, drop })
    if (!outcome.ok) await drop()
    return outcome
  } catch (error) {
    await drop()
    throw error
  }
}

/** The refusal of what is larger than one file may be. */
export function tooLarge(): Result<never, Refusal> {
  return refuse({ reason: 'invalid', key: 'fileTooLarge', values: { megabytes: env.fileMegabytesMax } })
}

type Arrived = { readonly sizeBytes: number; readonly sha256: string; readonly type: TypeReader }

/** Null where the limit was passed. */
async function write(stream: AsyncIterable<unknown>, place: string): Promise<Arrived | null> {
  const [hash, type] = [createHash('sha256'), new TypeReader()]
  const target = await fs.open(place, 'wx', 0o600)
  let sizeBytes = 0
  try {
    for await (const piece of stream) {
      if (!(piece instanceof Uint8Array)) throw new Error('A content arrives as bytes')
      sizeBytes += piece.length
      if (sizeBytes > env.fileMegabytesMax * megabyte) return null
      const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length)
      hash.update(bytes)
      type.see(bytes)
      await target.appendFile(bytes)
    }
  } finally {
    await target.close()
  }
  return { sizeBytes, sha256: hash.digest('hex'), type }
}

function judged({ sizeBytes, sha256, type }: Arrived, name: string, { place, drop }: { readonly place: string; readonly drop: () => Promise<void> }): Result<Received, Refusal> {
  if (sizeBytes === 0) return refuse({ reason: 'invalid', key: 'fileEmpty' })
  const fileType = type.type(name)
  if (fileType === null) return refuse({ reason: 'invalid', key: 'fileType' })
  return ok({ sha256, sizeBytes, fileType, file: { path: place, sizeBytes }, drop })
}

/** Takes away what a killed server left behind: nothing arrives for longer than a day. */
export async function sweepIncoming(before: number): Promise<number> {
  const names = await fs.readdir(incomingFolder()).catch(() => [])
  let swept = 0
  for (const name of names) {
    const place = path.join(incomingFolder(), name)
    const found = await fs.stat(place).catch(() => null)
    if (found === null || found.mtimeMs >= before) continue
    await fs.rm(place, { force: true })
    swept += 1
  }
  return swept
}
