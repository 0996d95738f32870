import 'server-only'
import type pg from 'pg'
import { GrowingTree, joinSubtrees, subtreesOf, type LeafRange, type Subtree } from '@/lib/domain/journal/merkle-tree'
import { hashPairFast } from './hash-pair'

/** From this level on (256 leaves), a checkpoint stores the hashes of complete subtrees. */
export const storedLevel = 8
const storedLeaves = 2 ** storedLevel
const leavesTogether = 10_000

type StoredNode = Subtree & { readonly hash: Buffer }

async function storedNodes(client: pg.ClientBase, organizationId: string, wanted: readonly Subtree[]): Promise<readonly StoredNode[]> {
  const { rows } = await client.query<{ level: number; position: string; hash: Buffer }>(
    `SELECT n.level, n.position, n.hash FROM unnest($2::int[], $3::bigint[]) AS wanted(level, position)
     JOIN journal_node n ON n.organization_id = $1 AND n.level = wanted.level AND n.position = wanted.position`,
    [organizationId, wanted.map(({ level }) => level), wanted.map(({ position }) => position)],
  )
  return rows.map(({ level, position, hash }) => ({ level, position: Number(position), hash }))
}

/** Hands on the stored leaf hashes of a range in order, some thousand at a time. */
export async function eachLeafHash(client: pg.ClientBase, organizationId: string, { from, until }: LeafRange, work: (hash: Buffer) => void): Promise<void> {
  for (let start = from; start < until; start += leavesTogether) {
    const end = Math.min(start + leavesTogether, until)
    const { rows } = await client.query<{ leaf_hash: Buffer }>(
      'SELECT leaf_hash FROM journal_entry WHERE organization_id = $1 AND index >= $2 AND index < $3 ORDER BY index', [organizationId, start, end],
    )
    if (rows.length !== end - start) throw new Error(`The journal has a gap between ${start} and ${end}`)
    for (const { leaf_hash: hash } of rows) work(hash)
  }
}

/** The tree of the first leaves, grown from stored subtrees as far as they go. `storedUntil` is the size of the last checkpoint. */
export async function treeUntil(
  client: pg.ClientBase, organizationId: string, { size, storedUntil }: { readonly size: number; readonly storedUntil: number },
  onNode: (subtree: Subtree, hash: Uint8Array) => void = () => undefined,
): Promise<GrowingTree> {
  const tree = new GrowingTree(hashPairFast, onNode)
  const known = Math.min(size, storedUntil)
  const from = known - (known % storedLeaves)
  const subtrees = subtreesOf({ from: 0, until: from })
  const nodes = new Map((await storedNodes(client, organizationId, subtrees)).map((node) => [`${node.level}/${node.position}`, node]))
  tree.begin(subtrees.map(({ level, position }) => ({ level, hash: required(nodes.get(`${level}/${position}`)).hash })))
  await eachLeafHash(client, organizationId, { from, until: size }, (leaf) => { tree.add(leaf) })
  return tree
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The journal lacks a part of its stored tree: npm run verify says which')
  return value
}

/** The hashes of ranges of a tree that a checkpoint covers: what a proof consists of. Reads a few hundred leaves at most. */
export async function hashesOfRanges(client: pg.ClientBase, organizationId: string, ranges: readonly LeafRange[]): Promise<readonly Uint8Array[]> {
  const cut = ranges.map(subtreesOf)
  const all = cut.flat()
  const nodes = await storedNodes(client, organizationId, all.filter(({ level }) => level >= storedLevel))
  const known = new Map<string, Uint8Array>(nodes.map((node) => [`${node.level}/${node.position}`, node.hash]))
  for (const { level, position } of all.filter((subtree) => subtree.level < storedLevel)) {
    const tree = new GrowingTree(hashPairFast)
    await eachLeafHash(client, organizationId, { from: position * 2 ** level, until: (position + 1) * 2 ** level }, (leaf) => { tree.add(leaf) })
    known.set(`${level}/${position}`, tree.root())
  }
  return cut.map((subtrees) => joinSubtrees(subtrees.map(({ level, position }) => required(known.get(`${level}/${position}`)))))
}
