import 'server-only'
import { listAttachments } from '@/lib/data/attachments/list'
import { openFile } from '@/lib/data/attachments/open'
import { readAs } from '@/lib/data/database/transaction'
import { newestNote } from '@/lib/data/journal/newest-note'
import { openDocument } from '@/lib/data/source-documents/get'
import type { ChecklistEntry } from '@/lib/domain/checklists/assemble'
import type { SourcePlace } from '@/lib/domain/checklists/item-format'
import { downloadName, type Attachment } from '@/lib/domain/attachment'
import { can, type Actor } from '@/lib/domain/permission'
import type { ReportingPeriod } from '@/lib/domain/reporting-period'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { csvByteOrderMark, csvLine } from '@/lib/formats/csv/csv-line'
import { textPieces, withIndex } from '@/lib/formats/zip/with-index'
import { zipStream, type ZippedFile } from '@/lib/formats/zip/zip-stream'
import { checklistForPeriod } from './for-period'

export type ChecklistPack = { readonly name: string; readonly bytes: AsyncGenerator<Uint8Array, undefined> }
type Place = { readonly chapterId: string; readonly period: ReportingPeriod }

/** A file beside evidence, with the item that rests on it. */
type PackedFile = { readonly item: string; readonly evidence: ChecklistEntry['evidence'][number]; readonly file: Attachment; readonly name: string }

const readMe = `This pack holds the transparency checklist of a chapter with what its answers rest on.

checklist.csv      each item: question, passage and document, period, state, answer, reason, who answered and who approved, what changed since
evidence.csv       each piece of evidence: what was asked of whom, its state, and the name and SHA-256 of its file in this pack
evidence/          the files themselves, as they were sent
documents/         the versions of the documents that own items are drawn from, as they were sent; their hash stands in checklist.csv
checkpoint.txt     a signed note over the journal, to hold against one that was kept elsewhere
SHA256SUMS         the hash of every file above; check it with: sha256sum -c SHA256SUMS

An answer is a record of who said what, when, and on which evidence. This pack is not legal advice.
`

const columns = [
  'item', 'question', 'section', 'passage', 'document', 'document_version', 'document_sha256', 'period_from', 'period_through', 'applies', 'due', 'state', 'answer', 'reason', 'note', 'excepted_until',
  'answered_by', 'answered_at', 'approved_by', 'changed_since',
] as const

function* checklistTable(entries: readonly ChecklistEntry[]): Generator<string, undefined> {
  yield csvByteOrderMark + csvLine([...columns])
  for (const { item, period, applies, dueOn, state, answer, computed, attested, changed } of entries) {
    const { section, quote, document } = item.source
    yield csvLine([
      item.id, item.question, section, quote, document?.title ?? '', document === null ? '' : String(document.version), document?.sha256 ?? '', period.from, period.through, applies ? 'yes' : 'no',
      dueOn ?? '', state, answer, computed?.reason ?? '', attested?.note ?? '', attested?.exceptedUntil ?? '', attested?.attestedName ?? '', attested?.attestedAt ?? '', attested?.confirmed?.name ?? '',
      changed === null ? '' : changed.isRegression ? 'worse' : 'yes',
    ])
  }
}

function* evidenceTable(entries: readonly ChecklistEntry[], files: readonly PackedFile[]): Generator<string, undefined> {
  yield csvByteOrderMark + csvLine(['item', 'wanted', 'asked_of', 'wanted_by', 'state', 'valid_until', 'document_day', 'uploaded_at', 'file', 'sha256'])
  for (const { item, evidence } of entries) {
    for (const each of evidence) {
      const told = [item.id, each.wanted, each.askedOf, each.wantedBy ?? '', each.state, each.validUntil ?? '']
      const own = files.filter((packed) => packed.evidence.id === each.id && packed.item === item.id)
      if (own.length === 0) yield csvLine([...told, '', '', '', ''])
      for (const { file, name } of own) yield csvLine([...told, file.evidenceOn ?? '', file.uploadedAt, name, file.sha256])
    }
  }
}

/** The files beside the evidence, those of evidence that is used again too; names on the disk of a reader are made of ids, not of what somebody typed. */
async function filesOf(actor: Actor, chapterId: string, entries: readonly ChecklistEntry[]): Promise<readonly PackedFile[]> {
  const packed: PackedFile[] = []
  for (const { item, evidence } of entries) {
    for (const each of evidence) {
      const reused = await readAs(actor, (tx) => tx.evidence.findFirst({ where: { organizationId: actor.organizationId, chapterId, id: each.id }, select: { reusesId: true } }))
      const listed = await listAttachments(actor, { chapterId, record: { kind: 'evidence', id: reused?.reusesId ?? each.id } })
      const files = listed.ok ? listed.value.files.filter(({ state }) => state === 'attached') : []
      packed.push(...files.map((file) => ({ item: item.id, evidence: each, file, name: `evidence/${item.id}/${file.id}${/\.[a-z0-9]{1,5}$/i.exec(downloadName(file))?.[0] ?? ''}` })))
    }
  }
  return packed
}

async function* evidenceParts(actor: Actor, chapterId: string, files: readonly PackedFile[]): AsyncGenerator<ZippedFile, undefined> {
  for (const { file, name } of files) {
    const opened = await openFile(actor, { chapterId, id: file.id })
    if (opened.ok) yield { name, pieces: opened.value.content }
  }
}

async function* documentParts(actor: Actor, chapterId: string, entries: readonly ChecklistEntry[]): AsyncGenerator<ZippedFile, undefined> {
  const places = new Map(entries.flatMap(({ item }): readonly (readonly [string, SourcePlace])[] => (item.source.document === null ? [] : [[item.source.document.documentId, item.source.document]])))
  for (const { seriesId, version, documentId } of places.values()) {
    const opened = await openDocument(actor, { chapterId, seriesId, version })
    if (opened.ok) yield { name: `documents/${documentId}.${opened.value.document.format}`, pieces: [new Uint8Array(opened.value.content)] }
  }
}

async function* partsOf(actor: Actor, chapterId: string, entries: readonly ChecklistEntry[]): AsyncGenerator<ZippedFile, undefined> {
  const files = await filesOf(actor, chapterId, entries)
  yield { name: 'README.txt', pieces: textPieces([readMe]) }
  yield { name: 'checklist.csv', pieces: textPieces(checklistTable(entries)) }
  yield { name: 'evidence.csv', pieces: textPieces(evidenceTable(entries, files)) }
  yield* evidenceParts(actor, chapterId, files)
  yield* documentParts(actor, chapterId, entries)
  yield { name: 'checkpoint.txt', pieces: textPieces([await newestNote(actor)]) }
}

/** Gives the checklist of a chapter with its evidence as one ZIP, streamed: answers, files, source documents, a checkpoint, and all hashes. */
export async function packChecklist(actor: Actor, { chapterId, period }: Place): Promise<Result<ChecklistPack, Refusal>> {
  const allowed = can(actor, 'journal.read', chapterId)
  if (!allowed.ok) return allowed
  const checklist = await checklistForPeriod(actor, chapterId, period)
  if (!checklist.ok) return checklist
  return ok({ name: `checklist_${period.from}_${period.through}.zip`, bytes: zipStream(withIndex(partsOf(actor, chapterId, checklist.value.entries))) })
}
