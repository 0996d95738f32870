import 'server-only'
import { lastGoodRun, lastVerifiedRestore, newestBackupRuns, type NotedRun } from '@/lib/data/installation/backup-runs'
import { hoursLater } from '@/lib/data/installation/clock'
import { inUseSince } from '@/lib/data/installation/set-up-state'
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
  /** The newest restore, real or rehearsed, after which every journal came out. */
  readonly lastRestore: NotedRun | null
  /** Two nights have passed without a backup that went well, though there is something to seal it with. */
  readonly isLate: boolean
  readonly runs: readonly NotedRun[]
}

/** Tells how the installation is backed up, to administrators of a whole organization. */
export async function backupState(actor: Actor): Promise<Result<BackupState, Refusal>> {
  const allowed = can(actor, 'backup.restore', null)
  if (!allowed.ok) return allowed
  const [lastBackup, lastCheck, lastRestore, runs, since] = await Promise.all([
    lastGoodRun('backup'), lastGoodRun('check'), lastVerifiedRestore(), newestBackupRuns(shownMost), inUseSince(),
  ])
  const sealedBy = backupPassphrase()?.from ?? 'none'
  // An installation of yesterday has missed no two nights yet.
  const from = lastBackup?.at ?? since
  const isStale = from !== null && from < hoursLater(actor.at, -staleHours)
  return ok({ sealedBy, folder: env.backupFolder, lastBackup, lastCheck, lastRestore, isLate: sealedBy !== 'none' && isStale, runs })
}
