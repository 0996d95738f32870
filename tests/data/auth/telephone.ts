import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/**
 * A telephone that keeps one passkey: it answers as WebAuthn says (ES256, no attestation), and can be made to answer wrongly.
 * The CBOR of the answers is written byte by byte, because only these few forms of it are needed.
 */
export type Telephone = {
  readonly make: (challenge: string) => string
  readonly sign: (challenge: string, wrong?: { readonly origin?: string; readonly verified?: boolean }) => string
}

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()

/** A CBOR byte string of up to 65,535 bytes. */
function cborBytes(bytes: Uint8Array): Buffer {
  const head = bytes.length < 24 ? [0x40 + bytes.length] : bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255]
  return Buffer.concat([Buffer.from(head), bytes])
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text, 'ascii')])
}

/** Present is bit 0, verified bit 2, "holds a passkey" bit 6. */
function flagsOf(verified: boolean, holdsPasskey: boolean): number {
  return 1 + (verified ? 4 : 0) + (holdsPasskey ? 64 : 0)
}

export function telephone(site: { readonly id: string; readonly origin: string }, userHandle: string): Telephone {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credentialId = randomBytes(32)
  const id = credentialId.toString('base64url')
  let counter = 0
  const cosePublicKey = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), cborBytes(Buffer.from(x, 'base64url')), Buffer.from([0x22]), cborBytes(Buffer.from(y, 'base64url')),
  ])

  const authenticatorData = (verified: boolean, passkey: Buffer): Buffer => {
    counter += 1
    const tail = Buffer.alloc(5)
    tail.writeUInt8(flagsOf(verified, passkey.length > 0), 0)
    tail.writeUInt32BE(counter, 1)
    return Buffer.concat([sha256(site.id), tail, passkey])
  }
  const clientData = (type: string, challenge: string, origin: string): Buffer => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const answer = (response: Readonly<Record<string, unknown>>): string => JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response })

  return {
    make: (challenge) => {
      const passkey = Buffer.concat([Buffer.alloc(16), Buffer.from([0, credentialId.length]), credentialId, cosePublicKey])
      const attestationObject = Buffer.concat([
        Buffer.from([0xa3]), cborText('fmt'), cborText('none'), cborText('attStmt'), Buffer.from([0xa0]), cborText('authData'), cborBytes(authenticatorData(true, passkey)),
      ])
      const clientDataJSON = clientData('webauthn.create', challenge, site.origin).toString('base64url')
      return answer({ clientDataJSON, attestationObject: attestationObject.toString('base64url'), transports: ['internal', 'hybrid'] })
    },
    sign: (challenge, { origin = site.origin, verified = true } = {}) => {
      const [data, client] = [authenticatorData(verified, Buffer.alloc(0)), clientData('webauthn.get', challenge, origin)]
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return answer({
        clientDataJSON: client.toString('base64url'), authenticatorData: data.toString('base64url'), signature: signature.toString('base64url'), userHandle,
      })
    },
  }
}
