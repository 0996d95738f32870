import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { publishedFromRow } from '@/lib/data/publications/rows'
import { can, type Actor } from '@/lib/domain/permission'
import type { PublishedReport } from '@/lib/domain/publication/publication'
import type { ApproverRole } from '@/lib/domain/reports/approvers'
import { saysTheSame } from '@/lib/domain/reports/compare'
import { isFiling } from '@/lib/domain/reports/forms'
import { isFrozen, sealBlockers, type Report, type SealBlockers } from '@/lib/domain/reports/report-life'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { requiredRoles } from './change'
import { reportFromRow } from './rows'
import { sightOf } from './scope'
import { keptDocument } from './sealed'
import { officersToSign, type OfficerToSign } from './signers'
import { documentOf, standingApprovals } from './standing'
import { sealedFromRow } from './sealed-rows'
import { versionWhere, type ReportKey } from './version'

export type ReportVersion = { readonly report: Report; readonly sealed: SealedReport | null; /** Null where it has never been public. */ readonly published: PublishedReport | null }

export type LifeOfReport = {
  /** Every version, the newest first; none where nobody has begun. */
  readonly versions: readonly ReportVersion[]
  readonly required: readonly ApproverRole[]
  /** The officers of the profile who may sign; none where it has none, so that names are typed. */
  readonly officers: readonly OfficerToSign[]
  /** What is in the way of a seal; null where the newest version is sealed. */
  readonly blockers: SealBlockers | null
  /** Whose approval of this very text is there. */
  readonly approvedBy: readonly string[]
  /** Whether the records give another report now than the one that was sealed last. */
  readonly changedSince: boolean
  readonly journalSize: number
}

/** How far a report is, and what is in the way. Null for a working paper, which is never sealed. */
export async function lifeOfReport(actor: Actor, key: ReportKey): Promise<Result<LifeOfReport | null, Refusal>> {
  const allowed = can(actor, 'chapter.read', key.chapterId)
  if (!allowed.ok) return allowed
  if (!isFiling(key.form)) return ok(null)
  return readAs(actor, async (tx) => {
    const sight = await sightOf(tx, actor, key)
    if (!sight.ok) return sight
    if (sight.value.auditId !== null) return notFound()
    const rows = await tx.report.findMany({ where: versionWhere(actor, key), orderBy: { version: 'desc' }, include: { sealed: { omit: { lineSecret: true }, include: { public: true } } } })
    const versions = rows.map((row) => ({
      report: reportFromRow(row), sealed: row.sealed === null ? null : sealedFromRow(row.sealed), published: row.sealed?.public == null ? null : publishedFromRow(row.sealed.public),
    }))
    const report = versions[0]?.report ?? null
    const document = await documentOf(tx, actor, { key, report })
    if (document === null) return notFound()
    const required = await requiredRoles(tx, actor, key)
    const standing = await standingApprovals(tx, actor, { key, report }, document)
    const sealed = versions.find((version) => version.sealed !== null)?.sealed ?? null
    const sealedDocument = sealed === null ? null : await keptDocument(tx, actor, sealed, 'text')
    return ok({
      versions, required, officers: await officersToSign(tx, actor.organizationId, actor.today), journalSize: document.asOf.journalSize,
      blockers: report !== null && isFrozen(report.state) ? null : sealBlockers({ document, notes: report?.notes ?? [], standing, required, today: actor.today }),
      approvedBy: standing.map(({ name }) => name),
      changedSince: sealedDocument !== null && !saysTheSame(sealedDocument, document),
    })
  })
}
