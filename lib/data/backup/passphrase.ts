import 'server-only'
import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ensureKeyFile, readKeyFile } from '@/lib/data/keys/key-file'
import { env } from '@/lib/env'

/** Letters and digits that nobody mixes up when the key is read from paper. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const [groups, groupLength] = [8, 4]

/** Where the key of automatic backups stands; beside the data, so it must be kept elsewhere as well. */
export function backupKeyFile(): string {
  return path.join(env.dataFolder, 'backup.key')
}

/** What backups are sealed with, and where it comes from; null where neither is set. */
export type BackupPassphrase = { readonly text: string; readonly from: 'environment' | 'file' }

/** The passphrase of BACKUP_PASSPHRASE, else of the key file. */
export function backupPassphrase(): BackupPassphrase | null {
  if (env.backupPassphrase !== null) return { text: env.backupPassphrase, from: 'environment' }
  const text = readKeyFile(backupKeyFile())
  return text === null || text === '' ? null : { text, from: 'file' }
}

function newKey(): string {
  const sign = () => alphabet.charAt(randomInt(alphabet.length))
  return Array.from({ length: groups }, () => Array.from({ length: groupLength }, sign).join('')).join('-')
}

/** Makes the key file, 160 bits, and gives the key so that it can be shown once; null where there is one already. */
export function makeBackupKey(): string | null {
  if (fs.existsSync(backupKeyFile())) return null
  const made = newKey()
  return ensureKeyFile(backupKeyFile(), () => made) === made ? made : null
}
