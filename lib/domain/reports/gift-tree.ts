/**
 * Every gift that a disclosure report counts, one by one, as a tree that nobody sees: so that a gift which the report counts in a total alone,
 * and each share of a joint gift, has a proof of its own.
 * 1. A leaf is the canonical text of one gift, or one share of it: number, day, kind, amount, and no name. Its salt comes from a secret that stands in no
 * pack: who has the whole report cannot guess a gift and try. 2. Leaves are put in the order of their hashes, and as many empty ones are added
 * as make a power of two, at least 1,024: neither the place of a gift nor the size of the tree tells how many there are. 3. Its root and size
 * are one line more of the report's own tree (line-tree.ts), which tells nothing else of it. 4. The work on a hundred thousand gifts takes seconds:
 * it is cut into steps, so that whoever runs it may let others have their turn between two of them.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { CalendarDate } from '../calendar-date'
import type { DonationKind, JointShare } from '../donation'
import { leafHash } from '../journal/leaf-hash'
import { inclusionPath } from '../journal/merkle-proof'
import { rootOf } from '../journal/merkle-tree'
import { sumCents, type Cents } from '../money'
import type { LineProof } from './line-tree'
import type { ReportDocument } from './report-document'
import { donationKindWords } from './words'

/** A row of the period that counts as a receipt. */
export type CountedRow = {
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly receivedOn: CalendarDate
  readonly kind: DonationKind
  readonly amountCents: Cents
  readonly jointShares: readonly JointShare[] | null
}

/** What is told of the report in each leaf. */
export type GiftHead = Pick<ReportDocument, 'form' | 'edition' | 'organization' | 'period'>

/** The root over the leaves as 64 hexadecimal digits, and how many there are, the empty ones counted. */
export type GiftRoot = { readonly root: string; readonly size: number }

const sizeMin = 1_024

/** How hashes are made. The server brings its own, ten times as fast, which give the same (tests/data/reports/gift-hashing.test.ts). */
export type GiftHashing = {
  readonly keyed: (secret: Uint8Array, text: string) => Uint8Array
  readonly leaf: (text: string) => Uint8Array
  readonly root: (hashes: readonly Uint8Array[]) => Uint8Array
}

const plainHashing: GiftHashing = { keyed: (secret, text) => hmac(sha256, secret, utf8ToBytes(text)), leaf: leafHash, root: rootOf }

/** Gives the secret of the lines of a report, which its pack tells. `secret` is the one that stands with the seal and nowhere else; both have 32 bytes. */
export function lineSecretOf(secret: Uint8Array): Uint8Array {
  return plainHashing.keyed(secret, 'lines')
}

type Leaf = { readonly path: string; readonly amountCents: Cents; readonly isShare: boolean; readonly row: CountedRow }

/** One leaf a gift; of a joint gift whose shares add up to it, one a share. */
function leavesOfRow(row: CountedRow): readonly Leaf[] {
  const shares = row.jointShares ?? []
  if (shares.length === 0 || sumCents(shares.map(({ shareCents }) => shareCents)) !== row.amountCents) return [{ path: `gifts/${row.number}`, amountCents: row.amountCents, isShare: false, row }]
  return shares.map(({ personId, shareCents }) => ({ path: `gifts/${row.number}-${personId}`, amountCents: shareCents, isShare: true, row }))
}

function textOf({ form, edition, organization, period }: GiftHead, { path, amountCents, isShare, row }: Leaf, salt: Uint8Array): string {
  const { id, number, revision, receivedOn, kind } = row
  const text = canonicalize({
    v: 2, form, edition, organization: organization.name, organizationId: organization.id, period: { from: period.from, through: period.through }, path, item: 'Receipts', kind: 'detail', amountCents,
    records: [{ kind: 'donation', number, id, revision }],
    cells: [{ column: 'Received', value: receivedOn }, { column: 'Number', value: number }, { column: 'Kind', value: `${donationKindWords[kind]}${isShare ? '; share of a joint gift' : ''}` }],
    salt: bytesToHex(salt),
  })
  if (text === undefined) throw new Error('A gift of a report is a JSON object')
  return text
}

