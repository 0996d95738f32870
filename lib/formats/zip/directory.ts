/** The directory of a zip file, read from its end and judged before anything is unpacked. */
import { fileLimits } from '@/lib/domain/imports/file-limits'

export type ZipPart = { readonly name: string; readonly method: number; readonly packedBytes: number; readonly declaredBytes: number; readonly content: Buffer }
export type ZipDirectory = { readonly ok: true; readonly parts: readonly ZipPart[] } | { readonly ok: false; readonly key: 'zipDirectory' | 'zipTooBig'; readonly detail: string }

type ZipLimits = { readonly partsMax: number; readonly inflatedBytesMax: number }

const [endMark, entryMark, partMark] = [0x06054b50, 0x02014b50, 0x04034b50]
const endBytes = 22
const commentBytesMax = 65_535

/** Whether bytes begin like a zip file, as every XLSX does. */
export function isZip(bytes: Buffer): boolean {
  return bytes.length > endBytes && bytes.readUInt32LE(0) === partMark
}

/** Reads the directory; `limits` are those of a file that a stranger sent, or wider ones for a file that somebody checks on their own machine. */
export function readZipDirectory(bytes: Buffer, limits: ZipLimits = fileLimits): ZipDirectory {
  const end = findEnd(bytes)
  if (end === null) return broken('it has no end')
  const [count, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)]
  if (count > limits.partsMax) return { ok: false, key: 'zipTooBig', detail: '' }
  const parts: ZipPart[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, at)
    if (entry === null) return broken('an entry lies outside the file or is encrypted')
    parts.push(entry.part)
    at = entry.next
  }
  return judged(parts, limits)
}

function broken(detail: string): ZipDirectory {
  return { ok: false, key: 'zipDirectory', detail }
}

function findEnd(bytes: Buffer): number | null {
  for (let at = bytes.length - endBytes; at >= Math.max(0, bytes.length - endBytes - commentBytesMax); at -= 1) if (bytes.readUInt32LE(at) === endMark) return at
  return null
}

function readEntry(bytes: Buffer, at: number): { readonly part: ZipPart; readonly next: number } | null {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) return null
  const [flags, method, packedBytes, declaredBytes] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
  const [nameBytes, extraBytes, noteBytes, place] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)]
  if ((flags & 1) === 1 || place + 30 > bytes.length || bytes.readUInt32LE(place) !== partMark) return null
  const from = place + 30 + bytes.readUInt16LE(place + 26) + bytes.readUInt16LE(place + 28)
  if (from + packedBytes > bytes.length) return null
  const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes)
  return { part: { name, method, packedBytes, declaredBytes, content: bytes.subarray(from, from + packedBytes) }, next: at + 46 + nameBytes + extraBytes + noteBytes }
}

function judged(parts: readonly ZipPart[], limits: ZipLimits): ZipDirectory {
  const declared = parts.reduce((sum, part) => sum + part.declaredBytes, 0)
  if (declared > limits.inflatedBytesMax) return { ok: false, key: 'zipTooBig', detail: '' }
  const places = new Set(parts.map(({ content }) => content.byteOffset))
  // Entries that share their bytes are how a small file pretends to be a large one.
  if (places.size !== parts.length) return broken('two entries lie in one place')
  return parts.some(({ method }) => method !== 0 && method !== 8) ? broken('it is packed in an unknown way') : { ok: true, parts }
}
