import 'server-only'
import { readAs, type Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { readOwnItems } from '@/lib/data/checklist-items/read'
import type { OwnItem } from '@/lib/domain/checklists/own-item'
import type { Section } from '@/lib/domain/documents/sections'
import type { SourceDocument } from '@/lib/domain/documents/source-document'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { documentFromRow, sectionsFromText } from './rows'

export type DocumentPlace = { readonly chapterId: string; readonly seriesId: string }

export type DocumentView = {
  /** The version that is shown, and its sections. */
  readonly document: SourceDocument
  readonly sections: readonly Section[]
  /** The newest first. */
  readonly versions: readonly SourceDocument[]
  /** The items drawn from any version, those that were withdrawn too. */
  readonly items: readonly OwnItem[]
}

/** Reads all versions of a document that a chapter sees: its own, or one of the whole organization. */
export async function versionsOf(tx: Transaction, { organizationId }: Actor, { chapterId, seriesId }: DocumentPlace): Promise<readonly SourceDocument[]> {
  if (!isId(seriesId)) return []
  const rows = await tx.sourceDocument.findMany({ where: { organizationId, seriesId, OR: [{ chapterId }, { chapterId: null }] }, orderBy: { version: 'desc' } })
  return rows.map(documentFromRow)
}

/** Reads the sections of a version; throws where they are not those that were imported. */
export async function readSections(tx: Transaction, { organizationId }: Actor, document: SourceDocument): Promise<readonly Section[]> {
  const kept = await tx.sourceDocumentText.findFirst({ where: { organizationId, sourceDocumentId: document.id }, select: { sections: true } })
  if (kept === null) throw new Error('A document has its text')
  return sectionsFromText(kept.sections, document)
}

/** One version of a document with its sections and the items drawn from it; the newest where none is named. */
export async function getDocument(actor: Actor, of: DocumentPlace & { readonly version: number | null }): Promise<Result<DocumentView, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  if (visibility(actor, of.chapterId).auditIds !== null) return notFound()
  return readAs(actor, async (tx) => {
    const versions = await versionsOf(tx, actor, of)
    const document = of.version === null ? versions[0] : versions.find(({ version }) => version === of.version)
    if (document === undefined) return notFound()
    const items = (await readOwnItems(tx, actor, of.chapterId)).filter(({ item }) => item.source.document?.seriesId === of.seriesId)
    return ok({ document, versions, sections: await readSections(tx, actor, document), items })
  })
}

/** The file of a version as it was sent. */
export async function openDocument(actor: Actor, of: DocumentPlace & { readonly version: number }): Promise<Result<{ readonly document: SourceDocument; readonly content: Uint8Array }, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  if (visibility(actor, of.chapterId).auditIds !== null) return notFound()
  return readAs(actor, async (tx) => {
    const document = (await versionsOf(tx, actor, of)).find(({ version }) => version === of.version)
    const kept = document === undefined ? null : await tx.sourceDocumentText.findFirst({ where: { organizationId: actor.organizationId, sourceDocumentId: document.id }, select: { content: true } })
    return document === undefined || kept === null ? notFound() : ok({ document, content: kept.content })
  })
}
