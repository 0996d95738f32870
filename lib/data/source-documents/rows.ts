import 'server-only'
import { z } from 'zod'
import { createHash } from 'node:crypto'
import { instantFromRow, instantToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { Section } from '@/lib/domain/documents/sections'
import { documentFormats, type SourceDocument } from '@/lib/domain/documents/source-document'
import { canonicalText } from '@/lib/domain/journal/entry'
import type { SourceDocument as SourceDocumentRow } from '@/lib/generated/prisma/client'

const sectionsSchema: z.ZodType<readonly Section[]> = z.array(z.object({ number: z.string(), heading: z.string(), within: z.array(z.string()), text: z.string() }))

/** The SHA-256 of a text or of bytes. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Gives the sections as they are kept and hashed. */
export function textOfSections(sections: readonly Section[]): string {
  return canonicalText(sections.map(({ number, heading, within, text }) => ({ number, heading, within: [...within], text })))
}

/** Reads what is kept of a version; throws where it is not what its row says, so that nothing is drawn from a text that was changed. */
export function sectionsFromText(text: string, { textSha256 }: Pick<SourceDocument, 'textSha256'>): readonly Section[] {
  if (sha256Of(text) !== textSha256) throw new Error('The text of a document is not the one that was imported')
  return sectionsSchema.parse(JSON.parse(text))
}

export function documentFromRow(row: SourceDocumentRow): SourceDocument {
  const { id, chapterId, seriesId, version, title, fileName, sizeBytes, sha256, textSha256, importedBy, importedName, revision } = row
  return {
    id, chapterId, seriesId, version, title, fileName, format: oneOf(documentFormats, row.format), sizeBytes, sha256, textSha256, importedBy, importedName,
    importedAt: instantFromRow(row.importedAt), revision,
  }
}

/** The columns of a version. */
export function documentColumns(document: SourceDocument) {
  return { ...document, importedAt: instantToRow(document.importedAt) }
}
