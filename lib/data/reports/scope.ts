import 'server-only'
import type { Instant } from '@/lib/domain/instant'
import { can, membershipsFor, visibility, type Actor } from '@/lib/domain/permission'
import type { ErasedDetails } from '@/lib/domain/reports/erased-details'
import type { ReportSpan } from '@/lib/domain/reports/report-span'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { Transaction } from '@/lib/data/database/transaction'
import { dayFromRow } from '@/lib/data/database/days'

/** What a report is asked for: one chapter, or (null) the whole organization; both days of the period are included. */
export type ReportRequest = {
  readonly chapterId: string | null
  readonly period: ReportSpan
  /** The moment to which days are counted; left out: that of the newest entry. */
  readonly evaluatedAt?: Instant | null
}

/** What this reader may see of it. */
export type ReportSight = {
  readonly personal: 'clear' | 'masked'
  readonly money: 'lines' | 'totals'
  /** The engagement for which an auditor reads. */
  readonly auditId: string | null
  /** Details of people who were erased since the moment that is read: only where a sealed report is built again. */
  readonly erased?: ReadonlyMap<string, ErasedDetails>
}

/**
 * Decides how much of a report the actor sees. A whole organization is read with a role for the whole organization. Whoever runs a command
 * on the machine that holds the keys sees what the administrator sees, so that both get the same canonical text.
 */
export async function sightOf(tx: Transaction, actor: Actor, { chapterId, period }: ReportRequest): Promise<Result<ReportSight, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (actor.kind !== 'user') return ok({ personal: 'clear', money: 'lines', auditId: null })
  if (chapterId === null && !membershipsFor(actor, null).some((membership) => membership.chapterId === null)) return notFound()
  const { personal, money, auditIds } = visibility(actor, chapterId)
  if (auditIds === null) return ok({ personal, money, auditId: null })
  const audits = await tx.audit.findMany({
    where: { organizationId: actor.organizationId, id: { in: [...auditIds] }, ...(chapterId === null ? {} : { chapterId }) },
  })
  const audit = audits.find((each) => dayFromRow(each.periodFrom) <= period.from && period.through <= dayFromRow(each.periodThrough))
  return audit === undefined || chapterId === null ? notFound() : ok({ personal, money, auditId: audit.id })
}
