/**
 * What a pack of a sealed report says of its seal, so that the pack can be checked with the network off (public/verify): the signed note over
 * the lines, the hash of each line, and the secret from which their salts come. Who has the pack has every line of it already.
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { leafHash } from '../journal/leaf-hash'
import type { GiftRoot } from './gift-tree'
import { leavesOf, type TreeParts } from './line-tree'
import type { ReportDocument } from './report-document'

export type SealFile = {
  readonly kind: 'sunledger-seal'
  readonly v: 2
  readonly report: { readonly number: string; readonly form: string; readonly from: string; readonly through: string }
  /** The file that holds the canonical text. */
  readonly reportFile: string
  readonly note: string
  readonly key: string
  readonly lineSecret: string
  /** The root over the gifts one by one, null where the form counts none; the gifts themselves are not in a pack. */
  readonly gifts: GiftRoot | null
  readonly lines: readonly { readonly path: string; readonly hash: string }[]
}

/** Gives the hash of each line by its path, in form order. */
export function lineHashes(document: ReportDocument, parts: TreeParts): SealFile['lines'] {
  return leavesOf(document, parts).map(({ path, text }) => ({ path, hash: bytesToHex(leafHash(text)) }))
}
