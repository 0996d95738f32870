import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import { isFrozen, type Report } from '@/lib/domain/reports/report-life'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { insertReport } from './rows'
import { lockNewest, newVersion, type ReportKey } from './version'

export type AmendInput = { readonly key: ReportKey; readonly formKey: string; readonly reason: string }

/** Begins an amendment of the newest sealed version, with its answers and signers, and with its notes until somebody confirms each. Until it is sealed, that version stands. */
export async function amendReport(actor: Actor, { key, formKey, reason }: AmendInput): Promise<Result<Report, Refusal>> {
  const allowed = can(actor, 'report.amend', key.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const kept = await lockNewest(tx, actor, key)
    if (kept === null) return notFound()
    const { report: last } = kept
    if (kept.formKey === formKey) return ok(last)
    if (!isFrozen(last.state)) return refuse({ reason: 'conflict', key: last.version === 1 ? 'reportNotSealed' : 'amendmentBegun', values: { number: last.number } })
    const report = await newVersion(tx, actor, key, { version: last.version + 1, amendmentReason: reason })
    const begun = { ...report, signers: last.signers, answers: last.answers, notes: last.notes.map((note) => ({ ...note, prefilled: true })) }
    await insertReport(tx, actor, begun, { type: 'report.begun', formKey, reason })
    return ok(begun)
  })
}
