import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { oneOf } from '@/lib/data/records/one-of'
import type { Actor } from '@/lib/domain/permission'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { reportStates, type ReportState } from '@/lib/domain/reports/report-life'
import { nameOfKey, spanOfRow, type NamedKey } from './keys-of-record'
import { keptDocument } from './sealed'
import { sealedFromRow } from './sealed-rows'

/** A sealed version in whose frozen text a record stands. */
export type SealedWith = {
  readonly key: NamedKey
  readonly number: string
  readonly version: number
  readonly state: ReportState
  readonly document: ReportDocument
}

/** Gives the sealed versions of a chapter or of its organization whose text names a record or was made from its day, the newest first; personal details masked. */
export async function sealedWith(
  tx: Transaction, actor: Actor, { chapterId, recordId, keys }: { readonly chapterId: string; readonly recordId: string; readonly keys: readonly NamedKey[] },
): Promise<readonly SealedWith[]> {
  const { organizationId } = actor
  const naming = await tx.$queryRaw<readonly { readonly id: string }[]>`
    SELECT s.id FROM sealed_report s JOIN sealed_report_file f ON f.organization_id = s.organization_id AND f.sealed_report_id = s.id
    WHERE s.organization_id = ${organizationId}::uuid AND (s.chapter_id = ${chapterId}::uuid OR s.chapter_id IS NULL)
      AND f.format = 'masked' AND position(convert_to(${recordId}, 'UTF8') IN f.bytes) > 0`
  const rows = await tx.sealedReport.findMany({
    where: { organizationId, OR: [{ chapterId }, { chapterId: null }] }, omit: { lineSecret: true }, include: { report: { select: { state: true, coversId: true, aboutId: true, periodFrom: true, periodThrough: true } } }, orderBy: [{ periodFrom: 'desc' }, { version: 'desc' }],
  })
  const [ids, names] = [new Set(naming.map(({ id }) => id)), new Set(keys.map(nameOfKey))]
  const found: SealedWith[] = []
  for (const row of rows) {
    const sealed = sealedFromRow(row)
    const key = { chapterId: sealed.chapterId, form: sealed.form, period: spanOfRow(row.report) }
    if (!ids.has(sealed.id) && !names.has(nameOfKey(key))) continue
    found.push({ key, number: sealed.number, version: sealed.version, state: oneOf(reportStates, row.report.state), document: await keptDocument(tx, actor, sealed, 'masked') })
  }
  return found
}
