import { backupPassphrase, makeBackupKey } from '@/lib/data/backup/passphrase'

/** A new key of backups with what to do with it: it is never shown again. */
export function shownOnce(key: string): string {
  return `The key of your backups, shown once:\n\n  ${key}\n\nWrite it down and keep it apart from this machine: without it no backup can be restored when this disk is lost.\n`
}

/** At set-up: makes the key of nightly backups and shows it, unless backups have a passphrase already. */
export function announceBackupKey(say: (sentence: string) => void): void {
  const key = backupPassphrase() === null ? makeBackupKey() : null
  if (key !== null) say(shownOnce(key))
}
