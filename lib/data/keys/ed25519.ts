import 'server-only'
import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto'

const seedBytes = 32
/** What stands before the 32 bytes of a key in DER (RFC 8410), which is the form that node:crypto and openssl read. */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Makes the secret of a new key. */
export function newSeed(): Buffer {
  return randomBytes(seedBytes)
}

function privateKeyOf(seed: Uint8Array) {
  return createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
}

function publicKeyFrom(publicKey: Uint8Array) {
  return createPublicKey({ key: Buffer.concat([publicPrefix, publicKey]), format: 'der', type: 'spki' })
}

/** The public key of a secret: 32 bytes. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  return new Uint8Array(createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' }).subarray(-seedBytes))
}

/** The public key as openssl reads it. */
export function publicKeyPem(publicKey: Uint8Array): string {
  return publicKeyFrom(publicKey).export({ format: 'pem', type: 'spki' }).toString()
}

export function signBytes(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, privateKeyOf(seed)))
}

/** Tells whether the signature of a message is that of the key; a key that is none has signed nothing. */
export function checkSignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(null, message, publicKeyFrom(publicKey), signature)
  } catch {
    return false
  }
}
