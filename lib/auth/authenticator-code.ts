import 'server-only'
import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'
import type { Instant } from '@/lib/domain/instant'

const issuer = 'Sunledger'
const secretBytes = 20
const stepSeconds = 30
/** A telephone's clock may be half a minute off (RFC 6238 section 5.2). */
const stepsOff = 1

/** A new secret, as long as the hash that uses it (RFC 4226 section 4). */
export function newAuthenticatorSecret(): Uint8Array {
  return new Secret({ size: secretBytes }).bytes
}

/** SHA-1, six digits, half a minute: what every app reads, whatever else the address says. */
function authenticatorOf(secret: Uint8Array, label: string): TOTP {
  return new TOTP({ issuer, label, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }), algorithm: 'SHA1', digits: 6, period: stepSeconds })
}

export type AuthenticatorSetUp = {
  /** The key in groups of four, for who types it. */
  readonly key: string
  /** The address that opens an app on the same telephone. */
  readonly uri: string
  /** The same as a QR code: its width in squares, and the dark ones as the path of an SVG. */
  readonly qr: { readonly size: number; readonly path: string }
}

/** A secret in the forms in which an app takes it. */
export function authenticatorSetUp(secret: Uint8Array, email: string): AuthenticatorSetUp {
  const authenticator = authenticatorOf(secret, email)
  const uri = authenticator.toString()
  const { size, data } = encode(uri, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : []))).join('')
  return { key: authenticator.secret.base32.replaceAll(/(.{4})(?=.)/g, '$1 '), uri, qr: { size, path } }
}

/** The half minute to which a code belongs, counted since 1970; null for a code that is not right now. */
export function stepOfCode(secret: Uint8Array, code: string, at: Instant): number | null {
  const timestamp = Date.parse(at)
  const delta = authenticatorOf(secret, '').validate({ token: code, timestamp, window: stepsOff })
  return delta === null ? null : Math.floor(timestamp / 1000 / stepSeconds) + delta
}
