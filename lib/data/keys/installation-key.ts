import 'server-only'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { env } from '@/lib/env'
import { ensureKeyFile } from './key-file'

const keyBytes = 32

function keyFrom(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== keyBytes) throw new Error(`${source} must hold ${keyBytes} bytes in base64`)
  return key
}

/** Where the key stands, unless ENCRYPTION_KEY holds it. */
export function installationKeyFile(): string {
  return path.join(env.dataFolder, 'encryption.key')
}

function keyFile(): Buffer {
  const file = installationKeyFile()
  return keyFrom(ensureKeyFile(file, () => randomBytes(keyBytes).toString('base64')), file)
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

/** After a restore the file may hold another key: it is read anew at the next use. */
export function forgetInstallationKey(): void {
  known = null
}
