import 'server-only'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { env } from '@/lib/env'
import { isKeyName, keyIdOf, formatNote, type NoteKey } from '@/lib/domain/journal/signed-note'
import { newSeed, publicKeyOf, signBytes } from './ed25519'
import { ensureKeyFile, readKeyFile } from './key-file'

/**
 * The key that signs checkpoints: one for the installation, Ed25519, kept outside the database, so that whoever can change the
 * database cannot sign for it. `installation` is the first part of each log's origin and stays when the key is replaced.
 */
export type SigningKey = { readonly installation: string; readonly seed: Uint8Array; readonly publicKey: Uint8Array }

const marker = 'PRIVATE+KEY+'
const ed25519 = 1

function keyOf(installation: string, seed: Uint8Array): SigningKey {
  return { installation, seed, publicKey: publicKeyOf(seed) }
}

/** A new secret; of an installation that has signed already, else with a name made for it. */
export function newSigningKey(installation = `sunledger-${randomBytes(4).toString('hex')}`): SigningKey {
  return keyOf(installation, newSeed())
}

/** The text of a key file, in the form in which signed notes keep theirs. */
export function signingKeyText({ installation, seed, publicKey }: SigningKey): string {
  const id = keyIdOf({ name: installation, publicKey })
  return `${marker}${installation}+${id}+${Buffer.from([ed25519, ...seed]).toString('base64')}`
}

/** Reads the text of a key file; throws on anything else. */
export function parseSigningKey(text: string, source: string): SigningKey {
  const [, installation = '', id, encoded = ''] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? []
  const bytes = Buffer.from(encoded, 'base64')
  if (!isKeyName(installation) || bytes.length !== 33 || bytes[0] !== ed25519) throw new Error(`${source} holds no signing key`)
  const key = keyOf(installation, new Uint8Array(bytes.subarray(1)))
  if (keyIdOf({ name: installation, publicKey: key.publicKey }) !== id) throw new Error(`${source} holds a damaged signing key`)
  return key
}

/** The key as it is now: read each time, because another process may replace it. Null where none was made or it is gone. */
export function readSigningKey(): SigningKey | null {
  if (env.signingKey !== null) return parseSigningKey(env.signingKey, 'SIGNING_KEY')
  const text = readKeyFile(env.signingKeyFile)
  return text === null ? null : parseSigningKey(text, env.signingKeyFile)
}

/** The key, made if there is none yet: at set-up, before anything was signed. */
export function ensureSigningKey(): SigningKey {
  if (env.signingKey !== null) return parseSigningKey(env.signingKey, 'SIGNING_KEY')
  return parseSigningKey(ensureKeyFile(env.signingKeyFile, () => signingKeyText(newSigningKey())), env.signingKeyFile)
}

/** The public side, under the name by which a log is signed: its origin. */
export function noteKeyOf({ publicKey }: SigningKey, origin: string): NoteKey {
  return { name: origin, publicKey }
}

/** Signs a text in the name of a log. */
export function signNote(key: SigningKey, origin: string, text: string): string {
  const signature = signBytes(key.seed, Buffer.from(text, 'utf8'))
  return formatNote({ text, signatures: [{ name: origin, keyId: keyIdOf(noteKeyOf(key, origin)), signature }] })
}

/** Where the next key waits until every journal has been told of it. */
function nextKeyFile(): string {
  return `${env.signingKeyFile}.next`
}

/** The next key: that of a rotation that was cut off, else a new one. */
export function ensureNextSigningKey(installation: string | undefined): SigningKey {
  return parseSigningKey(ensureKeyFile(nextKeyFile(), () => signingKeyText(newSigningKey(installation))), nextKeyFile())
}

/** Puts the next key in the place of the current one, whose secret is gone with that. Gives the path of the file. */
export function adoptNextSigningKey(): string {
  fs.renameSync(nextKeyFile(), env.signingKeyFile)
  return env.signingKeyFile
}
