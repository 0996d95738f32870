/**
 * Signed notes (C2SP signed-note): text, an empty line, and one line a signature, made with Ed25519 over the text.
 * A key is known by its name and four bytes of a hash over name, kind and key. Signing and checking a signature are
 * handed in, because they are the platform's work.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { fromBase64, toBase64 } from '../base64'

/** A public key with the name under which it signs. */
export type NoteKey = { readonly name: string; readonly publicKey: Uint8Array }

export type NoteSignature = { readonly name: string; readonly keyId: string; readonly signature: Uint8Array }

export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] }

/** Checks an Ed25519 signature of a message. */
export type CheckSignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean

const ed25519 = new Uint8Array([1])
const [keyBytes, signatureBytes, keyIdBytes] = [32, 64, 4]

/** A name of a key has no spaces and no plus signs, by which lines and keys are cut. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+\p{Cc}]/u.test(name)
}

/** Gives the eight hexadecimal digits by which signatures name a key. */
export function keyIdOf({ name, publicKey }: NoteKey): string {
  return bytesToHex(sha256(concatBytes(utf8ToBytes(`${name}\n`), ed25519, publicKey)).slice(0, keyIdBytes))
}

/** Gives the one-line text of a public key: name, id and key, parted by plus signs. */
export function verifierKeyText(key: NoteKey): string {
  return `${key.name}+${keyIdOf(key)}+${toBase64(concatBytes(ed25519, key.publicKey))}`
}

/** Reads the one-line text of a public key; null for anything else, also where the id is not that of the key. */
export function parseVerifierKey(text: string): NoteKey | null {
  const [, name = '', id, encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? []
  const bytes = fromBase64(encoded)
  if (bytes?.length !== keyBytes + 1 || bytes[0] !== ed25519[0] || !isKeyName(name)) return null
  const key = { name, publicKey: bytes.slice(1) }
  return keyIdOf(key) === id ? key : null
}

/** Puts a note together. The text ends with a newline; throws where it does not. */
export function formatNote({ text, signatures }: SignedNote): string {
  if (!text.endsWith('\n')) throw new Error('The text of a note ends with a newline')
  const lines = signatures.map(({ name, keyId, signature }) => `— ${name} ${toBase64(concatBytes(hexToBytes(keyId), signature))}\n`)
  return `${text}\n${lines.join('')}`
}

function parseSignature(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? []
  const bytes = fromBase64(encoded)
  if (!isKeyName(name) || bytes === null || bytes.length <= keyIdBytes) return null
  return { name, keyId: bytesToHex(bytes.slice(0, keyIdBytes)), signature: bytes.slice(keyIdBytes) }
}

/** Reads a note; null where it is not one. Says nothing about its signatures yet. */
export function parseNote(note: string): SignedNote | null {
  const cut = note.lastIndexOf('\n\n')
  if (cut === -1 || !note.endsWith('\n')) return null
  const signatures = note.slice(cut + 2, -1).split('\n').map(parseSignature)
  const read = signatures.filter((signature) => signature !== null)
  return read.length === signatures.length ? { text: note.slice(0, cut + 1), signatures: read } : null
}

/** Gives the key of the list that has signed the note; null where none has, or where a signature in its name is wrong. */
export function signerOf({ text, signatures }: SignedNote, keys: readonly NoteKey[], check: CheckSignature): NoteKey | null {
  const message = utf8ToBytes(text)
  const known = signatures.flatMap((signature) => {
    const key = keys.find((candidate) => candidate.name === signature.name && keyIdOf(candidate) === signature.keyId)
    return key === undefined ? [] : [{ key, valid: signature.signature.length === signatureBytes && check(key.publicKey, message, signature.signature) }]
  })
  return known.every(({ valid }) => valid) ? (known[0]?.key ?? null) : null
}
