import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { readSections, versionsOf } from '@/lib/data/source-documents/get'
import { standingOf, type OwnItem } from '@/lib/domain/checklists/own-item'
import type { PassageComparison } from '@/lib/domain/documents/passage'
import type { Section } from '@/lib/domain/documents/sections'
import type { SourceDocument } from '@/lib/domain/documents/source-document'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { ChecklistItem } from '@/lib/domain/checklists/item-format'
import { findItemOfChapter } from './find'
import { readOwnItems } from './read'

export type OwnItemView = {
  readonly own: OwnItem
  /** The newest version of its document, and its sections. */
  readonly newest: SourceDocument
  readonly sections: readonly Section[]
  /** What became of its passage there; null where the item stands on it. */
  readonly comparison: PassageComparison | null
}

/** An item that was drawn from a document, beside the newest version of that document. */
export async function getOwnItem(actor: Actor, { chapterId, id }: { readonly chapterId: string; readonly id: string }): Promise<Result<OwnItemView, Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (visibility(actor, chapterId).auditIds !== null) return notFound()
  return readAs(actor, async (tx) => {
    const own = (await readOwnItems(tx, actor, chapterId)).find((each) => each.id === id)
    const seriesId = own?.item.source.document?.seriesId
    const [newest] = seriesId === undefined ? [] : await versionsOf(tx, actor, { chapterId, seriesId })
    if (own === undefined || newest === undefined) return notFound()
    const sections = await readSections(tx, actor, newest)
    return ok({ own, newest, sections, comparison: standingOf(own.item, newest, sections) })
  })
}

/** An item that the chapter is asked, by its id: of the shipped catalogue, or its own. */
export async function checklistItemOf(actor: Actor, of: { readonly chapterId: string; readonly itemId: string }): Promise<Result<ChecklistItem, Refusal>> {
  const allowed = can(actor, 'chapter.read', of.chapterId)
  if (!allowed.ok) return allowed
  const item = await readAs(actor, (tx) => findItemOfChapter(tx, actor, of))
  return item === null ? notFound() : ok(item)
}
