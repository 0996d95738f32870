/** Unpacks the parts of a zip file only to count them: what a directory declares may be a lie. Nothing is kept. */
import { createInflateRaw } from 'node:zlib'
import { Readable } from 'node:stream'
import { fileLimits } from '@/lib/domain/imports/file-limits'
import type { ZipPart } from './directory'

/** A document type may lie across two pieces. */
const doctype = /<!(?:DOCTYPE|ENTITY)/i
const tailCharacters = 16

/** The refusal of parts that are larger than can be read, unpack to more than they say, or declare a document type; null where all is well. */
export async function judgeParts(parts: readonly ZipPart[]): Promise<'zipTooBig' | 'doctypeRefused' | 'zipDirectory' | null> {
  let whole = 0
  for (const part of parts) {
    const found = await unpack(part, fileLimits.inflatedBytesMax - whole)
    if (typeof found === 'string') return found
    whole += found
  }
  return null
}

async function unpack(part: ZipPart, left: number): Promise<number | 'zipTooBig' | 'doctypeRefused' | 'zipDirectory'> {
  const isXml = /\.(?:xml|rels)$/i.test(part.name)
  const most = Math.min(left, Math.max(1_000_000, part.packedBytes * fileLimits.ratioMax))
  const source = Readable.from(piecesOf(part.content), { objectMode: false })
  const stream = part.method === 0 ? source : source.pipe(createInflateRaw())
  let [size, tail] = [0, '']
  try {
    for await (const piece of stream) {
      if (!Buffer.isBuffer(piece)) continue
      size += piece.length
      if (size > most) return 'zipTooBig'
      if (!isXml) continue
      const text = tail + piece.toString('latin1').replaceAll('\0', '')
      if (doctype.test(text)) return 'doctypeRefused'
      tail = text.slice(-tailCharacters)
    }
  } catch {
    return 'zipDirectory'
  } finally {
    source.destroy()
    stream.destroy()
  }
  return size === part.declaredBytes ? size : 'zipDirectory'
}

function* piecesOf(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536)
}
