/** The leaf hash of RFC 6962: SHA-256 over a zero byte and the entry's text in UTF-8. Runs in a browser as well. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

const leafPrefix = new Uint8Array([0])

/** Gives the 32 bytes of the leaf hash of an entry's text. */
export function leafHash(text: string): Uint8Array {
  return sha256(concatBytes(leafPrefix, utf8ToBytes(text)))
}

/** Gives the leaf hash as 64 hexadecimal digits. */
export function leafHashHex(text: string): string {
  return bytesToHex(leafHash(text))
}
