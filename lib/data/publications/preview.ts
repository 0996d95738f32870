import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import type { ReportKey } from '@/lib/data/reports/version'
import { can, type Actor } from '@/lib/domain/permission'
import type { PublishedReport } from '@/lib/domain/publication/publication'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { prepareVersion, sealedVersion, type PreparedVersion } from './prepare'
import { publishedFromRow } from './rows'

export type PublicPreview = PreparedVersion & {
  /** How it stands now; null where it has never been public. */
  readonly published: PublishedReport | null
}

/** Exactly what would become public of a sealed version. */
export async function previewReport(actor: Actor, key: ReportKey, version: number): Promise<Result<PublicPreview, Refusal>> {
  const allowed = can(actor, 'report.publish', key.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const sealed = await sealedVersion(tx, actor, key, version)
    if (sealed === null) return notFound()
    const row = await tx.publicReport.findFirst({ where: { organizationId: actor.organizationId, sealedReportId: sealed.id } })
    return ok({ ...(await prepareVersion(tx, actor, sealed)), published: row === null ? null : publishedFromRow(row) })
  })
}
