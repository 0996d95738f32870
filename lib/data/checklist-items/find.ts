import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { findChecklistItem } from '@/lib/domain/checklists/catalogue'
import type { ChecklistItem } from '@/lib/domain/checklists/item-format'
import type { Actor } from '@/lib/domain/permission'
import { readOwnItems } from './read'

/** Finds an item that a chapter is asked, of the shipped catalogue or its own; null where there is none. For verbs that have asked. */
export async function findItemOfChapter(tx: Transaction, actor: Actor, { chapterId, itemId }: { readonly chapterId: string; readonly itemId: string }): Promise<ChecklistItem | null> {
  const shipped = findChecklistItem(itemId)
  if (shipped !== undefined) return shipped
  return (await readOwnItems(tx, actor, chapterId)).find(({ code, state }) => code === itemId && state === 'in-force')?.item ?? null
}
