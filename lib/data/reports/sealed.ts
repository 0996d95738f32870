import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import type { FrozenFormat, SealedReport } from '@/lib/domain/reports/sealed-report'
import { withTotalsOnly } from '@/lib/domain/reports/totals-only'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { reportFiles, type ReportFile, type ReportFormat } from './files'
import { hashOf } from './freeze'
import { sightOf, type ReportSight } from './scope'
import { sealedFromRow } from './sealed-rows'
import { documentFromText } from './sealed-text'
import { versionWhere, type ReportKey } from './version'

export type OpenedSeal = { readonly sealed: SealedReport; readonly document: ReportDocument; readonly sight: ReportSight }

type SealedPlace = { readonly key: ReportKey; /** Null for the newest one. */ readonly version: number | null }

/** The kept text as a document. What is shown as sealed must be what was sealed: it was checked at the seal, and is here again. */
export async function keptDocument(tx: Transaction, { organizationId }: Actor, sealed: SealedReport, format: 'text' | 'masked'): Promise<ReportDocument> {
  const kept = await tx.sealedReportFile.findFirst({ where: { organizationId, sealedReportId: sealed.id, format } })
  if (kept === null || hashOf(kept.bytes) !== (format === 'text' ? sealed.textHash : sealed.maskedHash)) {
    throw new Error(`The kept text of report ${sealed.number} is not the one that was sealed: run npm run verify`)
  }
  return documentFromText(Buffer.from(kept.bytes).toString('utf8'))
}

/** Gives a sealed version as far as this reader sees it: the frozen text, or the copy that the seal made with personal details masked. */
export async function openSealed(actor: Actor, { key, version }: SealedPlace): Promise<Result<OpenedSeal, Refusal>> {
  const allowed = can(actor, 'chapter.read', key.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const sight = await sightOf(tx, actor, key)
    if (!sight.ok) return sight
    if (sight.value.auditId !== null) return notFound()
    const row = await tx.sealedReport.findFirst({
      where: { organizationId: actor.organizationId, report: versionWhere(actor, key), ...(version !== null && { version }) }, orderBy: { version: 'desc' }, omit: { lineSecret: true },
    })
    if (row === null) return notFound()
    const sealed = sealedFromRow(row)
    const document = await keptDocument(tx, actor, sealed, sight.value.personal === 'clear' ? 'text' : 'masked')
    return ok({ sealed, sight: sight.value, document: sight.value.money === 'totals' ? withTotalsOnly(document) : document })
  })
}

/** Gives the files of a sealed version: the frozen bytes; for who sees it masked or as totals, files of that copy, made when they are asked for. */
export async function sealedFiles(actor: Actor, place: SealedPlace, format: ReportFormat): Promise<Result<readonly ReportFile[], Refusal>> {
  const allowed = can(actor, 'chapter.read', place.key.chapterId)
  if (!allowed.ok) return allowed
  const opened = await openSealed(actor, place)
  if (!opened.ok) return opened
  const { sealed, document, sight } = opened.value
  if (sight.personal !== 'clear' || sight.money !== 'lines') return ok(await reportFiles(document, format, { draft: false }))
  return ok(format === 'json' ? await reportFiles(document, 'json') : await frozenFiles(actor, sealed, format))
}

function frozenFiles(actor: Actor, sealed: SealedReport, format: FrozenFormat): Promise<readonly ReportFile[]> {
  return readAs(actor, async (tx) => {
    const kept = await tx.sealedReportFile.findMany({ where: { organizationId: actor.organizationId, sealedReportId: sealed.id, format }, orderBy: { part: 'asc' } })
    return sealed.files.filter((file) => file.format === format).map(({ part, name, type, hash }) => {
      const bytes = Buffer.from(kept.find((file) => file.part === part)?.bytes ?? [])
      if (hashOf(bytes) !== hash) throw new Error(`The file ${name} of report ${sealed.number} is not the one that was sealed: run npm run verify`)
      return { name, type, bytes }
    })
  })
}
