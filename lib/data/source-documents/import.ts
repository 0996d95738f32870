import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { isId, newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { plainText, sectionsOf, type Section } from '@/lib/domain/documents/sections'
import { documentLimits, type SourceDocument } from '@/lib/domain/documents/source-document'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { cleanLine, nameCharactersMax } from '@/lib/domain/typed-text'
import { collected } from '@/lib/files/collect'
import { readDocument } from '@/lib/formats/document/read-document'
import { documentColumns, documentFromRow, sha256Of, textOfSections } from './rows'

export type DocumentInput = {
  /** Null where it is of the whole organization. */
  readonly chapterId: string | null
  /** The document of which this is a newer version; null for a new document. */
  readonly seriesId: string | null
  /** As the sender names it: only ever shown. */
  readonly name: string
  readonly content: AsyncIterable<unknown>
}

type Arrived = { readonly name: string; readonly bytes: Buffer; readonly title: string; readonly format: SourceDocument['format']; readonly sections: readonly Section[] }

/** Imports a document, or a newer version of one, and splits it into sections. The file that is its newest version already makes no new one. */
export async function importDocument(actor: Actor, { chapterId, seriesId, name, content }: DocumentInput): Promise<Result<SourceDocument, Refusal>> {
  const allowed = can(actor, 'checklist.define', chapterId)
  if (!allowed.ok) return allowed
  if (seriesId !== null && !isId(seriesId)) return notFound()
  const arrived = await arrivedDocument(name, content)
  if (!arrived.ok) return arrived
  return inTransaction(actor, (tx) => keep(tx, actor, { chapterId, seriesId, arrived: arrived.value }))
}

async function arrivedDocument(name: string, content: AsyncIterable<unknown>): Promise<Result<Arrived, Refusal>> {
  const bytes = await collected(content, documentLimits.bytesMax)
  if (bytes === null) return refuse({ reason: 'invalid', key: 'documentTooLarge', values: { megabytes: documentLimits.bytesMax / 1024 / 1024 } })
  if (bytes.length === 0) return refuse({ reason: 'invalid', key: 'fileEmpty' })
  const shown = cleanLine(name).slice(0, nameCharactersMax) || 'file'
  const reading = await readDocument(bytes, shown)
  if (!reading.ok) return refuse({ reason: 'invalid', key: reading.key })
  const first = reading.blocks.find(({ kind }) => kind === 'heading')?.text ?? ''
  const title = [reading.title, first, shown.replace(/\.[^.]+$/, '')].map((text) => plainText(text).slice(0, nameCharactersMax)).find((text) => text !== '')
  return ok({ name: shown, bytes, title: title ?? shown, format: reading.format, sections: sectionsOf(reading.blocks) })
}

type Kept = { readonly chapterId: string | null; readonly seriesId: string | null; readonly arrived: Arrived }

async function keep(tx: Transaction, actor: Actor, { chapterId, seriesId, arrived }: Kept): Promise<Result<SourceDocument, Refusal>> {
  const { organizationId } = actor
  // Two versions that are sent at the same moment follow each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('documents/' || ${organizationId}, 0))`
  const newest = seriesId === null ? null : await tx.sourceDocument.findFirst({ where: { organizationId, chapterId, seriesId }, orderBy: { version: 'desc' } })
  if (seriesId !== null && newest === null) return notFound()
  const sha256 = sha256Of(arrived.bytes)
  const same = newest ?? (await tx.sourceDocument.findFirst({ where: { organizationId, chapterId, sha256 }, orderBy: { version: 'desc' } }))
  if (same?.sha256 === sha256) return ok(documentFromRow(same))
  const id = newId()
  const sections = textOfSections(arrived.sections)
  const document: SourceDocument = {
    id, chapterId, seriesId: newest?.seriesId ?? id, version: (newest?.version ?? 0) + 1, title: newest?.title ?? arrived.title, fileName: arrived.name, format: arrived.format,
    sizeBytes: arrived.bytes.length, sha256, textSha256: sha256Of(sections), importedBy: actor.userId, importedName: actor.name, importedAt: actor.at, revision: 1,
  }
  const journalIndex = await appendEntry(tx, actor, { type: 'source-document.imported', id, revision: 1, before: null, after: { ...document }, reason: null })
  await tx.sourceDocument.create({ data: { organizationId, ...documentColumns(document), journalIndex } })
  await tx.sourceDocumentText.create({ data: { organizationId, sourceDocumentId: id, content: new Uint8Array(arrived.bytes), sections } })
  return ok(document)
}
