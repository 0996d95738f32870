import 'server-only'
import { readChecklist } from '@/lib/data/checklists/for-period'
import { registrationsOf } from '@/lib/data/checklists/facts/registrations'
import { readAs } from '@/lib/data/database/transaction'
import { today as dayOf } from '@/lib/data/records/today'
import { addDays, addMonths, calendarDate, daysBetween, type CalendarDate } from '@/lib/domain/calendar-date'
import { checklistSummary, type ChecklistSummary } from '@/lib/domain/checklists/assemble'
import { deadlinesWithin, type Deadline } from '@/lib/domain/checklists/deadlines'
import { quarterToAnswer } from '@/lib/domain/checklists/periods'
import type { Instant } from '@/lib/domain/instant'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import { dateRange, quarterOf, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { moneyOfChapter, type MoneyOfChapter } from './money'
import { recentChanges, type RecentChange } from './recent'
import { unresolvedCounts, type UnresolvedCounts } from './unresolved'

export type DueDeadline = Deadline & { readonly days: number }

export type Dashboard = {
  readonly due: readonly DueDeadline[]
  readonly unresolved: UnresolvedCounts
  readonly checklist: { readonly period: ReportingPeriod; readonly summary: ChecklistSummary }
  readonly money: MoneyOfChapter & { readonly period: ReportingPeriod; readonly asOf: Instant }
  /** Null for who may not read the journal. */
  readonly recent: readonly RecentChange[] | null
}

export const dueMost = 5

export function dueFrom(deadlines: readonly Deadline[], today: CalendarDate): readonly DueDeadline[] {
  return deadlines.map((deadline) => ({ ...deadline, days: daysBetween(today, deadline.dueOn) }))
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
    const upcoming = deadlinesWithin(checklist.registrations, { from: today, through: addMonths(today, 12) }).slice(0, dueMost)
    return ok({
      due: dueFrom(upcoming, today),
      unresolved: await unresolvedCounts(tx, actor, chapterId),
      checklist: { period: answered, summary: checklistSummary(checklist.entries) },
      money: { ...(await moneyOfChapter(tx, of, { months: twelveMonths(today), period, today })), period, asOf: actor.at },
      recent: can(actor, 'journal.read', chapterId).ok ? await recentChanges(tx, of) : null,
    })
  })
}

/** What was due in the last three months and is due in the next twelve; whether it was filed is not recorded yet. */
export async function listDeadlines(actor: Actor, chapterId: string): Promise<Result<readonly DueDeadline[], Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const registrations = await registrationsOf(tx, actor.organizationId)
    const { today } = actor
    return ok(dueFrom(deadlinesWithin(registrations, { from: addMonths(today, -3), through: addMonths(today, 12) }), today))
  })
}
