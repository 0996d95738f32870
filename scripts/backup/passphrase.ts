import fs from 'node:fs'
import { backupPassphrase } from '@/lib/data/backup/passphrase'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { BadBackup } from '@/lib/formats/backup/bad-backup'

/** The passphrase from the file that was named, else from the settings of this machine. Never from the command line, where others could read it. */
export function passphraseFor(file: string | undefined): string {
  const text = file === undefined ? (backupPassphrase()?.text ?? '') : read(file)
  if (text.trim() === '') throw new CannotStart('There is no passphrase: set BACKUP_PASSPHRASE, name a file with --key-file, or make a key with npm run backup -- --new-key.')
  return text
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    throw new CannotStart(`The file ${file} cannot be read.`)
  }
}

/** Ends a command: one sentence for what its user can do something about, everything for a defect. */
export function endWith(error: unknown): void {
  const isSentence = error instanceof CannotStart || error instanceof BadBackup
  process.stderr.write(`${isSentence ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = error instanceof CannotStart ? error.exitCode : 1
}
