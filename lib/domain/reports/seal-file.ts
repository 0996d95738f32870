/**
 * What a pack of a sealed report says of its seal, so that the pack can be checked with the network off (public/verify): the signed note over
 * the lines, the hash of each line, and the secret from which their salts come. Who has the pack has every line of it already.
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { leafHash } from '../journal/leaf-hash'
import { leavesOf } from './line-tree'
import type { ReportDocument } from './report-document'

export type SealFile = {
  readonly kind: 'sunledger-seal'
  readonly v: 1
  readonly report: { readonly number: string; readonly form: string; readonly from: string; readonly through: string }
  /** The file that holds the canonical text. */
  readonly reportFile: string
  readonly note: string
  readonly key: string
  readonly lineSecret: string
  readonly lines: readonly { readonly path: string; readonly hash: string }[]
}

/** Gives the hash of each line by its path, in form order. */
export function lineHashes(document: ReportDocument, secret: Uint8Array): SealFile['lines'] {
  return leavesOf(document, secret).map(({ path, text }) => ({ path, hash: bytesToHex(leafHash(text)) }))
}
