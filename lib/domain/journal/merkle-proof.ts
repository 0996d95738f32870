/**
 * Proofs over the tree of RFC 6962 (algorithms of RFC 9162 sections 2.1.3 and 2.1.4): that an entry is in a tree, and that
 * a later tree only appends to an earlier one. A proof is made as a list of ranges, so that whoever stores the tree decides
 * how to find their hashes. Stricter than the RFC: a tree of size 0 and a hash that is not 32 bytes prove nothing.
 */
import { hashPair, isSameHash, type LeafRange } from './merkle-tree'

const hashBytes = 32

function largestPowerBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

function refuseOutside(inside: boolean): void {
  if (!inside) throw new Error('There is no such proof: the tree is smaller than that')
}

/** Gives the ranges whose hashes prove that leaf `index` is in the tree of `size` leaves, lowest first. Throws outside the tree. */
export function inclusionPath(index: number, size: number): readonly LeafRange[] {
  refuseOutside(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size)
  const path: LeafRange[] = []
  let range: LeafRange = { from: 0, until: size }
  while (range.until - range.from > 1) {
    const middle = range.from + largestPowerBelow(range.until - range.from)
    const [left, right] = [{ from: range.from, until: middle }, { from: middle, until: range.until }]
    path.unshift(index < middle ? right : left)
    range = index < middle ? left : right
  }
  return path
}

/** Gives the ranges whose hashes prove that the tree of `later` leaves begins with that of `earlier`. Throws when it cannot. */
export function consistencyPath(earlier: number, later: number): readonly LeafRange[] {
  refuseOutside(Number.isSafeInteger(earlier) && Number.isSafeInteger(later) && earlier >= 1 && earlier <= later)
  const path: LeafRange[] = []
  let range: LeafRange = { from: 0, until: later }
  while (range.until !== earlier) {
    const middle = range.from + largestPowerBelow(range.until - range.from)
    const [left, right] = [{ from: range.from, until: middle }, { from: middle, until: range.until }]
    path.unshift(earlier <= middle ? right : left)
    range = earlier <= middle ? left : right
  }
  return range.from === 0 ? path : [range, ...path]
}

function isOdd(value: number): boolean {
  return value % 2 === 1
}

function half(value: number): number {
  return Math.floor(value / 2)
}

function areHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.every(({ length }) => length === hashBytes)
}

/** Where a proof stands on its way up: the node and the last node of its level. */
class Climb {
  constructor(private node: number, private last: number) {}

  get atTop(): boolean {
    return this.last === 0
  }

  /** The next hash of the proof lies to the left of the node. */
  get isRightSide(): boolean {
    return isOdd(this.node) || this.node === this.last
  }

  up(): void {
    this.node = half(this.node)
    this.last = half(this.last)
  }

  /** Up while the node is a right child: a part of the tree that both sizes share. */
  passOdd(): void {
    while (isOdd(this.node)) this.up()
  }

  /** After a hash from the left: levels at which the last node has no sibling are passed over. */
  passLonely(): void {
    while (!isOdd(this.node) && this.node !== 0) this.up()
  }
}

export type InclusionClaim = {
  readonly index: number
  readonly size: number
  readonly root: Uint8Array
  readonly leafHash: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** Tells whether the proof shows that the leaf is number `index` (from 0) of the tree with that size and root. */
export function verifyInclusion({ index, size, root, leafHash, proof }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  if (!areHashes([root, leafHash, ...proof])) return false
  const climb = new Climb(index, size - 1)
  let hash = leafHash
  for (const sibling of proof) {
    if (climb.atTop) return false
    if (climb.isRightSide) {
      hash = hashPair(sibling, hash)
      climb.passLonely()
    } else {
      hash = hashPair(hash, sibling)
    }
    climb.up()
  }
  return climb.atTop && isSameHash(hash, root)
}

export type ConsistencyClaim = {
  readonly earlier: { readonly size: number; readonly root: Uint8Array }
  readonly later: { readonly size: number; readonly root: Uint8Array }
  readonly proof: readonly Uint8Array[]
}

function isPowerOfTwo(value: number): boolean {
  return largestPowerBelow(value + 1) === value
}

/** Tells whether the proof shows that the later tree is the earlier one with leaves added behind. */
export function verifyConsistency({ earlier, later, proof }: ConsistencyClaim): boolean {
  if (!Number.isSafeInteger(earlier.size) || !Number.isSafeInteger(later.size) || earlier.size < 1 || earlier.size > later.size) return false
  // The same tree needs no proof, and nothing is hashed for it.
  if (earlier.size === later.size) return proof.length === 0 && isSameHash(earlier.root, later.root)
  if (!areHashes([earlier.root, later.root, ...proof])) return false
  const [first, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof
  return first !== undefined && proof.length > 0 && climbsToBoth(first, rest, { earlier, later })
}

function climbsToBoth(first: Uint8Array, rest: readonly Uint8Array[], { earlier, later }: Omit<ConsistencyClaim, 'proof'>): boolean {
  const climb = new Climb(earlier.size - 1, later.size - 1)
  climb.passOdd()
  let [old, grown] = [first, first]
  for (const sibling of rest) {
    if (climb.atTop) return false
    if (climb.isRightSide) {
      old = hashPair(sibling, old)
      grown = hashPair(sibling, grown)
      climb.passLonely()
    } else {
      grown = hashPair(grown, sibling)
    }
    climb.up()
  }
  return climb.atTop && isSameHash(old, earlier.root) && isSameHash(grown, later.root)
}
