/** Files for a pack whose last one lists the hashes of all others: `sha256sum -c SHA256SUMS` checks it. */
import { createHash } from 'node:crypto'
import type { ZippedFile } from './zip-stream'

/** Gives texts as bytes. */
export async function* textPieces(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array, undefined> {
  const encoder = new TextEncoder()
  for await (const text of texts) if (text !== '') yield encoder.encode(text)
}

/** Hashes each part while it goes by; the list of the hashes comes last, and behind it the signature over the list where `sign` makes one. */
export async function* withIndex(parts: AsyncIterable<ZippedFile>, sign: ((list: string) => string) | null = null): AsyncGenerator<ZippedFile, undefined> {
  const lines: string[] = []
  for await (const { name, pieces } of parts) {
    const hash = createHash('sha256')
    yield { name, pieces: hashed(pieces, hash) }
    lines.push(`${hash.digest('hex')}  ${name}\n`)
  }
  yield { name: 'SHA256SUMS', pieces: textPieces(lines) }
  if (sign !== null) yield { name: 'SHA256SUMS.note', pieces: textPieces([sign(lines.join(''))]) }
}

async function* hashed(pieces: ZippedFile['pieces'], hash: { update(bytes: Uint8Array): unknown }): AsyncGenerator<Uint8Array, undefined> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}
