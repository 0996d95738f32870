import 'server-only'
import { freeMegabytes } from '@/lib/data/database/data-folder'
import type { Transaction } from '@/lib/data/database/transaction'
import type { FileContent } from '@/lib/domain/attachment'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { Prisma } from '@/lib/generated/prisma/client'

const megabyte = 1024 * 1024
/** Below this a file could fill the disk while it is written (architecture.md section 10). */
const freeMegabytesLeast = 1024

/**
 * Refuses while the disk of this machine is short of room: under 1 GB, or under twice what the write-ahead log may grow to where the database
 * is on the same disk. Where the system does not tell, nothing is refused.
 */
export async function refuseShortDisk(tx: Transaction): Promise<Result<true, Refusal>> {
  const free = freeMegabytes(env.dataFolder)
  const least = Math.max(freeMegabytesLeast, env.databaseUrl === null ? 2 * (await logMegabytesMax(tx)) : 0)
  return free === null || free >= least ? ok(true) : refuse({ reason: 'unavailable', key: 'fileDiskShort' })
}

async function logMegabytesMax(tx: Transaction): Promise<number> {
  const rows = await tx.$queryRaw<{ bytes: bigint }[]>`SELECT pg_size_bytes(current_setting('max_wal_size')) AS bytes`
  return Number(rows[0]?.bytes ?? 0) / megabyte
}

/** Uploads and the taking away of contents that nobody uses come one after the other in an organization. */
export async function lockContents(tx: Transaction, organizationId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('files/' || ${organizationId}, 0))`
}

/** Refuses what would take the organization over its quota; a content that is there already takes no room. Call it under the lock. */
export async function refuseOverQuota(tx: Transaction, organizationId: string, { sha256, sizeBytes }: FileContent): Promise<Result<true, Refusal>> {
  const others = Prisma.sql`organization_id = ${organizationId}::uuid AND sha256 <> ${sha256}`
  const rows = await tx.$queryRaw<{ bytes: bigint }[]>`
    SELECT coalesce(sum(size_bytes), 0)::bigint AS bytes FROM (
      SELECT sha256, size_bytes FROM attachment WHERE ${others} AND state <> 'erased' UNION SELECT sha256, size_bytes FROM file_upload WHERE ${others}
    ) AS contents`
  const kept = Number(rows[0]?.bytes ?? 0)
  if (kept + sizeBytes <= env.fileQuotaMegabytes * megabyte) return ok(true)
  return refuse({ reason: 'unavailable', key: 'fileQuota', values: { megabytes: env.fileQuotaMegabytes } })
}
