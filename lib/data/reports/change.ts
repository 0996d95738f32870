import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { oneOf } from '@/lib/data/records/one-of'
import { registrationFromRow } from '@/lib/data/registrations/rows'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import type { Actor } from '@/lib/domain/permission'
import { approverRoles, type ApproverRole } from '@/lib/domain/reports/approvers'
import { registrationUnder, type Regime } from '@/lib/domain/registration'
import { isFiling } from '@/lib/domain/reports/forms'
import { isFrozen, type Report } from '@/lib/domain/reports/report-life'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { insertReport, updateReport } from './rows'
import { lockNewest, newVersion, type KeptReport, type ReportKey } from './version'

const regimes: Readonly<Record<string, Regime>> = { fara: 'FARA', lda: 'LDA' }

/** The roles that must approve: those that the registration of the form names, else those of its chapter, else those of the settings of the organization. */
export async function requiredRoles(tx: Transaction, { organizationId }: Actor, { form, chapterId }: Pick<ReportKey, 'form' | 'chapterId'>): Promise<readonly ApproverRole[]> {
  const regime = regimes[form.split('-', 1)[0] ?? '']
  const registrations = regime === undefined ? [] : (await tx.registration.findMany({ where: { organizationId, regime } })).map(registrationFromRow)
  const named = regime === undefined ? [] : (registrationUnder(regime, registrations)?.approvers ?? [])
  if (named.length > 0) return named
  const chapter = chapterId === null ? null : await tx.chapter.findFirst({ where: { organizationId, id: chapterId }, select: { reportApprovers: true } })
  const ofChapter = chapter?.reportApprovers ?? []
  const row = ofChapter.length > 0 ? null : await tx.organizationProfile.findFirst({ where: { organizationId }, select: { reportApprovers: true } })
  return (row?.reportApprovers ?? ofChapter).map((role) => oneOf(approverRoles, role))
}

export function alreadySealed(report: Report): { readonly ok: false; readonly refusal: Refusal } {
  return refuse({ reason: 'already-sealed', key: 'alreadySealed', values: { number: report.number } })
}

export type ReportChange = {
  readonly key: ReportKey
  readonly formKey: string
  readonly type: EntryType
  readonly reason?: string
  /** Gives the report as it is after the change; the same object where nothing changes. */
  readonly change: (tx: Transaction, report: Report) => Promise<Result<Report, Refusal>>
}

/** Changes the draft of a report; the first change begins it. A sealed one is not changed any more. */
export function changeDraft(actor: Actor, asked: ReportChange): Promise<Result<Report, Refusal>> {
  return inTransaction(actor, async (tx) => {
    if (!isFiling(asked.key.form)) return notFound()
    const kept = await lockNewest(tx, actor, asked.key)
    if (kept !== null && isFrozen(kept.report.state)) return alreadySealed(kept.report)
    return changeKept(tx, actor, kept ?? (await begin(tx, actor, asked)), asked)
  })
}

async function begin(tx: Transaction, actor: Actor, { key, formKey }: ReportChange): Promise<KeptReport> {
  const report = await newVersion(tx, actor, key, { version: 1, amendmentReason: '' })
  await insertReport(tx, actor, report, { type: 'report.begun', formKey })
  return { report, formKey }
}

/** Changes a report that is locked already. */
export async function changeKept(tx: Transaction, actor: Actor, { report, formKey }: KeptReport, { type, reason, change }: ReportChange): Promise<Result<Report, Refusal>> {
  const changed = await change(tx, report)
  if (!changed.ok || changed.value === report) return changed
  const next = { ...changed.value, revision: report.revision + 1 }
  await updateReport(tx, actor, report, next, { type, formKey, reason: reason ?? null })
  return ok(next)
}
