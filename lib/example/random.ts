import 'server-only'
import { createHash } from 'node:crypto'

/** Numbers from a seed (the small fast counter generator), so that the example is the same on every machine. */
export type Random = {
  /** A whole number from low to high, both included. */
  readonly between: (low: number, high: number) => number
  readonly pick: <Thing>(things: readonly [Thing, ...Thing[]]) => Thing
  /** True that many times in a hundred. */
  readonly chance: (percent: number) => boolean
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return { between, pick: (things) => things[between(0, things.length - 1)] ?? things[0], chance: (percent) => next() * 100 < percent }
}

/** The form key of a record of the example: always the same, so that an interrupted loading goes on where it stopped. */
export function exampleKey(name: string): string {
  const digits = createHash('sha256').update(`sunledger example ${name}`).digest('hex')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}
