/** The files of a zip, each hashed while it is unpacked: only those that are asked for stay in memory. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import type { ZipPart } from './directory'

/** `bytes` is null for a file that was not asked for, `hash` for one that cannot be unpacked. */
export type HashedPart = { readonly hash: string | null; readonly bytes: Buffer | null }

const pieceBytes = 1 << 18

function* piecesOf(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += pieceBytes) yield content.subarray(at, at + pieceBytes)
}

/** Unpacks one file; gives SHA-256 as 64 hexadecimal digits, and the bytes where they are wanted. */
export async function hashedPart({ method, content }: ZipPart, isKept: boolean): Promise<HashedPart> {
  const hash = createHash('sha256')
  const kept: Buffer[] = []
  const source = Readable.from(piecesOf(content), { objectMode: false })
  const unpacked = method === 0 ? source : source.pipe(createInflateRaw())
  try {
    for await (const piece of unpacked) {
      if (!Buffer.isBuffer(piece)) throw new Error('A file is bytes')
      hash.update(piece)
      if (isKept) kept.push(piece)
    }
  } catch {
    return { hash: null, bytes: null }
  } finally {
    source.destroy()
  }
  return { hash: hash.digest('hex'), bytes: isKept ? Buffer.concat(kept) : null }
}
