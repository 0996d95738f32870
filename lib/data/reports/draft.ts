import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import type { Actor } from '@/lib/domain/permission'
import { isFiling, isOfAudit, type ReportForm } from '@/lib/domain/reports/forms'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { withTotalsOnly } from '@/lib/domain/reports/totals-only'
import { can } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { currentBuilder } from './builders'
import { sightOf, type ReportRequest } from './scope'
import { buildVersion, newestVersion } from './version'

/** Gives the newest version of a report as the records stand, read in one snapshot, as far as this reader sees it. Page, files and command get the same document. */
export async function draftReport(actor: Actor, form: ReportForm, request: ReportRequest): Promise<Result<ReportDocument, Refusal>> {
  const allowed = can(actor, 'chapter.read', request.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const sight = await sightOf(tx, actor, request)
    if (!sight.ok) return sight
    // An auditor reads the donations of the engagement and nothing else: no other form.
    if (sight.value.auditId !== null && !isOfAudit(form)) return notFound()
    const key = { ...request, form }
    const kept = isFiling(form) ? await newestVersion(tx, actor, key) : null
    const document = await buildVersion(tx, actor, currentBuilder(form), { key, sight: sight.value, report: kept?.report ?? null })
    if (document === null) return notFound()
    return ok(sight.value.money === 'totals' ? withTotalsOnly(document) : document)
  })
}
