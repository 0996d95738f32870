import 'server-only'
import { checklistForPeriod } from '@/lib/data/checklists/for-period'
import { readAs } from '@/lib/data/database/transaction'
import { newestNote } from '@/lib/data/journal/newest-note'
import { can, type Actor } from '@/lib/domain/permission'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { csvByteOrderMark, csvLine } from '@/lib/formats/csv/csv-line'
import { textPieces, withIndex } from '@/lib/formats/zip/with-index'
import { zipStream, type ZippedFile } from '@/lib/formats/zip/zip-stream'
import { draftReport } from './draft'
import { reportFiles, reportFormats } from './files'
import { ldaFile, ldaFormats } from './lda-files'
import { evidenceTable, overrideTable, packedRecords, recordEntries, recordTable, type PackReader } from './pack-records'
import { packSeal, verifierFile, verifierFiles, type PackSeal } from './pack-seal'
import { openSealed, sealedFiles } from './sealed'
import { versionWhere, type ReportKey } from './version'

export type Pack = { readonly name: string; readonly bytes: AsyncGenerator<Uint8Array, undefined> }

type Packed = {
  readonly key: ReportKey
  /** Null for the draft, as the records stand. */
  readonly version: number | null
  readonly document: ReportDocument
  /** The signed note over the journal that the report was made from, or the newest one. */
  readonly checkpoint: string
  /** Null for the draft: nothing of it is signed. */
  readonly seal: PackSeal | null
}

const readMe = `This pack holds a report whole.

report/            the report in every format; the JSON is its canonical text
records/           the records behind its lines: a table, and the journal's entry of each at the revision that was counted
checklist.csv      the checklist of the period with the answers, on the day on which the pack was made
set-aside.csv      the findings about these records that somebody set aside, with the reasons; they stand in the report too
evidence.csv       the files kept beside the records: type, size and SHA-256
checkpoint.txt     a signed note over the journal, to hold against one that was kept elsewhere
seal.json          of a sealed report: the signed note over its lines, and the hash of each line
verify/            a page that checks all of this with the network off: open index.html in a browser and drop this pack on it
SHA256SUMS         the hash of every file above; check it with: sha256sum -c SHA256SUMS
SHA256SUMS.note    of a sealed report: the signature over SHA256SUMS

Names and personal details in the entries are ciphertext. This pack is not legal advice.
`

async function* checklistTable(actor: Actor, { document }: Packed): AsyncGenerator<string, undefined> {
  yield csvByteOrderMark + csvLine(['chapter', 'item', 'question', 'period', 'applies', 'state', 'answer', 'reason', 'answered_by', 'note'])
  for (const { id, name } of document.chapters) {
    const checklist = await checklistForPeriod(actor, id, document.period)
    if (!checklist.ok) continue
    for (const { item, period, applies, state, answer, computed, attested } of checklist.value.entries) {
      yield csvLine([name, item.id, item.question, period.id, applies ? 'yes' : 'no', state, answer, computed?.reason ?? '', attested?.attestedName ?? '', attested?.note ?? ''])
    }
  }
}

async function* reportParts(actor: Actor, { key, version, document }: Packed): AsyncGenerator<ZippedFile, undefined> {
  for (const format of reportFormats) {
    const files = version === null ? ok(await reportFiles(document, format)) : await sealedFiles(actor, { key, version }, format)
    if (!files.ok) throw new Error('A sealed report that was opened has its files')
    for (const { name, bytes } of files.value) yield { name: `report/${name}`, pieces: [new Uint8Array(bytes)] }
  }
  for (const format of ldaFormats) {
    const file = await ldaFile(actor, key, format, version)
    if (file.ok) yield { name: `report/${file.value.name}`, pieces: [new Uint8Array(file.value.bytes)] }
  }
}

async function* partsOf(actor: Actor, packed: Packed): AsyncGenerator<ZippedFile, undefined> {
  const records = packedRecords(packed.document)
  const reader: PackReader = { organizationId: actor.organizationId, read: (work) => readAs(actor, work) }
  yield { name: 'README.txt', pieces: textPieces([readMe]) }
  yield* reportParts(actor, packed)
  yield { name: 'records/records.csv', pieces: textPieces(recordTable(records)) }
  yield { name: 'records/entries.jsonl', pieces: textPieces(recordEntries(records, reader)) }
  yield { name: 'set-aside.csv', pieces: textPieces(overrideTable(packed.document, reader)) }
  yield { name: 'checklist.csv', pieces: textPieces(checklistTable(actor, packed)) }
  yield { name: 'evidence.csv', pieces: textPieces(evidenceTable(records, reader)) }
  yield { name: 'checkpoint.txt', pieces: textPieces([packed.checkpoint]) }
  if (packed.seal !== null) yield { name: 'seal.json', pieces: textPieces([packed.seal.file]) }
  for (const name of verifierFiles) yield { name: `verify/${name}`, pieces: [verifierFile(name)] }
}

async function packedOf(actor: Actor, key: ReportKey, version: number | null): Promise<Result<Packed, Refusal>> {
  if (version === null) {
    const draft = await draftReport(actor, key.form, key)
    return draft.ok ? ok({ key, version, document: draft.value, checkpoint: await newestNote(actor), seal: null }) : draft
  }
  const opened = await openSealed(actor, { key, version })
  if (!opened.ok) return opened
  const { document, sealed, sight } = opened.value
  if (sight.personal !== 'clear' || sight.money !== 'lines') return notFound()
  const seal = await packSeal(actor, key.chapterId, { sealed, document })
  return seal.ok ? ok({ key, version, document, checkpoint: sealed.checkpoint, seal: seal.value }) : seal
}

/** Gives a report whole as one ZIP, streamed: every format, the records behind it, the checklist, the evidence, a checkpoint, and all hashes. */
export async function packReport(actor: Actor, key: ReportKey, version: number | null): Promise<Result<Pack, Refusal>> {
  const allowed = can(actor, 'journal.read', key.chapterId)
  if (!allowed.ok) return allowed
  const packed = await packedOf(actor, key, version)
  if (!packed.ok) return packed
  const { form, period } = packed.value.document
  const state = version === null ? 'draft' : `version-${String(version)}`
  return ok({ name: `${form}_${period.from}_${period.through}_${state}.zip`, bytes: zipStream(withIndex(partsOf(actor, packed.value), packed.value.seal?.signList ?? null)) })
}

/** The number of the newest sealed version; null where nothing is sealed. */
export async function newestSealedVersion(actor: Actor, key: ReportKey): Promise<Result<number | null, Refusal>> {
  const allowed = can(actor, 'journal.read', key.chapterId)
  if (!allowed.ok) return allowed
  const row = await readAs(actor, (tx) => tx.sealedReport.findFirst({ where: { organizationId: actor.organizationId, report: versionWhere(actor, key) }, orderBy: { version: 'desc' }, select: { version: true } }))
  return ok(row?.version ?? null)
}
