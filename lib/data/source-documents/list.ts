import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { readOwnItems } from '@/lib/data/checklist-items/read'
import type { SourceDocument } from '@/lib/domain/documents/source-document'
import { can, visibility, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { documentFromRow } from './rows'

/** A document in its newest version, with the items drawn from any of them. */
export type ListedDocument = SourceDocument & {
  readonly items: number
  /** Items that stand on an older version: somebody confirms or withdraws each. */
  readonly toConfirm: number
}

/** The documents of the chapter and of the whole organization, by title. */
export async function listDocuments(actor: Actor, chapterId: string): Promise<Result<readonly ListedDocument[], Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (visibility(actor, chapterId).auditIds !== null) return notFound()
  return readAs(actor, async (tx) => {
    const rows = await tx.sourceDocument.findMany({ where: { organizationId: actor.organizationId, OR: [{ chapterId }, { chapterId: null }] }, orderBy: [{ version: 'desc' }, { id: 'asc' }] })
    const newest = [...new Map(rows.toReversed().map((row) => [row.seriesId, documentFromRow(row)])).values()]
    const items = (await readOwnItems(tx, actor, chapterId)).filter(({ state }) => state === 'in-force')
    return ok(newest.toSorted((left, right) => left.title.localeCompare(right.title, 'en')).map((document) => {
      const own = items.filter(({ item }) => item.source.document?.seriesId === document.seriesId)
      return { ...document, items: own.length, toConfirm: own.filter(({ item }) => item.source.document?.documentId !== document.id).length }
    }))
  })
}
