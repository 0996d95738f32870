import { inTransaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { hashOf } from '@/lib/data/reports/freeze'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { Actor } from '@/lib/domain/permission'
import type { ReportForm } from '@/lib/domain/reports/forms'
import { ok } from '@/lib/domain/result'
import { valueOf } from './organization'

type Named = { readonly kind: string; readonly id: string; readonly number: string; readonly revision: number }
type Sealed = { readonly from: string; readonly through: string; readonly signerIds?: readonly string[] }

const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`)

/** The rows of a sealed report that names these records in one line, and nothing else of a report: for what reads seals, not for what makes them. */
export async function aSealedRow({ administrator }: { readonly administrator: Actor }, form: ReportForm, records: readonly Named[], { from, through, signerIds = [] }: Sealed = { from: '2026-01-01', through: '2026-06-30' }): Promise<void> {
  const { organizationId } = administrator
  const text: JsonObject = { items: [{ lines: [{ records: records.map((record) => ({ ...record })) }] }] }
  const bytes = Buffer.from(JSON.stringify(text))
  const told = { organizationId, chapterId: null, form, periodFrom: day(from), periodThrough: day(through), number: `ALL-${form}`, version: 1, revision: 1, signers: signerIds.map((personId) => ({ personId, name: '', office: '' })) }
  const outcome = await inTransaction(administrator, async (tx) => {
    const [reportId, id] = [newId(), newId()]
    const entry = { revision: 1, before: null, after: { number: told.number }, reason: null }
    const reportIndex = await appendEntry(tx, administrator, { ...entry, type: 'report.sealed', id: reportId })
    await tx.report.create({ data: { ...told, id: reportId, formKey: newId(), coversId: organizationId, aboutId: organizationId, state: 'sealed', journalIndex: reportIndex } })
    const journalIndex = await appendEntry(tx, administrator, { ...entry, type: 'sealed-report.frozen', id })
    await tx.sealedReport.create({ data: {
      ...told, id, reportId, edition: '1', journalSize: 1n, checkpoint: '', textHash: hashOf(bytes), maskedHash: hashOf(bytes), lineRoot: hashOf(bytes), lineCount: 1, lineSecret: Buffer.alloc(32),
      rules: [], approvals: [], notes: [], files: [], sealedName: administrator.name, sealedAt: new Date(administrator.at), journalIndex,
    } })
    await tx.sealedReportFile.create({ data: { organizationId, sealedReportId: id, format: 'text', part: 1, hash: hashOf(bytes), bytes } })
    return ok(null)
  })
  valueOf(outcome)
}
