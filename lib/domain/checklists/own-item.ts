/**
 * An item that an organization draws from a document of its own: the question that a person asks of a marked passage, how often, and who or
 * what answers it. It has the format of the shipped catalogue, and everything that is done with those items is done with it.
 * 1. It is asked from the day on which it was made: no period that had ended before is overdue at once. 2. Where the records answer, they
 * are asked the question of an item of the catalogue, counted in the same way, for the period of this item. 3. What it cites is no law.
 */
import type { CalendarDate } from '../calendar-date'
import type { Section } from '../documents/sections'
import type { SourceDocument } from '../documents/source-document'
import { comparePassage, type Passage, type PassageComparison } from '../documents/passage'
import { checklistItems, findChecklistItem } from './catalogue'
import type { ChecklistItem, Recurrence } from './item-format'

/** What a person says of it. */
export type OwnItemInput = {
  readonly question: string
  readonly recurrence: Recurrence
  /** The item of the catalogue whose question the records are asked; null where a named person answers. */
  readonly query: string | null
  /** Who answers, and what proves it: empty where nobody said. */
  readonly attestor: string
  readonly acceptedEvidence: readonly string[]
}

export const ownItemStates = ['in-force', 'withdrawn'] as const
export type OwnItemState = (typeof ownItemStates)[number]

/** An own item as it is kept. */
export type OwnItem = {
  readonly id: string
  /** Null where every chapter is asked. */
  readonly chapterId: string | null
  /** `OWN-1`: the id of the item in checklists, answers and evidence. */
  readonly code: string
  readonly item: ChecklistItem
  readonly state: OwnItemState
  readonly stateReason: string
  readonly revision: number
}

/** What the records can be asked: the computed items of the catalogue, but for the one that looks at the checklist itself. */
export const queryChoices: readonly ChecklistItem[] = checklistItems.filter(({ query, id }) => query !== null && id !== 'ADH-01')

/** Gives the code of an own item. */
export function ownItemCode(sequence: number): string {
  return `OWN-${String(sequence)}`
}

type Place = { readonly document: SourceDocument; readonly passage: Passage }

/** Gives the item of the catalogue's format. `query` must be one of the choices or null. */
export function ownChecklistItem(code: string, input: OwnItemInput, { document, passage }: Place, since: CalendarDate): ChecklistItem {
  const asked = input.query === null ? undefined : findChecklistItem(input.query)
  const { title, version, sha256, id: documentId, seriesId } = document
  const { sectionIndex, from, through, section, quote } = passage
  return {
    id: code, group: `drawn from: ${title}`, question: input.question,
    source: { section, quote, document: { documentId, seriesId, title, version, sha256, sectionIndex, from, through } },
    citations: [{ ref: section === '' ? title : `${title}, ${section}`, read: 'not-law' }],
    answerMode: asked?.answerMode ?? 'attested', evidenceQuery: asked?.evidenceQuery ?? '', query: asked?.id ?? null, passWhen: asked?.passWhen ?? '',
    computedFrom: asked?.computedFrom ?? null, notComputedBecause: null, attestor: input.attestor, acceptedEvidence: input.acceptedEvidence, recurrence: input.recurrence,
    appliesTo: asked?.appliesTo ?? 'any', publicByDefault: false, note: null, since,
  }
}

/** Gives the passage of an item; null for an item of the shipped catalogue. */
export function passageOfItem({ source: { section, quote, document } }: ChecklistItem): Passage | null {
  return document === null ? null : { section, quote, sectionIndex: document.sectionIndex, from: document.from, through: document.through }
}

/** Says what became of an item's passage in the newest version; null where the item stands on that version already. */
export function standingOf(item: ChecklistItem, newest: Pick<SourceDocument, 'id'>, sections: readonly Section[]): PassageComparison | null {
  const passage = passageOfItem(item)
  return passage === null || item.source.document?.documentId === newest.id ? null : comparePassage(passage, sections)
}
