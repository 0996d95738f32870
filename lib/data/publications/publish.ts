import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import type { ReportKey } from '@/lib/data/reports/version'
import { can, type Actor } from '@/lib/domain/permission'
import type { PublishedReport } from '@/lib/domain/publication/publication'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { invalid, notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { prepareVersion, sealedVersion } from './prepare'
import { publishedFromRow } from './rows'
import { keepText, writePublished } from './write'

export type PublishInput = {
  readonly key: ReportKey
  readonly version: number
  /** The hash of the public version that was read in the preview: that one and no other becomes public. */
  readonly previewedHash: string
  /** What was done in the period, in plain words: it is added to what was previewed. */
  readonly summary: string
}

/** One publication at a time: what may be shown depends on what is public already. */
export async function lockPublishing(tx: Transaction, organizationId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`publishing/${organizationId}`}, 0))`
}

/** Makes a sealed version public, exactly as it was previewed; the same again changes nothing. */
export async function publishReport(actor: Actor, { key, version, ...said }: PublishInput): Promise<Result<PublishedReport, Refusal>> {
  const allowed = can(actor, 'report.publish', key.chapterId)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  return inTransaction(actor, async (tx) => {
    await lockPublishing(tx, actor.organizationId)
    const sealed = await sealedVersion(tx, actor, key, version)
    return sealed === null ? notFound() : publishSealed(tx, actor, sealed, said)
  })
}

type Said = Pick<PublishInput, 'previewedHash' | 'summary'>

async function publishSealed(tx: Transaction, actor: Actor, sealed: SealedReport, { previewedHash, summary }: Said): Promise<Result<PublishedReport, Refusal>> {
  const { organizationId } = actor
  const row = await tx.publicReport.findFirst({ where: { organizationId, sealedReportId: sealed.id } })
  const earlier = row === null ? null : publishedFromRow(row)
  const { version, inTheWay } = await prepareVersion(tx, actor, sealed, { summary })
  if (earlier?.state === 'published' && earlier.textHash === version.hash) return ok(earlier)
  if (inTheWay !== null) return refuse({ reason: 'conflict', key: 'publicPeriodOverlaps', values: { number: inTheWay } })
  if (version.report.summary !== summary) return invalid({ summary: { key: 'namesSomebodyHidden' } })
  if ((await prepareVersion(tx, actor, sealed)).version.hash !== previewedHash) return refuse({ reason: 'conflict', key: 'publicVersionChanged' })
  const { id: sealedReportId, chapterId, number } = sealed
  const next: PublishedReport = {
    id: earlier?.id ?? newId(), sealedReportId, chapterId, number, state: 'published', textHash: version.hash, publishedAt: actor.at, withdrawnAt: null, withdrawalReason: '',
    revision: (earlier?.revision ?? 0) + 1,
  }
  await writePublished(tx, actor, earlier, next, { type: 'public-report.published', reason: null })
  await keepText(tx, organizationId, next.id, version)
  return ok(next)
}