/** Compares two hashes byte by byte. */
function compareHashes(left: Uint8Array, right: Uint8Array): number {
  for (let place = 0; place < left.length; place += 1) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function paddedSize(count: number): number {
  let size = sizeMin
  while (size < count) size *= 2
  return size
}

/** Work in steps that are short each. */
export type Steps<T> = Generator<undefined, T>

/** As many leaves are hashed, or joined, in one step. */
const stepSize = sizeMin

/** Gives what the steps lead to, all of them at once. */
function ended<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** Gives the hashes of all leaves in their order, the empty ones among them, step by step. `secret` is that of the seal. */
export function* giftHashSteps(head: GiftHead, rows: readonly CountedRow[], secret: Uint8Array, { keyed, leaf }: GiftHashing = plainHashing): Steps<readonly Uint8Array[]> {
  const own = keyed(secret, 'gifts')
  const leaves = rows.flatMap(leavesOfRow)
  const size = paddedSize(leaves.length)
  // Hashes are spread evenly over their first byte: each heap is short to put in order.
  const heaps: Uint8Array[][] = Array.from({ length: 256 }, () => [])
  for (let place = 0; place < size; place += 1) {
    if (place % stepSize === 0) yield
    const each = leaves[place]
    const hash = each === undefined ? keyed(own, `empty/${String(place - leaves.length)}`) : leaf(textOf(head, each, keyed(own, each.path)))
    heaps[hash[0] ?? 0]?.push(hash)
  }
  const inOrder: Uint8Array[] = []
  for (const heap of heaps) {
    inOrder.push(...heap.sort(compareHashes))
    yield
  }
  return inOrder
}

/** The same at once. */
export function giftHashes(head: GiftHead, rows: readonly CountedRow[], secret: Uint8Array, hashing: GiftHashing = plainHashing): readonly Uint8Array[] {
  return ended(giftHashSteps(head, rows, secret, hashing))
}

/** The root over as many hashes as a power of two: that of the roots over parts of equal size, which are such a power too. */
function* rootSteps(hashes: readonly Uint8Array[], { root }: GiftHashing): Steps<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let from = 0; from < hashes.length; from += stepSize) {
    parts.push(root(hashes.slice(from, from + stepSize)))
    yield
  }
  return root(parts)
}

/** Gives the root over the hashes of a tree of gifts, step by step. */
export function* giftRootSteps(hashes: readonly Uint8Array[], hashing: GiftHashing = plainHashing): Steps<GiftRoot> {
  return { root: bytesToHex(yield* rootSteps(hashes, hashing)), size: hashes.length }
}

/** The same at once. */
export function giftRoot(hashes: readonly Uint8Array[], hashing: GiftHashing = plainHashing): GiftRoot {
  return ended(giftRootSteps(hashes, hashing))
}

/** The tree in which a gift is looked for: its hashes, the secret of the seal, and how hashes are made. */
type GiftTree = { readonly hashes: readonly Uint8Array[]; readonly secret: Uint8Array; readonly hashing?: GiftHashing }

/**
 * Proves one gift of the tree, or the share that a person has in it, step by step; null where it is not in it: another revision was counted, or none.
 * A joint gift is proven share by share alone: `personId` says whose.
 */
export function* proveCountedSteps(head: GiftHead, row: CountedRow, personId: string | null, { hashes, secret, hashing = plainHashing }: GiftTree): Steps<LineProof | null> {
  const { keyed, leaf } = hashing
  const found = leavesOfRow(row).find(({ path, isShare }) => !isShare || path.endsWith(`-${personId ?? ''}`))
  if (found === undefined) return null
  const text = textOf(head, found, keyed(keyed(secret, 'gifts'), found.path))
  const wanted = leaf(text)
  const index = hashes.findIndex((hash) => compareHashes(hash, wanted) === 0)
  if (index < 0) return null
  const beside: string[] = []
  for (const { from, until } of inclusionPath(index, hashes.length)) beside.push(bytesToHex(yield* rootSteps(hashes.slice(from, until), hashing)))
  return { text, index, count: hashes.length, hashes: beside }
}

/** The same at once. */
export function proveCounted(head: GiftHead, row: CountedRow, personId: string | null, tree: GiftTree): LineProof | null {
  return ended(proveCountedSteps(head, row, personId, tree))
}
