import 'server-only'
import { randomBytes } from 'node:crypto'

const drawnBytes = 8192
let drawn = Buffer.alloc(0)
let used = 0

/**
 * A few bytes of the system's random source, each given out once. They are drawn in blocks, because a draw of a few bytes costs as
 * much as one of thousands, and an import needs half a million of them. Not for keys, which are drawn each for itself.
 */
export function randomPart(bytes: number): Buffer {
  if (used + bytes > drawn.length) {
    drawn = randomBytes(Math.max(drawnBytes, bytes))
    used = 0
  }
  used += bytes
  return drawn.subarray(used - bytes, used)
}
