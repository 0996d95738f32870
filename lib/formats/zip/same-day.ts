/**
 * A ZIP that a library has made tells when: each file has the moment of its making. Here every file gets the first day that the format
 * knows, so that the same content is the same bytes. Nothing else changes, and nothing moves (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16).
 */
const [endSignature, centralSignature] = [0x06054b50, 0x02014b50]
const [endLength, centralLength, localTimeAt, centralTimeAt] = [22, 46, 10, 12]
/** January 1, 1980, midnight: day 1, month 1, year 0. */
const firstDay = { time: 0, date: (1 << 5) | 1 }

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= 0; at -= 1) if (bytes.readUInt32LE(at) === endSignature) return at
  throw new Error('These bytes are no ZIP: it has no end')
}

function stamp(bytes: Buffer, at: number): void {
  bytes.writeUInt16LE(firstDay.time, at)
  bytes.writeUInt16LE(firstDay.date, at + 2)
}

/** Gives the same archive with one day for all its files. */
export function onSameDay(archive: Buffer): Buffer {
  const bytes = Buffer.from(archive)
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  for (let file = 0; file < count; file += 1) {
    if (bytes.readUInt32LE(at) !== centralSignature) throw new Error('The directory of this ZIP is broken')
    stamp(bytes, at + centralTimeAt)
    stamp(bytes, bytes.readUInt32LE(at + 42) + localTimeAt)
    at += centralLength + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return bytes
}
