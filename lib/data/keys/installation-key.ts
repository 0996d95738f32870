import 'server-only'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'

const keyBytes = 32

function keyFrom(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== keyBytes) throw new Error(`${source} must hold ${keyBytes} bytes in base64`)
  return key
}

/** Makes the key file once; two processes that start together agree on the one that was first. */
function keyFile(): Buffer {
  const file = path.join(env.dataFolder, 'encryption.key')
  if (!fs.existsSync(file)) {
    const made = `${file}.${process.pid}.new`
    fs.mkdirSync(env.dataFolder, { recursive: true, mode: 0o711 })
    fs.writeFileSync(made, randomBytes(keyBytes).toString('base64'), { mode: 0o600 })
    try {
      fs.linkSync(made, file)
    } catch (error) {
      if (!fs.existsSync(file)) throw error
    } finally {
      fs.rmSync(made)
    }
  }
  return keyFrom(fs.readFileSync(file, 'utf8'), file)
}

let known: Buffer | null = null

/**
 * The key of the installation: it wraps the keys of the organizations and never leaves this machine.
 * From ENCRYPTION_KEY where it is set (then several servers can share it), else from a file beside the data, mode 0600.
 */
export function installationKey(): Buffer {
  known ??= env.encryptionKey === null ? keyFile() : keyFrom(env.encryptionKey, 'ENCRYPTION_KEY')
  return known
}
