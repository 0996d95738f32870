import { defineChecklistItem, type DefinitionInput } from '@/lib/data/checklist-items/define'
import { newId } from '@/lib/data/database/uuid'
import { importDocument } from '@/lib/data/source-documents/import'
import type { OwnItem } from '@/lib/domain/checklists/own-item'
import type { SourceDocument } from '@/lib/domain/documents/source-document'
import { arriving } from './attachment'
import { valueOf, type TestOrganization } from './organization'

/** Bylaws as plain text: three sections with a passage in each. */
export const bylaws = `BYLAWS

ARTICLE I - OFFICERS

Officers are elected each year. Each signs the code of conduct.

ARTICLE II - MONEY

Section 1. Cash is counted by two people. It is deposited within three days.

Section 2. Every donor gets a receipt.
`

type Import = { readonly text?: string; readonly name?: string; readonly chapterId?: string | null; readonly seriesId?: string | null }

/** Imports a text as a document of the chapter, or as a newer version of one. */
export async function aSourceDocument(organization: TestOrganization, { text = bylaws, name = 'bylaws.txt', chapterId = organization.chapter.id, seriesId = null }: Import = {}): Promise<SourceDocument> {
  return valueOf(await importDocument(organization.administrator, { chapterId, seriesId, name, content: arriving(Buffer.from(text)) }))
}

/** What makes an item of the cash rule: section 3 (counted from 0), its first sentence. */
export function itemOf(organization: TestOrganization, document: SourceDocument, more: Partial<DefinitionInput> = {}): DefinitionInput & { readonly formKey: string } {
  return {
    formKey: newId(), chapterId: organization.chapter.id, seriesId: document.seriesId, version: document.version, sectionIndex: 3, first: 1, last: 1, question: 'Was all cash counted by two people?',
    recurrence: 'quarterly', query: null, attestor: 'Treasurer', acceptedEvidence: ['count sheet'], ...more,
  }
}

export async function anOwnItem(organization: TestOrganization, more: Partial<DefinitionInput> = {}, document?: SourceDocument): Promise<OwnItem> {
  return valueOf(await defineChecklistItem(organization.administrator, itemOf(organization, document ?? (await aSourceDocument(organization)), more)))
}
