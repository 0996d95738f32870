import 'server-only'
import { readChecklist } from '@/lib/data/checklists/for-period'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { readDeadlines } from '@/lib/data/deadlines/read'
import { today as dayOf } from '@/lib/data/records/today'
import { checklistSummary } from '@/lib/domain/checklists/assemble'
import { quarterToAnswer } from '@/lib/domain/checklists/periods'
import { worstFirst, type ChapterWork } from '@/lib/domain/compare-chapters'
import type { Followed } from '@/lib/domain/deadlines/followed'
import type { Instant } from '@/lib/domain/instant'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import { quarterOf, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { dueNext, twelveMonths } from './get'
import { moneyOfChapter, type MoneyOfChapter } from './money'
import { recentChanges, type RecentChange } from './recent'
import { unresolvedCounts } from './unresolved'

export type ComparedChapter = ChapterWork & {
  readonly slug: string
  readonly money: MoneyOfChapter
  /** Null for who may not read the journal, and where nothing was written yet. */
  readonly lastChange: RecentChange | null
}

export type NationalView = {
  readonly due: readonly Followed[]
  /** The quarter whose checklists are answered now. */
  readonly answered: ReportingPeriod
  readonly chapters: readonly ComparedChapter[]
  readonly money: MoneyOfChapter & { readonly period: ReportingPeriod; readonly asOf: Instant }
  readonly recent: readonly RecentChange[] | null
}

/** All chapters by the measures of their dashboards, the worst first, and the organization as one, in one snapshot. */
export async function compareChapters(actor: Actor): Promise<Result<NationalView, Refusal>> {
  const allowed = can(actor, 'chapter.read', null)
  if (!allowed.ok) return allowed
  if (visibility(actor, null).auditIds !== null) return refuse({ reason: 'not-allowed', key: 'notAllowed' })
  const { organizationId, today } = actor
  const reads = can(actor, 'journal.read', null).ok
  return readAs(actor, async (tx) => {
    const rows = await tx.chapter.findMany({ where: { organizationId }, select: { id: true, slug: true, name: true, timeZone: true } })
    const chapters: ComparedChapter[] = []
    for (const row of rows) chapters.push(await compared(tx, actor, row, reads))
    const of = { organizationId, chapterId: null }
    const period = quarterOf(today)
    return ok({
      due: dueNext(await readDeadlines(tx, actor, { chapterId: null, today })),
      answered: quarterToAnswer('', today),
      chapters: worstFirst(chapters),
      money: { ...(await moneyOfChapter(tx, of, { months: twelveMonths(today), period, today })), period, asOf: actor.at },
      recent: reads ? await recentChanges(tx, of) : null,
    })
  })
}

type ChapterRow = { readonly id: string; readonly slug: string; readonly name: string; readonly timeZone: string }

async function compared(tx: Transaction, actor: Actor, { id, slug, name, timeZone }: ChapterRow, reads: boolean): Promise<ComparedChapter> {
  const of = { organizationId: actor.organizationId, chapterId: id }
  const today = dayOf(actor.at, timeZone)
  const checklist = await readChecklist(tx, actor, id, quarterToAnswer('', today).through)
  const { overdue, open, no } = checklistSummary(checklist?.entries ?? [])
  const { drafts: _drafts, ...unresolved } = await unresolvedCounts(tx, actor, id)
  const [lastChange = null] = reads ? await recentChanges(tx, of, 1) : []
  return {
    slug, name, overdue, open, no,
    unresolved: Object.values(unresolved).reduce((sum, count) => sum + count, 0),
    money: await moneyOfChapter(tx, of, { months: twelveMonths(today), period: quarterOf(today), today }),
    lastChange,
  }
}
