import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { listAttachments, type RecordFilesView } from '@/lib/data/attachments/list'
import { assessRecordedDonation } from '@/lib/data/donations/assess'
import { getDonation, type DonationView } from '@/lib/data/donations/get'
import { historyOfRecord } from '@/lib/data/journal/history'
import { namesInHistory } from '@/lib/data/records/names'
import { sourceRowOf, type SourceRow } from '@/lib/data/records/source-row'
import type { Audit } from '@/lib/domain/audit/engagement'
import type { AuditSample } from '@/lib/domain/audit/sample'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import { can, type Actor } from '@/lib/domain/permission'
import type { Finding } from '@/lib/domain/reports/report-document'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { readEvidence, type Evidence } from './evidence'
import { getAudit } from './list'
import type { AuditMark } from './mark-rows'
import { marksOfAudit } from './marks'
import { pointsOfDonation, type PointOfRecord } from './points'
import { samplesOfAudit } from './samples'

/** A donation as an auditor tests it: its facts and files, what the checks say, its history, and what was noted before. */
export type TestedDonation = {
  readonly audit: Audit
  readonly view: DonationView
  readonly findings: readonly Finding[]
  readonly history: readonly JournalEntry[]
  /** The names behind the ids of the history. */
  readonly names: ReadonlyMap<string, string>
  readonly mark: AuditMark | null
  readonly files: RecordFilesView | null
  readonly source: SourceRow | null
  readonly evidence: Evidence
  /** What auditors asked and found about it. */
  readonly points: readonly PointOfRecord[]
  /** Its place in the sample that is worked through; null where none is named. */
  readonly step: SampleStep | null
}

/** The place of a record in a sample, and its neighbours. */
export type SampleStep = { readonly sampleId: string; readonly number: string; readonly place: number; readonly items: number; readonly previousId: string | null; readonly nextId: string | null }

/** Opens one donation of an engagement with all that an auditor reads before noting a result. */
export async function testedDonation(
  actor: Actor, of: { readonly chapterId: string; readonly auditId: string; readonly donationId: string; /** The sample that is worked through. */ readonly sampleId?: string },
): Promise<Result<TestedDonation, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const audit = await getAudit(actor, { chapterId: of.chapterId, id: of.auditId })
  if (!audit.ok) return audit
  const view = await getDonation(actor, { chapterId: of.chapterId, id: of.donationId })
  if (!view.ok) return view
  const marks = await marksOfAudit(actor, { chapterId: of.chapterId, id: of.auditId })
  if (!marks.ok) return marks
  const assessment = await assessRecordedDonation(actor, view.value.donation)
  const history = await historyOfRecord(actor, { chapterId: of.chapterId, id: of.donationId })
  const entries = history.ok ? history.value : []
  const names = await namesInHistory(actor, { chapterId: of.chapterId, entries })
  const files = await listAttachments(actor, { chapterId: of.chapterId, record: { kind: 'donation', id: of.donationId } })
  const source = await sourceRowOf(actor, { ...view.value.donation, kind: 'donation' })
  const points = await pointsOfDonation(actor, of)
  const samples = of.sampleId === undefined ? null : await samplesOfAudit(actor, { chapterId: of.chapterId, id: of.auditId })
  const sample = samples?.ok === true ? samples.value.find(({ id }) => id === of.sampleId) : undefined
  return ok({
    evidence: await readAs(actor, (tx) => readEvidence(tx, actor.organizationId, view.value.donation)),
    source: source.ok ? source.value : null, points: points.ok ? points.value : [], step: sample === undefined ? null : stepIn(sample, of.donationId),
    audit: audit.value, files: files.ok ? files.value : null, view: view.value, mark: marks.value.get(of.donationId) ?? null,
    findings: assessment.ok ? assessment.value.findings : [], history: entries, names: names.ok ? names.value : new Map(),
  })
}

function stepIn({ id, number, draw: { items } }: AuditSample, donationId: string): SampleStep | null {
  const place = items.findIndex((item) => item.id === donationId)
  if (place < 0) return null
  return { sampleId: id, number, place: place + 1, items: items.length, previousId: items[place - 1]?.id ?? null, nextId: items[place + 1]?.id ?? null }
}
