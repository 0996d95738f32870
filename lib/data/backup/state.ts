import 'server-only'
import { lastGoodRun, newestBackupRuns, type NotedRun } from '@/lib/data/installation/backup-runs'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { backupPassphrase } from './passphrase'

const shownMost = 20
const staleHours = 49

export type BackupState = {
  /** What seals the nightly backups; `none`: no nightly backup is made. */
  readonly sealedBy: 'environment' | 'file' | 'none'
  readonly folder: string
  readonly lastBackup: NotedRun | null
  readonly lastCheck: NotedRun | null
  /** The newest restore after which every journal came out. */
  readonly lastRestore: NotedRun | null
  /** Two nights have passed without a backup that went well, though there is something to seal it with. */
  readonly isLate: boolean
  readonly runs: readonly NotedRun[]
}

/** Tells how the installation is backed up, to administrators of a whole organization. */
export async function backupState(actor: Actor): Promise<Result<BackupState, Refusal>> {
  const allowed = can(actor, 'backup.restore', null)
  if (!allowed.ok) return allowed
  const [lastBackup, lastCheck, lastRestore, runs] = await Promise.all([lastGoodRun('backup'), lastGoodRun('check'), lastGoodRun('restore'), newestBackupRuns(shownMost)])
  const sealedBy = backupPassphrase()?.from ?? 'none'
  const hours = lastBackup === null ? Infinity : (Date.parse(actor.at) - Date.parse(lastBackup.at)) / 3_600_000
  return ok({ sealedBy, folder: env.backupFolder, lastBackup, lastCheck, lastRestore, isLate: sealedBy !== 'none' && hours > staleHours, runs })
}
