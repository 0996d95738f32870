import 'server-only'
import { oneOf } from '@/lib/data/records/one-of'
import type { RevisedRecord, RevisedTable } from '@/lib/data/records/revise'
import { readChecklistItem, storedItem } from '@/lib/domain/checklists/item-format'
import { ownItemStates, type OwnItem } from '@/lib/domain/checklists/own-item'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { ChecklistItem as ChecklistItemRow } from '@/lib/generated/prisma/client'

/** An own item as row and entry keep it: the item in the format of the shipped catalogue. */
export type KeptItem = RevisedRecord & { readonly chapterId: string | null; readonly code: string; readonly item: JsonObject; readonly state: OwnItem['state']; readonly stateReason: string }

export function ownItemFromRow({ id, chapterId, code, item, state, stateReason, revision }: ChecklistItemRow): OwnItem {
  return { id, chapterId, code, item: readChecklistItem(item), state: oneOf(ownItemStates, state), stateReason, revision }
}

/** Gives an own item as it is kept. */
export function keptItem({ item, ...own }: OwnItem): KeptItem {
  return { ...own, item: storedItem(item) }
}

/** Gives what is kept as an own item. */
export function ownItemOf({ item, id, chapterId, code, state, stateReason, revision }: KeptItem): OwnItem {
  return { id, chapterId, code, item: readChecklistItem(item), state, stateReason, revision }
}

export const itemTable: RevisedTable<ChecklistItemRow, KeptItem> = {
  table: 'checklist_item',
  find: (tx, { organizationId, id, chapterId }) => tx.checklistItem.findFirst({ where: { organizationId, id, OR: [{ chapterId }, { chapterId: null }] } }),
  fromRow: (row) => keptItem(ownItemFromRow(row)),
  update: (tx, organizationId, record, journalIndex) => tx.checklistItem.update({ where: { organizationId_id: { organizationId, id: record.id } }, data: { ...record, journalIndex } }),
}
