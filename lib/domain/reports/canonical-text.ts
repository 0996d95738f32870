/**
 * The one text of a report (RFC 8785, JSON Canonicalization Scheme): the same document gives the same bytes in every program
 * and language, so that its SHA-256 can be signed, printed and checked by an outsider.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { ReportDocument } from './report-document'

/** JSON writes half of a surrogate pair as an escape, which RFC 8785 (section 3.2.2.2) forbids: no reader in another language could keep it. */
const halfPair = /(?<!\\)(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/u

/** Gives the canonical text of a report; throws on a half of a surrogate pair or a number that JSON cannot hold, which are defects. */
export function canonicalText(document: ReportDocument): string {
  const text = canonicalize(document)
  if (text === undefined) throw new Error('A report must be a JSON object')
  if (halfPair.test(text)) throw new Error('A report must not hold half of a surrogate pair')
  return text
}

/** Gives the SHA-256 of a canonical text as 64 lower-case hexadecimal digits. */
export function canonicalHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
