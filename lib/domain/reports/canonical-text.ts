/**
 * The one text of a report (RFC 8785, JSON Canonicalization Scheme): the same document gives the same bytes in every program
 * and language, so that its SHA-256 can be signed, printed and checked by an outsider.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { ReportDocument } from './report-document'

/** Gives the canonical text of a report; throws on a half of a surrogate pair or a number that JSON cannot hold, which are defects. */
export function canonicalText(document: ReportDocument): string {
  const text = canonicalize(document)
  if (text === undefined) throw new Error('A report must be a JSON object')
  return text
}

/** Gives the SHA-256 of a canonical text as 64 lower-case hexadecimal digits. */
export function canonicalHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
