import 'server-only'

/** All bytes of a content that arrives; null for what is larger than `bytesMax`: no more of it is read than that. */
export async function collected(content: AsyncIterable<unknown>, bytesMax: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of content) {
    if (!(piece instanceof Uint8Array)) throw new Error('A content arrives as bytes')
    size += piece.length
    if (size > bytesMax) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
