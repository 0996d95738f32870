/**
 * The transparency checklist as data: what is asked, from which section of the source document, on which citation, and how it is answered.
 * A citation carries how far its source was read; what is not law is never shown as law.
 */
import catalogue from './data/items.json'

export const answerModes = ['automatic', 'automatic-confirmed', 'attested'] as const
/** Computed; computed and then confirmed complete by a named person; answered by a named person. */
export type AnswerMode = (typeof answerModes)[number]

export const readMarks = ['read', 'read-elsewhere', 'heading-only', 'not-verified', 'not-law'] as const
export type ReadMark = (typeof readMarks)[number]

export const recurrences = ['once', 'quarterly', 'six-monthly', 'yearly'] as const
export type Recurrence = (typeof recurrences)[number]

export const appliesToValues = ['any', 'FARA', 'LDA', 'FARA-or-LDA'] as const
export type AppliesTo = (typeof appliesToValues)[number]

export type ChecklistCitation = { readonly ref: string; readonly read: ReadMark }

export type ChecklistItem = {
  readonly id: string
  readonly group: string
  readonly question: string
  readonly source: { readonly section: string; readonly quote: string }
  readonly citations: readonly ChecklistCitation[]
  readonly answerMode: AnswerMode
  /** What the catalogue asks the records, in words. */
  readonly evidenceQuery: string
  readonly passWhen: string
  /** What Sunledger really counts, in words; null where it computes nothing. */
  readonly computedFrom: string | null
  /** Why an item that could be computed is answered by a person; null otherwise. */
  readonly notComputedBecause: string | null
  readonly attestor: string
  readonly acceptedEvidence: readonly string[]
  readonly recurrence: Recurrence
  readonly appliesTo: AppliesTo
  readonly publicByDefault: boolean
  readonly note: string | null
}

type StoredItem = (typeof catalogue.items)[number]

function oneOf<Value extends string>(allowed: readonly Value[], text: string, id: string): Value {
  const value = allowed.find((candidate) => candidate === text)
  if (value === undefined) throw new Error(`Checklist item ${id} says ${text}, which is none of ${allowed.join(', ')}`)
  return value
}

function readItem(stored: StoredItem): ChecklistItem {
  return {
    ...stored,
    answerMode: oneOf(answerModes, stored.answerMode, stored.id),
    recurrence: oneOf(recurrences, stored.recurrence, stored.id),
    appliesTo: oneOf(appliesToValues, stored.appliesTo, stored.id),
    citations: stored.citations.map(({ ref, read }) => ({ ref, read: oneOf(readMarks, read, stored.id) })),
  }
}

/** All items in the order of the source document's functions. */
export const checklistItems: readonly ChecklistItem[] = catalogue.items.map(readItem)

/** The groups in the order in which they stand. */
export const checklistGroups: readonly string[] = [...new Set(checklistItems.map(({ group }) => group))]

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
