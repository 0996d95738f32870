import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import type { ReportKey } from '@/lib/data/reports/version'
import { can, type Actor } from '@/lib/domain/permission'
import type { PublishedReport } from '@/lib/domain/publication/publication'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { sealedVersion } from './prepare'
import { lockPublishing } from './publish'
import { publishedFromRow } from './rows'
import { writePublished } from './write'

export type WithdrawInput = { readonly key: ReportKey; readonly version: number; readonly reason: string }

/** Takes a report off the public page with a reason. The archive goes on to say that it was public, from when until when, and why no more. */
export async function withdrawReport(actor: Actor, { key, version, reason }: WithdrawInput): Promise<Result<PublishedReport, Refusal>> {
  const allowed = can(actor, 'report.publish', key.chapterId)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  return inTransaction(actor, async (tx) => {
    await lockPublishing(tx, actor.organizationId)
    const sealed = await sealedVersion(tx, actor, key, version)
    const row = sealed === null ? null : await tx.publicReport.findFirst({ where: { organizationId: actor.organizationId, sealedReportId: sealed.id } })
    if (row === null) return notFound()
    const earlier = publishedFromRow(row)
    if (earlier.state === 'withdrawn') return ok(earlier)
    const next: PublishedReport = { ...earlier, state: 'withdrawn', withdrawnAt: actor.at, withdrawalReason: reason, revision: earlier.revision + 1 }
    await writePublished(tx, actor, earlier, next, { type: 'public-report.withdrawn', reason })
    return ok(next)
  })
}
