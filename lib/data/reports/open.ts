import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import { isReportForm, type ReportForm } from '@/lib/domain/reports/forms'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { parseSpan, type NamedSpan } from '@/lib/domain/reports/report-span'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { draftReport } from './draft'

/** What an address names: a form and a period, as text. */
export type ReportAddress = { readonly form: string; readonly period: string }

export type OpenReport = {
  readonly report: ReportDocument
  readonly form: ReportForm
  readonly period: NamedSpan
  /** The address of each chapter of the organization by the first part of its numbers, for links to records. */
  readonly chapters: Readonly<Record<string, string>>
}

/** Reads an address; not found where there is no such form or period. */
export function readReportAddress({
  form,
  period,
}: ReportAddress): Result<{ readonly form: ReportForm; readonly period: NamedSpan }, Refusal> {
  const read = parseSpan(decodeURIComponent(period))
  return isReportForm(form) && read.ok ? ok({ form, period: read.value }) : notFound()
}

/** Opens the report of an address for one chapter or (null) the whole organization. */
export async function openReport(actor: Actor, chapterId: string | null, address: ReportAddress): Promise<Result<OpenReport, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  const named = readReportAddress(address)
  if (!named.ok) return named
  const { form, period } = named.value
  const report = await draftReport(actor, form, { chapterId, period })
  if (!report.ok) return report
  return ok({ report: report.value, form, period, chapters: await readAs(actor, (tx) => chapterAddresses(tx, actor)) })
}

/** The address of each chapter of the organization by the first part of its numbers. */
export async function chapterAddresses(tx: Transaction, { organizationId }: Actor): Promise<OpenReport['chapters']> {
  const rows = await tx.chapter.findMany({ where: { organizationId }, select: { slug: true, numberPrefix: true } })
  return Object.fromEntries(rows.map(({ numberPrefix, slug }) => [numberPrefix, slug]))
}
