/**
 * Every gift that a disclosure report counts, one by one, as a tree that nobody sees: so that a gift which the report counts in a total alone,
 * and each share of a joint gift, has a proof of its own.
 * 1. A leaf is the canonical text of one gift, or one share of it: number, day, kind, amount, and no name. Its salt comes from a secret that stands in no
 * pack: who has the whole report cannot guess a gift and try. 2. Leaves are put in the order of their hashes, and as many empty ones are added
 * as make a power of two, at least 1,024: neither the place of a gift nor the size of the tree tells how many there are. 3. Its root and size
 * are one line more of the report's own tree (line-tree.ts), which tells nothing else of it.
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

/** Gives the hashes of all leaves in their order, the empty ones among them. `secret` is that of the seal. */
export function giftHashes(head: GiftHead, rows: readonly CountedRow[], secret: Uint8Array, { keyed, leaf }: GiftHashing = plainHashing): readonly Uint8Array[] {
  const own = keyed(secret, 'gifts')
  const leaves = rows.flatMap(leavesOfRow)
  const hashes = leaves.map((each) => leaf(textOf(head, each, keyed(own, each.path))))
  const empty = Array.from({ length: paddedSize(leaves.length) - leaves.length }, (_, place) => keyed(own, `empty/${String(place)}`))
  return [...hashes, ...empty].sort(compareHashes)
}

/** Gives the root over the hashes. */
export function giftRoot(hashes: readonly Uint8Array[], { root }: GiftHashing = plainHashing): GiftRoot {
  return { root: bytesToHex(root(hashes)), size: hashes.length }
}

/** The tree in which a gift is looked for: its hashes, the secret of the seal, and how hashes are made. */
type GiftTree = { readonly hashes: readonly Uint8Array[]; readonly secret: Uint8Array; readonly hashing?: GiftHashing }

/**
 * Proves one gift of the tree, or the share that a person has in it; null where it is not in it: another revision was counted, or none.
 * A joint gift is proven share by share alone: `personId` says whose.
 */
export function proveCounted(head: GiftHead, row: CountedRow, personId: string | null, { hashes, secret, hashing = plainHashing }: GiftTree): LineProof | null {
  const { keyed, leaf, root } = hashing
  const found = leavesOfRow(row).find(({ path, isShare }) => !isShare || path.endsWith(`-${personId ?? ''}`))
  if (found === undefined) return null
  const text = textOf(head, found, keyed(keyed(secret, 'gifts'), found.path))
  const wanted = leaf(text)
  const index = hashes.findIndex((hash) => compareHashes(hash, wanted) === 0)
  if (index < 0) return null
  return { text, index, count: hashes.length, hashes: inclusionPath(index, hashes.length).map(({ from, until }) => bytesToHex(root(hashes.slice(from, until)))) }
}
