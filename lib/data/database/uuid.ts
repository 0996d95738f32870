import 'server-only'
import { randomPart } from '@/lib/data/keys/random'

let lastMilliseconds = 0
let sequence = 0

/** A new UUIDv7: sorts by the time of its making, also within one millisecond of this process. */
export function newId(): string {
  const milliseconds = Math.max(Date.now(), lastMilliseconds)
  sequence = milliseconds === lastMilliseconds ? sequence + 1 : randomPart(2).readUInt16BE() & 0x7ff
  // The twelve bits for the sequence are used up: borrow the next millisecond.
  const borrowed = sequence > 0xfff
  lastMilliseconds = borrowed ? milliseconds + 1 : milliseconds
  sequence = borrowed ? 0 : sequence
  return format(lastMilliseconds, sequence, randomPart(8))
}

function format(milliseconds: number, order: number, random: Buffer): string {
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0)
  const time = milliseconds.toString(16).padStart(12, '0')
  const tail = random.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`
}

/** Tells whether a text from an address or a form is an id: the database refuses to compare anything else. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
