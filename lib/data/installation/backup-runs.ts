import 'server-only'
import { prisma } from '@/lib/data/database/client'
import { instantFromRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { Instant } from '@/lib/domain/instant'

export const backupKinds = ['backup', 'check', 'restore', 'rehearsal'] as const
export type BackupKind = (typeof backupKinds)[number]

/** What was done with a backup of this installation. */
export type NotedRun = {
  readonly id: string
  readonly kind: BackupKind
  readonly automatic: boolean
  readonly fileName: string
  readonly sizeBytes: number
  /** Why it failed, in one sentence; null where it went well. */
  readonly problem: string | null
  readonly at: Instant
  /** When every journal came out after a restore or its rehearsal; null for everything else. */
  readonly verifiedAt: Instant | null
}

/** The newest runs of each kind, newest first. */
export async function newestBackupRuns(most: number): Promise<readonly NotedRun[]> {
  const rows = await prisma().backupRun.findMany({ orderBy: [{ at: 'desc' }, { id: 'desc' }], take: most })
  return rows.map(fromRow)
}

/** The newest run of one kind that went well; null where there was none. */
export async function lastGoodRun(kind: 'backup' | 'check'): Promise<NotedRun | null> {
  const row = await prisma().backupRun.findFirst({ where: { kind, problem: null }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  return row === null ? null : fromRow(row)
}

/** The newest restore, real or rehearsed, after which every journal came out; null where there was none. */
export async function lastVerifiedRestore(): Promise<NotedRun | null> {
  const row = await prisma().backupRun.findFirst({ where: { kind: { in: ['restore', 'rehearsal'] }, verifiedAt: { not: null } }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  return row === null ? null : fromRow(row)
}

type Row = { id: string; kind: string; automatic: boolean; fileName: string; sizeBytes: bigint; problem: string | null; at: Date; verifiedAt: Date | null }

function fromRow({ id, kind, automatic, fileName, sizeBytes, problem, at, verifiedAt }: Row): NotedRun {
  return {
    id, automatic, fileName, problem, kind: oneOf(backupKinds, kind), sizeBytes: Number(sizeBytes), at: instantFromRow(at),
    verifiedAt: verifiedAt === null ? null : instantFromRow(verifiedAt),
  }
}
