import 'server-only'
import { readChecklist } from '@/lib/data/checklists/for-period'
import { readAs } from '@/lib/data/database/transaction'
import { readDeadlines } from '@/lib/data/deadlines/read'
import { today as dayOf } from '@/lib/data/records/today'
import { addDays, addMonths, calendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import { checklistSummary, type ChecklistSummary } from '@/lib/domain/checklists/assemble'
import { quarterToAnswer } from '@/lib/domain/checklists/periods'
import { isOpen, type Followed } from '@/lib/domain/deadlines/followed'
import type { Instant } from '@/lib/domain/instant'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import { dateRange, quarterOf, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import type { Finding } from '@/lib/domain/reports/report-document'
import { recentFindings } from './checks'
import { moneyOfChapter, type MoneyOfChapter } from './money'
import { recentChanges, type RecentChange } from './recent'
import { unresolvedCounts, type UnresolvedCounts } from './unresolved'

export type Dashboard = {
  /** What is late or comes next. */
  readonly due: readonly Followed[]
  readonly unresolved: UnresolvedCounts
  /** What the checks find of the records of the last days; null for who does not read them. */
  readonly checks: readonly Finding[] | null
  readonly checklist: { readonly period: ReportingPeriod; readonly summary: ChecklistSummary }
  readonly money: MoneyOfChapter & { readonly period: ReportingPeriod; readonly asOf: Instant }
  /** Null for who may not read the journal. */
  readonly recent: readonly RecentChange[] | null
}

const dueMost = 5

/** The first of what is open, the longest overdue before the rest. */
export function dueNext(deadlines: readonly Followed[]): readonly Followed[] {
  return deadlines.filter(isOpen).toSorted((left, right) => left.days - right.days).slice(0, dueMost)
}

/** Twelve months, the current one last. */
export function twelveMonths(today: CalendarDate): ReportingPeriod {
  const first = calendarDate(`${today.slice(0, 7)}-01`)
  return dateRange(addMonths(first, -11), addDays(addMonths(first, 1), -1))
}

/** Everything that the dashboard of a chapter shows, in one snapshot. An auditor works in the audit instead. */
export async function getDashboard(actor: Actor, chapterId: string): Promise<Result<Dashboard, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (visibility(actor, chapterId).auditIds !== null) return refuse({ reason: 'not-allowed', key: 'notAllowed' })
  return readAs(actor, async (tx) => {
    const of = { organizationId: actor.organizationId, chapterId }
    const key = { organizationId: of.organizationId, id: chapterId }
    const chapter = await tx.chapter.findUnique({ where: { organizationId_id: key }, select: { timeZone: true } })
    if (chapter === null) return notFound()
    const today = dayOf(actor.at, chapter.timeZone)
    const answered = quarterToAnswer('', today)
    const checklist = await readChecklist(tx, actor, chapterId, answered.through)
    if (checklist === null) return notFound()
    const period = quarterOf(today)
    return ok({
      due: dueNext(await readDeadlines(tx, actor, { chapterId, today })),
      unresolved: await unresolvedCounts(tx, actor, chapterId),
      checks: await recentFindings(tx, actor, { chapterId, today }),
      checklist: { period: answered, summary: checklistSummary(checklist.entries) },
      money: { ...(await moneyOfChapter(tx, of, { months: twelveMonths(today), period, today })), period, asOf: actor.at },
      recent: can(actor, 'journal.read', chapterId).ok ? await recentChanges(tx, of) : null,
    })
  })
}
