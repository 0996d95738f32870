/**
 * Reads which signs a font can draw, from its `cmap` table (OpenType 1.9, formats 4 and 12).
 * Needed before a report is set: PDF/A refuses a file with a sign that no font has.
 */
type CodePointRange = readonly [first: number, last: number]

/** Segments of format 4; a segment may name the missing glyph for single signs, so each one is looked up. */
function readFormat4(table: Buffer, add: (codePoint: number) => void): void {
  const doubledCount = table.readUInt16BE(6)
  for (let segment = 0; segment < doubledCount; segment += 2) {
    const last = table.readUInt16BE(14 + segment)
    const first = table.readUInt16BE(16 + doubledCount + segment)
    const delta = table.readUInt16BE(16 + 2 * doubledCount + segment)
    const rangeAt = 16 + 3 * doubledCount + segment
    const rangeOffset = table.readUInt16BE(rangeAt)
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint += 1) {
      const glyph = rangeOffset === 0 ? codePoint + delta : table.readUInt16BE(rangeAt + rangeOffset + 2 * (codePoint - first))
      if (glyph % 0x10000 !== 0) add(codePoint)
    }
  }
}

function readFormat12(table: Buffer): CodePointRange[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index) => {
    const group = 16 + index * 12
    return [table.readUInt32BE(group), table.readUInt32BE(group + 4)] as const
  })
}

/** Gives the code points that a `cmap` table maps to a glyph. */
export function readCharacterMap(cmap: Buffer): Set<number> {
  const codePoints = new Set<number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) readFormat4(table, (codePoint) => codePoints.add(codePoint))
    if (format !== 12) continue
    for (const [first, last] of readFormat12(table)) for (let codePoint = first; codePoint <= last; codePoint += 1) codePoints.add(codePoint)
  }
  return codePoints
}
