/**
 * Unpacks a WOFF 1.0 font into the TrueType form that Typst reads (W3C WOFF 1.0: every table is zlib-packed by itself)
 * and gives it a family name of our own. The subsets of one shipped family (latin, latin-ext, arabic) carry the same name,
 * and Typst keeps only one font for a name: without the new name some letters would be drawn from the wrong subset.
 */
import { inflateSync } from 'node:zlib'
import { readCharacterMap, writeCharacterMap } from './character-map'

type FontTable = { readonly tag: string; readonly bytes: Buffer }

const woffSignature = 0x774f4646
const woffHeaderSize = 44
const woffEntrySize = 20
const trueTypeHeaderSize = 12
const trueTypeEntrySize = 16

/** Gives the tables of a WOFF font, unpacked; throws when the bytes are not a WOFF font. */
export function readWoffTables(woff: Buffer): FontTable[] {
  if (woff.length < woffHeaderSize || woff.readUInt32BE(0) !== woffSignature) throw new Error('Not a WOFF font')
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = woffHeaderSize + index * woffEntrySize
    const offset = woff.readUInt32BE(entry + 4)
    const packedSize = woff.readUInt32BE(entry + 8)
    const size = woff.readUInt32BE(entry + 12)
    const packed = woff.subarray(offset, offset + packedSize)
    return { tag: woff.toString('latin1', entry, entry + 4), bytes: packedSize < size ? inflateSync(packed) : packed }
  })
}

/** A `name` table with nothing but what a renderer asks for: family, style, full and PostScript name. */
function nameTable(family: string, style: string): Buffer {
  const names: readonly (readonly [number, string])[] = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family}-${style}`.replaceAll(' ', '')],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const header = Buffer.alloc(6 + names.length * 12)
  header.writeUInt16BE(names.length, 2)
  header.writeUInt16BE(header.length, 4)
  let textOffset = 0
  names.forEach(([nameId], index) => {
    const length = texts[index]?.length ?? 0
    const record = 6 + index * 12
    // Windows, Unicode BMP, US English.
    for (const [position, value] of [3, 1, 0x409, nameId, length, textOffset].entries()) header.writeUInt16BE(value, record + position * 2)
    textOffset += length
  })
  return Buffer.concat([header, ...texts])
}

function checksum(bytes: Buffer): number {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  let sum = 0
  for (let offset = 0; offset < padded.length; offset += 4) sum = (sum + padded.readUInt32BE(offset)) >>> 0
  return sum
}

/** Joins tables into one TrueType file with the flavor of the source font. */
function joinTables(flavor: number, tables: readonly FontTable[]): Buffer {
  const count = tables.length
  const largestPower = Math.floor(Math.log2(count))
  const directory = Buffer.alloc(trueTypeHeaderSize + count * trueTypeEntrySize)
  directory.writeUInt32BE(flavor, 0)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(16 * 2 ** largestPower, 6)
  directory.writeUInt16BE(largestPower, 8)
  directory.writeUInt16BE(16 * count - 16 * 2 ** largestPower, 10)
  const bodies: Buffer[] = []
  let offset = directory.length
  tables.forEach(({ tag, bytes }, index) => {
    const entry = trueTypeHeaderSize + index * trueTypeEntrySize
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(checksum(bytes), entry + 4)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(bytes.length, entry + 12)
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4)
    bodies.push(bytes, padding)
    offset += bytes.length + padding.length
  })
  return Buffer.concat([directory, ...bodies])
}

export type FontChange = {
  readonly family: string
  readonly style: 'Regular' | 'Bold'
  /** Tells which signs the font keeps. */
  readonly keeps: (codePoint: number) => boolean
}

/** Gives the signs of a font that it keeps, with their glyphs. */
export function keptCharacters(woff: Buffer, keeps: FontChange['keeps']): Map<number, number> {
  const cmap = readWoffTables(woff).find((table) => table.tag === 'cmap')
  return new Map([...(cmap ? readCharacterMap(cmap.bytes) : [])].filter(([codePoint]) => keeps(codePoint)))
}

/** Gives the font as a TrueType file under the new family name, with the signs that it keeps. */
export function unpackWoff(woff: Buffer, { family, style, keeps }: FontChange): Buffer {
  const changed = new Map([
    ['name', nameTable(family, style)],
    ['cmap', writeCharacterMap(keptCharacters(woff, keeps))],
  ])
  return joinTables(woff.readUInt32BE(4), readWoffTables(woff).map(({ tag, bytes }) => ({ tag, bytes: changed.get(tag) ?? bytes })))
}
