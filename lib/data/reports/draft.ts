import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import type { Actor } from '@/lib/domain/permission'
import { buildDonationAudit } from '@/lib/domain/reports/donation-audit'
import type { ReportForm } from '@/lib/domain/reports/forms'
import { buildQuarterlyDisclosure } from '@/lib/domain/reports/quarterly-disclosure'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { withTotalsOnly } from '@/lib/domain/reports/totals-only'
import { can } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { readAuditFacts } from './facts/audit-facts'
import { readPeriodFacts } from './facts/period-facts'
import { sightOf, type ReportRequest } from './scope'

/** Gives a report as the records stand, read in one snapshot, as far as this reader sees it. Page, files and command get the same document. */
export async function draftReport(actor: Actor, form: ReportForm, request: ReportRequest): Promise<Result<ReportDocument, Refusal>> {
  const allowed = can(actor, 'chapter.read', request.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const sight = await sightOf(tx, actor, request)
    if (!sight.ok) return sight
    // An auditor reads the donations of the engagement and nothing else: no other form.
    if (sight.value.auditId !== null && form !== 'donation-audit') return notFound()
    const document = await drafts[form](tx, actor, request, sight.value)
    if (document === null) return notFound()
    return ok(sight.value.money === 'totals' ? withTotalsOnly(document) : document)
  })
}

type Draft = (...args: Parameters<typeof readPeriodFacts>) => Promise<ReportDocument | null>

const drafts: Readonly<Record<ReportForm, Draft>> = {
  'quarterly-disclosure': async (tx, actor, request, sight) => {
    const facts = await readPeriodFacts(tx, actor, request, sight)
    return facts === null ? null : buildQuarterlyDisclosure(facts, request.period, registrantOf(facts))
  },
  'donation-audit': async (tx, actor, request, sight) => {
    const facts = await readAuditFacts(tx, actor, request, sight)
    return facts === null ? null : buildDonationAudit(facts, request.period, registrantOf(facts))
  },
}
