import 'server-only'
import { dayToRow, instantFromRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import type { Actor } from '@/lib/domain/permission'
import { reportNumber, type ReportForm } from '@/lib/domain/reports/forms'
import type { EarlierVersion, ReportDocument } from '@/lib/domain/reports/report-document'
import type { Report } from '@/lib/domain/reports/report-life'
import { numberPart } from '@/lib/domain/reports/report-span'
import { asVersion } from '@/lib/domain/reports/version'
import { periodOfDays } from '@/lib/domain/reporting-period'
import type { Builder } from './builders'
import { placeOf, reportFromRow } from './rows'
import type { ReportRequest, ReportSight } from './scope'
import { withNamedSigners } from './signers'

/** Which report: of a chapter or (null) the whole organization, of which form and period. */
export type ReportKey = ReportRequest & { readonly form: ReportForm }

/** A report with the key of the form that began it, which entries tell. */
export type KeptReport = { readonly report: Report; readonly formKey: string }

/** The versions of a report. */
export function versionWhere({ organizationId }: Actor, { chapterId, form, period }: ReportKey) {
  return { organizationId, ...placeOf({ chapterId, period }, organizationId), form, periodFrom: dayToRow(period.from), periodThrough: dayToRow(period.through) }
}

/** The newest version of a report; null where nobody has begun one. */
export async function newestVersion(tx: Transaction, actor: Actor, key: ReportKey): Promise<KeptReport | null> {
  const row = await tx.report.findFirst({ where: versionWhere(actor, key), orderBy: { version: 'desc' } })
  return row === null ? null : { report: reportFromRow(row), formKey: row.formKey }
}

/** The same, where nobody else can change or begin one until this transaction ends. */
export async function lockNewest(tx: Transaction, actor: Actor, key: ReportKey): Promise<KeptReport | null> {
  const { chapterId, form, period } = key
  const name = ['report', actor.organizationId, chapterId ?? '', period.about ?? '', form, period.from, period.through].join('/')
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`
  return newestVersion(tx, actor, key)
}

/** A version that nobody has written yet. */
export async function newVersion(tx: Transaction, actor: Actor, key: ReportKey, of: { readonly version: number; readonly amendmentReason: string }): Promise<Report> {
  const { chapterId, form } = key
  const chapter = chapterId === null ? null : await tx.chapter.findFirst({ where: { organizationId: actor.organizationId, id: chapterId } })
  const { about } = key.period
  const period = periodOfDays(key.period.from, key.period.through)
  return {
    ...of, id: newId(), chapterId, form, period: { from: period.from, through: period.through, ...(about !== undefined && { about }) }, state: 'draft', approvals: [], notes: [], signers: [], answers: [],
    number: reportNumber({ prefix: chapter?.numberPrefix ?? 'ALL', form, periodId: `${period.id}${numberPart(about)}`, version: of.version }),
    filedOn: null, confirmationNumber: '', lateReason: '', revision: 1,
  }
}

async function earlierVersions(tx: Transaction, actor: Actor, key: ReportKey, version: number): Promise<readonly EarlierVersion[]> {
  if (version === 1) return []
  const rows = await tx.sealedReport.findMany({
    where: { organizationId: actor.organizationId, version: { lt: version }, report: versionWhere(actor, key) }, orderBy: { version: 'asc' },
    select: { number: true, version: true, sealedAt: true, textHash: true, amendmentReason: true },
  })
  return rows.map(({ sealedAt, amendmentReason, ...row }) => ({ ...row, sealedAt: instantFromRow(sealedAt), reason: amendmentReason }))
}

/** Builds a version of a report: what the records give, and what people added; null where the chapter is not the actor's. */
export async function buildVersion(
  tx: Transaction, actor: Actor, build: Builder, { key, sight, report }: { readonly key: ReportKey; readonly sight: ReportSight; readonly report: Report | null },
): Promise<ReportDocument | null> {
  const named = await withNamedSigners(tx, actor.organizationId, report, sight.erased)
  const document = await build(tx, actor, key, sight, named)
  if (document === null || named === null) return document
  return asVersion(document, { ...named, earlier: await earlierVersions(tx, actor, key, named.version) })
}

/** Whoever builds it, a report that is approved or sealed is the same text: it is read by nobody in particular. */
export function impartial(actor: Actor): Actor {
  return { ...actor, kind: 'system', userId: null, name: 'Sunledger', memberships: [] }
}

/** The whole text, and the copy for those from whom personal details are kept. */
export const clearSight: ReportSight = { personal: 'clear', money: 'lines', auditId: null }
export const maskedSight: ReportSight = { ...clearSight, personal: 'masked' }

/** The version just before; null where there is none. */
export async function versionBefore(tx: Transaction, actor: Actor, key: ReportKey, version: number): Promise<KeptReport | null> {
  const row = await tx.report.findFirst({ where: { ...versionWhere(actor, key), version: version - 1 } })
  return row === null ? null : { report: reportFromRow(row), formKey: row.formKey }
}
