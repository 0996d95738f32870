import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { OwnItem } from '@/lib/domain/checklists/own-item'
import type { Actor } from '@/lib/domain/permission'
import { ownItemFromRow } from './rows'

/** Reads the items that a chapter is asked from documents of its own or of the whole organization, in the order in which they were made. For verbs that have asked. */
export async function readOwnItems(tx: Transaction, { organizationId }: Pick<Actor, 'organizationId'>, chapterId: string): Promise<readonly OwnItem[]> {
  const rows = await tx.checklistItem.findMany({ where: { organizationId, OR: [{ chapterId }, { chapterId: null }] }, orderBy: [{ id: 'asc' }] })
  return rows.map(ownItemFromRow)
}
