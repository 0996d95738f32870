/**
 * The keys that sign a log's checkpoints, as the log itself tells them. 1. The first is introduced by an entry. 2. Each later one
 * comes with an entry that holds a note over it, signed by the key before. 3. A checkpoint is signed by the last key that stands
 * within the entries that it covers. So whoever trusts one key can follow the others without asking anybody.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { isSameHash } from './merkle-tree'
import type { JournalEntry } from './entry'
import type { JsonObject } from './json'
import { parseNote, parseVerifierKey, signerOf, verifierKeyText, type CheckSignature, type NoteKey } from './signed-note'

/** The name of a log: no two have the same. */
export function originOf(installation: string, organizationId: string): string {
  return `${installation}/${organizationId}`
}

/** The installation that an origin begins with. */
export function installationOf(origin: string): string {
  return origin.slice(0, origin.lastIndexOf('/'))
}

/** The one subject under which a log tells its signing keys: a UUID (version 8) made from the organization's id. */
export function signingKeySubject(organizationId: string): string {
  const digits = bytesToHex(sha256(utf8ToBytes(`signing-key/${organizationId}`)))
  return [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-')
}

/** What the key before signs: no checkpoint reads like it. */
export function rotationText(next: NoteKey): string {
  return `${next.name}\nis signed from now on by\n${verifierKeyText(next)}\n`
}

/** What the entry of a key holds. `note` is signed by the key before; null for the first key, or where the key before was lost. */
export function keyForJournal(key: NoteKey, note: string | null): JsonObject {
  return { name: installationOf(key.name), key: verifierKeyText(key), note }
}

/** A key as an entry tells it. */
export type ToldKey = { readonly index: number; readonly revision: number; readonly key: NoteKey; readonly note: string | null }

/** Reads the key that an entry tells; null for entries of other things. Throws on an entry of a key that holds none. */
export function toldKey({ index, subject, after }: JournalEntry): ToldKey | null {
  if (subject.kind !== 'signing-key') return null
  const [text, note] = [after?.['key'], after?.['note']]
  const key = typeof text === 'string' ? parseVerifierKey(text) : null
  if (key === null || (note !== null && typeof note !== 'string')) throw new Error(`Entry ${index} tells no signing key`)
  return { index, revision: subject.revision, key, note }
}

/** Tells whether a key comes with a note that the key before has signed over it. */
export function followsFrom(next: ToldKey, before: NoteKey, check: CheckSignature): boolean {
  const note = next.note === null ? null : parseNote(next.note)
  return note !== null && note.text === rotationText(next.key) && signerOf(note, [before], check) !== null
}

/** Gives the key that signs a checkpoint of that size: the last one told before it. */
export function keyAt(keys: readonly ToldKey[], size: number): NoteKey | null {
  return keys.findLast(({ index }) => index < size)?.key ?? null
}

/** Tells whether two keys are the same. */
export function isSameKey(left: NoteKey, right: NoteKey): boolean {
  return left.name === right.name && isSameHash(left.publicKey, right.publicKey)
}
