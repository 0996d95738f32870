import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { dayFromRow, dayToRow, optionalDayToRow } from '@/lib/data/database/days'
import { readDeadlines } from '@/lib/data/deadlines/read'
import { correctRevised } from '@/lib/data/records/revise'
import { isLate, type Filing, type FilingAnswer } from '@/lib/domain/deadlines/filing'
import type { Followed } from '@/lib/domain/deadlines/followed'
import { deadlineEnded, endsDeadline, formOfDeadline, type ReportOfPeriod } from '@/lib/domain/deadlines/of-report'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, ok, type Refusal, type Result } from '@/lib/domain/result'
import { insertFiling } from './insert'
import { filingAnswer, filingFacts, filingTable } from './rows'

/** What a report says of its filing. */
export type ReportFiling = Pick<FilingAnswer, 'filedOn' | 'confirmationNumber' | 'lateReason'> & { readonly formKey: string; readonly number: string }

async function deadlineOf(tx: Transaction, actor: Actor, report: ReportOfPeriod): Promise<Followed | null> {
  const chapters = await tx.chapter.count({ where: { organizationId: actor.organizationId } })
  const deadlines = await readDeadlines(tx, actor, { chapterId: null, today: actor.today })
  return deadlineEnded(report, deadlines, chapters)
}

/**
 * Ends the deadline of a report that was filed, in the same transaction: day, number and reason are given once, with the report.
 * Null where nothing waits for it, or where this person does not keep the deadlines of the organization.
 */
export async function endDeadline(tx: Transaction, actor: Actor, report: ReportOfPeriod, { formKey, number, ...filing }: ReportFiling): Promise<Result<Filing | null, Refusal>> {
  const deadline = await deadlineOf(tx, actor, report)
  if (deadline === null || !can(actor, 'deadline.change', deadline.chapterId).ok) return ok(null)
  const { filing: earlier } = deadline
  if (isLate({ ...filing, extendedTo: earlier?.extendedTo ?? null }, deadline.dueOn) && filing.lateReason === '') return invalid({ lateReason: { key: 'missing' } })
  if (earlier === null) return ok(await insertFiling(tx, actor, { ...filingFacts({ ...nothingElse, ...filing }, deadline), formKey }))
  const facts = filingFacts({ ...filingAnswer(earlier), ...filing }, deadline)
  return correctRevised(tx, actor, filingTable, {
    place: { chapterId: '', id: earlier.id, revision: earlier.revision }, yours: facts, type: 'filing.corrected', reason: `Filed as report ${number}.`,
    record: (kept) => ({ ...kept, ...facts, revision: kept.revision + 1 }),
  })
}

const nothingElse = { extendedTo: null, extensionProof: '', note: '' } as const

/** The number of the filed report that has ended a deadline; null where none has. */
export async function filedReportOf(tx: Transaction, { organizationId }: Actor, due: Followed): Promise<string | null> {
  const { kind, period, filing } = due
  const form = formOfDeadline(kind)
  if (form === null) return null
  const chapters = await tx.chapter.count({ where: { organizationId } })
  // A registration has no period: the one that ended the deadline was filed on the day that stands there.
  if (period === null && filing?.filedOn == null) return null
  const days = period === null ? { filedOn: optionalDayToRow(filing?.filedOn ?? null) } : { periodFrom: dayToRow(period.from), periodThrough: dayToRow(period.through), filedOn: { not: null } }
  const rows = await tx.report.findMany({
    where: { organizationId, form, version: 1, ...days }, select: { number: true, chapterId: true, coversId: true, aboutId: true, periodFrom: true, periodThrough: true },
  })
  const reports = rows.filter(({ coversId, aboutId }) => coversId === aboutId).map((row) => ({ ...row, form, period: { from: dayFromRow(row.periodFrom), through: dayFromRow(row.periodThrough) } }))
  return reports.find((report) => endsDeadline(report, due, chapters))?.number ?? null
}
