/**
 * Reads which signs a font can draw, from its `cmap` table (OpenType 1.9, formats 4 and 12).
 * Needed before a report is set: PDF/A refuses a file with a sign that no font has.
 */
/** Segments of format 4; a segment may name the missing glyph for single signs, so each one is looked up. */
function readFormat4(table: Buffer, add: (codePoint: number, glyph: number) => void): void {
  const doubledCount = table.readUInt16BE(6)
  for (let segment = 0; segment < doubledCount; segment += 2) {
    const last = table.readUInt16BE(14 + segment)
    const first = table.readUInt16BE(16 + doubledCount + segment)
    const delta = table.readUInt16BE(16 + 2 * doubledCount + segment)
    const rangeAt = 16 + 3 * doubledCount + segment
    const rangeOffset = table.readUInt16BE(rangeAt)
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint += 1) {
      const stored = rangeOffset === 0 ? codePoint : table.readUInt16BE(rangeAt + rangeOffset + 2 * (codePoint - first))
      const glyph = rangeOffset !== 0 && stored === 0 ? 0 : (stored + delta) % 0x10000
      if (glyph !== 0) add(codePoint, glyph)
    }
  }
}

function readFormat12(table: Buffer, add: (codePoint: number, glyph: number) => void): void {
  for (let group = 16; group < 16 + table.readUInt32BE(12) * 12; group += 12) {
    const first = table.readUInt32BE(group)
    const last = table.readUInt32BE(group + 4)
    for (let codePoint = first; codePoint <= last; codePoint += 1) add(codePoint, table.readUInt32BE(group + 8) + codePoint - first)
  }
}

/** Gives the glyph of each code point that a `cmap` table maps. */
export function readCharacterMap(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  const add = (codePoint: number, glyph: number): void => void glyphs.set(codePoint, glyph)
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) readFormat4(table, add)
    if (format === 12) readFormat12(table, add)
  }
  return glyphs
}

/** Gives a `cmap` table of one format 12 table with a group for each code point; large, but only in memory. */
export function writeCharacterMap(glyphs: ReadonlyMap<number, number>): Buffer {
  const sorted = [...glyphs].sort(([left], [right]) => left - right)
  const head = Buffer.alloc(12)
  // Version 0, one table, for Windows with all of Unicode.
  for (const [position, value] of [0, 1, 3, 10].entries()) head.writeUInt16BE(value, position * 2)
  head.writeUInt32BE(head.length, 8)
  const table = Buffer.alloc(16 + sorted.length * 12)
  table.writeUInt16BE(12, 0)
  table.writeUInt32BE(table.length, 4)
  table.writeUInt32BE(sorted.length, 12)
  sorted.forEach(([codePoint, glyph], index) => {
    for (const [position, value] of [codePoint, codePoint, glyph].entries()) table.writeUInt32BE(value, 16 + index * 12 + position * 4)
  })
  return Buffer.concat([head, table])
}
