import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { CannotStart } from '@/lib/data/database/cannot-start'
import { freeMegabytes } from '@/lib/data/database/data-folder'
import { ownerSql } from '@/lib/data/database/transaction'
import { dayIn, hoursLater, now } from '@/lib/data/installation/clock'
import { backupFileName, outdatedBackups } from '@/lib/domain/backups'
import { env } from '@/lib/env'
import { backupPassphrase } from './passphrase'
import { noteRun } from './runs'
import { writeBackup } from './write'

/** The hour of the night from which on the backup of that day is due. */
const nightHour = 3
const hoursBetweenTries = 1
/** What must stay free for the books themselves, whatever a backup takes. */
const spareMegabytes = 1024
const megabyte = 1024 * 1024
const nightlyLock = 72_707_372

export type Night = { readonly timeZone: string; readonly program: string }

async function isDue(client: pg.ClientBase, { timeZone }: Night): Promise<boolean> {
  const { rows } = await client.query<{ due: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM backup_run WHERE kind = 'backup' AND automatic AND (
       (problem IS NULL AND at >= (date_trunc('day', now() AT TIME ZONE $1 - $2 * interval '1 hour') + $2 * interval '1 hour') AT TIME ZONE $1)
       OR at > now() - $3 * interval '1 hour')) AS due`, [timeZone, nightHour, hoursBetweenTries],
  )
  return rows[0]?.due === true
}

/** A backup that would leave no room for the books is not begun: a full disk stops everybody. */
async function refuseLittleRoom(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ size: number }>(`SELECT size_bytes::float8 AS size FROM backup_run WHERE kind = 'backup' AND problem IS NULL ORDER BY at DESC LIMIT 1`)
  const [free, needed] = [freeMegabytes(env.backupFolder), spareMegabytes + Math.ceil((2 * (rows[0]?.size ?? 0)) / megabyte)]
  if (free !== null && free < needed) throw new CannotStart(`The disk that holds the backups has only ${free} MB free, and ${needed} MB are needed: no backup was made.`)
}

/**
 * The backup of the night, if it is due and there is a passphrase: one for the installation, whatever number of servers ask. Outdated ones
 * are removed after a new one has been read back. Gives the file, or null where there was nothing to do. A failure is noted and thrown.
 */
export async function nightlyBackup(night: Night): Promise<string | null> {
  const passphrase = backupPassphrase()
  if (passphrase === null) return null
  return ownerSql(async (client) => {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [nightlyLock])
    if (rows[0]?.taken !== true || !(await isDue(client, night))) return null
    fs.mkdirSync(env.backupFolder, { recursive: true, mode: 0o700 })
    const today = dayIn(night.timeZone, hoursLater(now(), -nightHour))
    const file = path.join(env.backupFolder, backupFileName(today))
    try {
      await refuseLittleRoom(client)
    } catch (error) {
      if (error instanceof CannotStart) await noteRun(client, { kind: 'backup', automatic: true, fileName: path.basename(file), sizeBytes: 0, sha256: '', rowCount: 0, problem: error.message })
      throw error
    }
    await writeBackup({ file, passphrase: passphrase.text, automatic: true, program: night.program, onProgress: () => undefined })
    for (const name of outdatedBackups(fs.readdirSync(env.backupFolder), today)) fs.rmSync(path.join(env.backupFolder, name))
    return file
  })
}
