/**
 * The lines of a sealed report as a tree: its root stands in the seal, so that whoever gets one line with its salt and its path to the
 * root can prove that the line is in the report, and learns nothing of the others.
 * 1. A leaf is the canonical text of one line with the form, the period and a salt. 2. The salt is HMAC-SHA256 of the line's path under a
 * secret that is kept with the report: without it nobody can guess a line and try. 3. The tree is that of RFC 6962, leaves in form order.
 * 4. The last leaf of a report that counts gifts holds the root over all of them one by one (gift-tree.ts).
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { leafHash } from '../journal/leaf-hash'
import { inclusionPath } from '../journal/merkle-proof'
import { rootOf } from '../journal/merkle-tree'
import type { GiftRoot } from './gift-tree'
import type { ReportDocument } from './report-document'

/** One line as it is hashed: `path` names it, `text` is what the leaf says. */
export type ReportLeaf = { readonly path: string; readonly text: string }

type Line = { readonly path: string; readonly says: Readonly<Record<string, unknown>> }

/** Names the line that holds the root over the gifts. */
export const giftsPath = 'gifts'

function linesOf({ items, summary }: ReportDocument, gifts: GiftRoot | null): readonly Line[] {
  const ofItems = items.flatMap(({ id, title, columns, lines }) =>
    lines.map((line) => ({
      path: `items/${id}/${line.id}`,
      says: {
        item: title, kind: line.kind, amountCents: line.amountCents, records: line.records,
        cells: line.cells.map((cell, place) => ({ column: columns[place]?.label ?? '', value: cell })),
      },
    })),
  )
  const ofGifts = gifts === null ? [] : [{ path: giftsPath, says: { item: 'Every counted gift by itself', gifts: { root: gifts.root, size: gifts.size } } }]
  return [...ofItems, ...summary.map(({ id, label, amountCents }) => ({ path: `summary/${id}`, says: { item: label, amountCents } })), ...ofGifts]
}

/** What the tree of a report is made of beside its document: the secret of its lines (32 bytes), and the root over its gifts, null where the form counts none. */
export type TreeParts = { readonly secret: Uint8Array; readonly gifts: GiftRoot | null }

/** Gives the leaves of a report in form order. */
export function leavesOf(document: ReportDocument, { secret, gifts }: TreeParts): readonly ReportLeaf[] {
  const { form, edition, organization, period } = document
  const head = { v: 2, form, edition, organization: organization.name, organizationId: organization.id, period: { from: period.from, through: period.through } }
  return linesOf(document, gifts).map(({ path, says }) => {
    const salt = bytesToHex(hmac(sha256, secret, utf8ToBytes(path)))
    const text = canonicalize({ ...head, path, ...says, salt })
    if (text === undefined) throw new Error('A line of a report is a JSON object')
    return { path, text }
  })
}

/** Gives the root over the lines as 64 hexadecimal digits, and how many there are. */
export function lineRoot(document: ReportDocument, parts: TreeParts): { readonly root: string; readonly count: number } {
  const leaves = leavesOf(document, parts)
  return { root: bytesToHex(rootOf(leaves.map(({ text }) => leafHash(text)))), count: leaves.length }
}

export type LineProof = { readonly text: string; readonly index: number; readonly count: number; readonly hashes: readonly string[] }

/** Gives what proves that a line is in the report: its text with the salt, its place, and the hashes on the way to the root; null where there is no such line. */
export function proveLine(document: ReportDocument, parts: TreeParts, path: string): LineProof | null {
  const leaves = leavesOf(document, parts)
  const index = leaves.findIndex((leaf) => leaf.path === path)
  const leaf = leaves[index]
  if (leaf === undefined) return null
  const hashes = leaves.map(({ text }) => leafHash(text))
  const ranges = inclusionPath(index, leaves.length)
  return { text: leaf.text, index, count: leaves.length, hashes: ranges.map(({ from, until }) => bytesToHex(rootOf(hashes.slice(from, until)))) }
}
