import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/data/database/uuid'
import type { BackupKind } from '@/lib/data/installation/backup-runs'

/** What was done with backups on this installation: made, read through again, restored, or restored for a trial. */
export type BackupRun = {
  readonly kind: BackupKind
  readonly automatic: boolean
  readonly fileName: string
  readonly sizeBytes: number
  /** SHA-256 of the file. */
  readonly sha256: string
  readonly rowCount: number
  /** Why it failed, in one sentence; null where it went well. */
  readonly problem: string | null
}

/** Notes a run; only the owning role may, so that pages can read it and nothing more. */
export async function noteRun(client: pg.ClientBase, run: BackupRun, id = newId()): Promise<string> {
  const { kind, automatic, fileName, sizeBytes, sha256, rowCount, problem } = run
  await client.query(
    'INSERT INTO backup_run (id, kind, automatic, file_name, size_bytes, sha256, row_count, problem, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())',
    [id, kind, automatic, fileName, sizeBytes, sha256, rowCount, problem],
  )
  return id
}
