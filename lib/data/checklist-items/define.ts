import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { isId, newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { onceByFormKey } from '@/lib/data/records/once'
import { readSections, versionsOf } from '@/lib/data/source-documents/get'
import { ownChecklistItem, ownItemCode, queryChoices, type OwnItem, type OwnItemInput } from '@/lib/domain/checklists/own-item'
import { passageOf, type Passage } from '@/lib/domain/documents/passage'
import type { SourceDocument } from '@/lib/domain/documents/source-document'
import { can, type Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { keptItem, ownItemFromRow } from './rows'

/** A passage as a person marks it: sentences of one section, counted from 1. */
export type MarkedPassage = { readonly seriesId: string; readonly version: number; readonly sectionIndex: number; readonly first: number; readonly last: number }

export type DefinitionInput = OwnItemInput & MarkedPassage & { readonly chapterId: string }

/** Makes a checklist item of a marked passage. It is asked of the chapter, or of all where the document is of the whole organization. */
export async function defineChecklistItem(actor: Actor, input: DefinitionInput & { readonly formKey: string }): Promise<Result<OwnItem, Refusal>> {
  const allowed = can(actor, 'checklist.define', input.chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  const { formKey } = input
  const found = async (tx: Transaction) => {
    const row = await tx.checklistItem.findFirst({ where: { organizationId, formKey } })
    return row === null ? null : ownItemFromRow(row)
  }
  return onceByFormKey(actor, 'checklist_item', found, async (tx) => {
    const place = await markedPlace(tx, actor, input)
    if (!place.ok) return place
    // Codes follow each other: who comes second waits.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('items/' || ${organizationId}, 0))`
    const earlier = await found(tx)
    if (earlier !== null) return ok(earlier)
    const code = ownItemCode((await tx.checklistItem.count({ where: { organizationId } })) + 1)
    const own: OwnItem = {
      id: newId(), chapterId: place.value.document.chapterId, code, item: ownChecklistItem(code, input, place.value, actor.today), state: 'in-force', stateReason: '', revision: 1,
    }
    const kept = keptItem(own)
    const journalIndex = await appendEntry(tx, actor, { type: 'checklist-item.defined', id: own.id, revision: 1, before: null, after: { ...kept, formKey }, reason: null })
    await tx.checklistItem.create({ data: { organizationId, formKey, ...kept, journalIndex } })
    return ok(own)
  })
}

/** Finds the passage in its version, whose scope decides once more who may draw items from it. */
export async function markedPlace(tx: Transaction, actor: Actor, input: DefinitionInput): Promise<Result<{ readonly document: SourceDocument; readonly passage: Passage }, Refusal>> {
  const document = isId(input.seriesId) ? (await versionsOf(tx, actor, input)).find(({ version }) => version === input.version) : undefined
  if (document === undefined) return notFound()
  const allowed = can(actor, 'checklist.define', document.chapterId)
  if (!allowed.ok) return allowed
  if (input.query !== null && !queryChoices.some(({ id }) => id === input.query)) return invalid({ query: { key: 'choiceUnknown' } })
  const passage = passageOf(await readSections(tx, actor, document), input.sectionIndex, input.first, input.last)
  return passage === null ? invalid({ last: { key: 'passageUnknown' } }) : ok({ document, passage })
}
