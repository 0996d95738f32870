import 'server-only'
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { randomPart } from './random'

const version = 1
const nonceBytes = 12
const tagBytes = 16

/**
 * Encrypts with AES-256-GCM. `purpose` says what the ciphertext is and whose, and is authenticated with it,
 * so that a ciphertext put into another row or field does not open. Layout: version, nonce, ciphertext, tag.
 */
export function sealBytes(key: Buffer, purpose: string, plain: Uint8Array): Buffer<ArrayBuffer> {
  const nonce = randomPart(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(purpose, 'utf8'))
  return Buffer.concat([Buffer.from([version]), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `sealBytes` made; throws when key, purpose or any byte differs. */
export function openBytes(key: Buffer, purpose: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== version) throw new Error('This ciphertext is of an unknown version')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + nonceBytes))
  decipher.setAAD(Buffer.from(purpose, 'utf8'))
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(1 + nonceBytes, bytes.length - tagBytes)), decipher.final()])
}

/** Encrypts text. */
export function sealText(key: Buffer, purpose: string, text: string): Buffer<ArrayBuffer> {
  return sealBytes(key, purpose, Buffer.from(text, 'utf8'))
}

/** Opens text. */
export function openText(key: Buffer, purpose: string, sealed: Uint8Array): string {
  return openBytes(key, purpose, sealed).toString('utf8')
}
