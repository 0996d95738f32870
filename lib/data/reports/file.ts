import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { endDeadline } from '@/lib/data/filings/of-report'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import { mayBecome, type Report } from '@/lib/domain/reports/report-life'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { changeKept } from './change'
import { lockNewest, type ReportKey } from './version'

export type FileInput = {
  readonly key: ReportKey
  readonly formKey: string
  readonly version: number
  readonly filedOn: CalendarDate
  readonly confirmationNumber: string
  readonly lateReason: string
}

/**
 * Notes that a sealed report was filed: on which day, under which confirmation number, and, where it was late, why. It can be noted again.
 * The filing of the original ends the deadline that waits for it; an amendment has a number of its own and ends none,
 * nor does the report of one lobbyist or for one client.
 */
export async function fileReport(actor: Actor, { key, formKey, version, filedOn, confirmationNumber, lateReason }: FileInput): Promise<Result<Report, Refusal>> {
  const allowed = can(actor, 'report.file', key.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const kept = await lockNewest(tx, actor, key)
    if (kept === null) return notFound()
    const report = await changeKept(tx, actor, kept, {
      key, formKey, type: 'report.filed',
      change: (_tx, earlier) => Promise.resolve(filed(earlier, { version, filedOn, confirmationNumber, lateReason })),
    })
    if (!report.ok || version > 1 || key.period.about !== undefined) return report
    const ended = await endDeadline(tx, actor, key, { formKey, number: report.value.number, filedOn, confirmationNumber, lateReason })
    return ended.ok ? report : ended
  })
}

type Filing = Pick<FileInput, 'version' | 'filedOn' | 'confirmationNumber' | 'lateReason'>

function filed(report: Report, { version, ...filing }: Filing): Result<Report, Refusal> {
  if (report.version !== version || !mayBecome(report.state, 'filed')) return refuse({ reason: 'conflict', key: 'reportNotSealed' })
  const isSame = report.state === 'filed' && report.filedOn === filing.filedOn && report.confirmationNumber === filing.confirmationNumber && report.lateReason === filing.lateReason
  return ok(isSame ? report : { ...report, ...filing, state: 'filed' })
}
