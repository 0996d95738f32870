import 'server-only'
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

/** A content whose hash is not its name. */
export class ChangedContent extends Error {}

/** Hands a content on and keeps its last piece back until the hash of all of it is right; else it breaks off. */
export async function* provenContent(content: Readable, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let held: Buffer | null = null
  for await (const piece of content) {
    if (!(piece instanceof Uint8Array)) throw new Error('A content is bytes')
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length)
    hash.update(bytes)
    if (held !== null) yield held
    held = bytes
  }
  if (hash.digest('hex') !== sha256) throw new ChangedContent(`The content ${sha256} was changed`)
  if (held !== null) yield held
}
