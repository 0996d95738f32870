/**
 * The transparency checklist as data: what is asked, from which section of the source document, on which citation, and how it is answered.
 * A citation carries how far its source was read; what is not law is never shown as law.
 */
import catalogue from './data/items.json'
import { readChecklistItem, type ChecklistCitation, type ChecklistItem } from './item-format'

/** All items of the shipped catalogue in the order of the source document's functions. */
export const checklistItems: readonly ChecklistItem[] = catalogue.items.map(readChecklistItem)

/** The groups in the order in which they stand. */
export const checklistGroups: readonly string[] = groupsOf(checklistItems)

/** Gives the groups of these items in the order in which they stand. */
export function groupsOf(items: readonly Pick<ChecklistItem, 'group'>[]): readonly string[] {
  return [...new Set(items.map(({ group }) => group))]
}

/** Gives the name of a group as a heading: its first letter is a capital. */
export function groupLabel(group: string): string {
  return group.charAt(0).toUpperCase() + group.slice(1)
}

const itemsById = new Map(checklistItems.map((item) => [item.id, item]))

/** Gives the item with that id, or undefined. */
export function findChecklistItem(id: string): ChecklistItem | undefined {
  return itemsById.get(id)
}

/** Gives the item with that id; throws on an unknown id, because only the program and the catalogue name items. */
export function checklistItem(id: string): ChecklistItem {
  const item = itemsById.get(id)
  if (item === undefined) throw new Error(`There is no checklist item ${id}`)
  return item
}

/** Tells whether a citation must be shown with "to be confirmed with counsel": its text was not read. */
export function isToBeConfirmed(citation: ChecklistCitation): boolean {
  return citation.read === 'heading-only' || citation.read === 'not-verified'
}
