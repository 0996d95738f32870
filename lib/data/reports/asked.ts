import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { nextToAnswer } from '@/lib/domain/reports/answers'
import { can, type Actor } from '@/lib/domain/permission'
import { isFrozen, type Report } from '@/lib/domain/reports/report-life'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { askerOf, type Asked } from './askers'
import { chapterAddresses, type OpenReport } from './open'
import { sightOf } from './scope'
import { clearSight, impartial, newestVersion, type ReportKey } from './version'

export type AskedReport = Asked & {
  /** The revision of the newest version, on which an answer is given; 0 where nobody has begun one. */
  readonly revision: number
  /** The answers are frozen with the version. */
  readonly frozen: boolean
  readonly chapters: OpenReport['chapters']
}

/** The questions of a version with their answers; null where the form asks none or cannot be built. */
export async function readAsked(tx: Transaction, actor: Actor, key: ReportKey, report: Report | null): Promise<Asked | null> {
  return (await askerOf(key.form)?.(tx, impartial(actor), key, clearSight, report)) ?? null
}

/** What the newest version of a report asks, for who drafts it; not found where its form asks nothing. */
export async function askedInReport(actor: Actor, key: ReportKey): Promise<Result<AskedReport, Refusal>> {
  const allowed = can(actor, 'report.draft', key.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const sight = await sightOf(tx, actor, key)
    if (!sight.ok) return sight
    const report = (await newestVersion(tx, actor, key))?.report ?? null
    const asked = await readAsked(tx, actor, key, report)
    return asked === null ? notFound() : ok({ ...asked, revision: report?.revision ?? 0, frozen: report !== null && isFrozen(report.state), chapters: await chapterAddresses(tx, actor) })
  })
}

/** The question to go on with after one was answered: the next that is open or unconfirmed; null where every one is answered. */
export async function nextAsked(actor: Actor, key: ReportKey, after: string): Promise<Result<string | null, Refusal>> {
  const allowed = can(actor, 'report.draft', key.chapterId)
  if (!allowed.ok) return allowed
  const asked = await askedInReport(actor, key)
  return asked.ok ? ok(nextToAnswer(asked.value.questions, asked.value.answers, after)?.id ?? null) : asked
}
