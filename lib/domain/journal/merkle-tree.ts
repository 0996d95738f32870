/**
 * The Merkle tree of RFC 6962 over leaf hashes, growing to the right.
 * 1. A node is SHA-256(0x01 || left || right); the root of no leaves is SHA-256 of nothing.
 * 2. Of n leaves, the left part holds the largest power of two that is smaller than n.
 * Ranges of leaves are half open: `from` is in, `until` is not.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'

/** Gives the hash of a node. Bulk work passes a faster one of the same meaning. */
export type HashPair = (left: Uint8Array, right: Uint8Array) => Uint8Array

/** A subtree of 2^level leaves; the first leaf is position * 2^level. */
export type Subtree = { readonly level: number; readonly position: number }

export type LeafRange = { readonly from: number; readonly until: number }

const nodePrefix = new Uint8Array([1])

/** Gives the hash of the node over two hashes. */
export function hashPair(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concatBytes(nodePrefix, left, right))
}

/** The root of a tree without leaves. */
export const emptyRoot: Uint8Array = sha256(new Uint8Array(0))

/** Tells whether two hashes are the same bytes. */
export function isSameHash(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, place) => byte === right[place])
}

/** Joins the hashes of subtrees that lie side by side, largest first, as every range of the tree is cut. */
export function joinSubtrees(hashes: readonly Uint8Array[], pair: HashPair = hashPair): Uint8Array {
  return hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => pair(left, right))
}

/** Gives the complete subtrees that make up a range which the tree itself has, from left to right. */
export function subtreesOf({ from, until }: LeafRange): readonly Subtree[] {
  const subtrees: Subtree[] = []
  let start = from
  while (start < until) {
    let [level, leaves] = [0, 1]
    while (start % (leaves * 2) === 0 && start + leaves * 2 <= until) [level, leaves] = [level + 1, leaves * 2]
    subtrees.push({ level, position: Math.floor(start / leaves) })
    start += leaves
  }
  return subtrees
}

/**
 * The right edge of a tree that grows leaf by leaf: as many hashes as the size has ones in binary, whatever the size.
 * `onNode` is told every inner subtree when it becomes complete.
 */
export class GrowingTree {
  private readonly edge: { readonly level: number; readonly hash: Uint8Array }[] = []
  private leaves = 0

  constructor(private readonly pair: HashPair = hashPair, private readonly onNode: (subtree: Subtree, hash: Uint8Array) => void = () => undefined) {}

  get size(): number {
    return this.leaves
  }

  /** Begins with complete subtrees that are known already, from left to right; only on an empty tree. */
  begin(subtrees: readonly { readonly level: number; readonly hash: Uint8Array }[]): void {
    if (this.leaves !== 0) throw new Error('A tree that has leaves does not begin again')
    for (const { level, hash } of subtrees) {
      this.edge.push({ level, hash })
      this.leaves += 2 ** level
    }
  }

  /** Adds the next leaf hash. */
  add(leaf: Uint8Array): void {
    let hash = leaf
    let level = 0
    this.leaves += 1
    for (let last = this.edge.at(-1); last !== undefined && last.level === level; last = this.edge.at(-1)) {
      this.edge.pop()
      hash = this.pair(last.hash, hash)
      level += 1
      this.onNode({ level, position: Math.floor(this.leaves / 2 ** level) - 1 }, hash)
    }
    this.edge.push({ level, hash })
  }

  /** The root over all leaves so far. */
  root(): Uint8Array {
    return joinSubtrees(this.edge.map(({ hash }) => hash), this.pair)
  }
}

/** Gives the root over leaf hashes that are at hand. */
export function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const tree = new GrowingTree()
  for (const leaf of leaves) tree.add(leaf)
  return tree.root()
}
