import 'server-only'
import { dayFromRow } from '@/lib/data/database/days'
import { readAs } from '@/lib/data/database/transaction'
import { readDeadlines } from '@/lib/data/deadlines/read'
import { oneOf } from '@/lib/data/records/one-of'
import { endsDeadline } from '@/lib/domain/deadlines/of-report'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import type { ReportForm } from '@/lib/domain/reports/forms'
import { reportStates, type ReportState } from '@/lib/domain/reports/report-life'
import { standingKey } from '@/lib/domain/reports/report-state'
import type { ReportingPeriod } from '@/lib/domain/reporting-period'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'

export type ReportRow = { readonly form: ReportForm; readonly period: ReportingPeriod }

/** What is kept of a report: the state of its newest version, whether that is an amendment, and whether its deadline has passed without a filing. */
export type StoredReport = { readonly number: string; readonly state: ReportState; readonly amends: boolean }
export type ReportStanding = { readonly stored: StoredReport | null; readonly late: boolean }

/** How each of the reports stands, by `standingKey`. An auditor works in the audit instead. */
export async function storedReports(actor: Actor, chapterId: string | null, asked: readonly ReportRow[]): Promise<Result<ReadonlyMap<string, ReportStanding>, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (visibility(actor, chapterId).auditIds !== null) return refuse({ reason: 'not-allowed', key: 'notAllowed' })
  const { organizationId, today } = actor
  return readAs(actor, async (tx) => {
    const rows = await tx.report.findMany({
      where: { organizationId, coversId: chapterId ?? organizationId, aboutId: chapterId ?? organizationId }, orderBy: { version: 'asc' },
      select: { form: true, periodFrom: true, periodThrough: true, number: true, version: true, state: true },
    })
    const late = (await readDeadlines(tx, actor, { chapterId: null, today })).filter(({ state }) => state === 'late')
    const chapters = await tx.chapter.count({ where: { organizationId } })
    return ok(new Map(asked.map(({ form, period }) => {
      const row = rows.findLast((each) => each.form === form && dayFromRow(each.periodFrom) === period.from && dayFromRow(each.periodThrough) === period.through)
      const stored = row === undefined ? null : { number: row.number, state: oneOf(reportStates, row.state), amends: row.version > 1 }
      return [standingKey({ form, period }), { stored, late: late.some((due) => endsDeadline({ form, period, chapterId }, due, chapters)) }]
    })))
  })
}
