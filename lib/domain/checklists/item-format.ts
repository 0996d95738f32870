/**
 * The format of a checklist item, and its one reader. The shipped catalogue (data/items.json) and the items that an organization draws from
 * its own documents are the same kind of data: whatever does not have this form is refused here, wherever it is kept.
 */
import { calendarDate, type CalendarDate } from '../calendar-date'
import type { JsonObject } from '../journal/json'

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

/** The version of a document that a passage stands in, and where. */
export type SourcePlace = {
  readonly documentId: string
  readonly seriesId: string
  readonly title: string
  readonly version: number
  /** The hash of the file. */
  readonly sha256: string
  /** Which section of it, counted from 0, and which characters of its text. */
  readonly sectionIndex: number
  readonly from: number
  readonly through: number
}

export type ChecklistItem = {
  readonly id: string
  readonly group: string
  readonly question: string
  /** `document` is null in the shipped catalogue, whose document is not kept here. */
  readonly source: { readonly section: string; readonly quote: string; readonly document: SourcePlace | null }
  readonly citations: readonly ChecklistCitation[]
  readonly answerMode: AnswerMode
  /** What the catalogue asks the records, in words. */
  readonly evidenceQuery: string
  /** The item of the shipped catalogue whose question the records are asked; null where a person answers. */
  readonly query: string | null
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
  /** The day from which it is asked: a period that had ended before is not. Null where it was always asked. */
  readonly since: CalendarDate | null
}

type Stored = Readonly<Record<string, unknown>>

function fail(id: string, name: string, value: unknown): never {
  throw new Error(`Checklist item ${id}: ${name} is ${JSON.stringify(value)}`)
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads the fields of one item, each of the kind that it must have. */
function fieldsOf(stored: Stored, id: string) {
  const text = (name: string): string => {
    const value = stored[name]
    return typeof value === 'string' ? value : fail(id, name, value)
  }
  const whole = (name: string): number => {
    const value = stored[name]
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail(id, name, value)
  }
  const flag = (name: string): boolean => {
    const value = stored[name]
    return typeof value === 'boolean' ? value : fail(id, name, value)
  }
  const optional = <Value>(name: string, read: (name: string) => Value): Value | null => (stored[name] === null ? null : read(name))
  const oneOf = <Value extends string>(name: string, allowed: readonly Value[]): Value => allowed.find((value) => value === stored[name]) ?? fail(id, name, stored[name])
  const list = (name: string): readonly unknown[] => {
    const value: unknown = stored[name]
    return Array.isArray(value) ? value : fail(id, name, value)
  }
  const inner = (name: string): Stored => {
    const value = stored[name]
    return isStored(value) ? value : fail(id, name, value)
  }
  return { text, whole, flag, optional, oneOf, list, inner }
}

function readPlace(stored: Stored, id: string): SourcePlace {
  const { text, whole } = fieldsOf(stored, id)
  return {
    documentId: text('documentId'), seriesId: text('seriesId'), title: text('title'), version: whole('version'), sha256: text('sha256'), sectionIndex: whole('sectionIndex'),
    from: whole('from'), through: whole('through'),
  }
}

function readCitation(stored: unknown, id: string): ChecklistCitation {
  if (!isStored(stored)) return fail(id, 'citations', stored)
  const { text, oneOf } = fieldsOf(stored, id)
  return { ref: text('ref'), read: oneOf('read', readMarks) }
}

/** Reads an item of the catalogue or of an organization; throws where it has not the form of one. */
export function readChecklistItem(stored: unknown): ChecklistItem {
  if (!isStored(stored) || typeof stored['id'] !== 'string') return fail('without an id', 'the item', stored)
  const { id } = stored
  const { text, flag, optional, oneOf, list, inner } = fieldsOf(stored, id)
  const source = fieldsOf(inner('source'), id)
  return {
    id, group: text('group'), question: text('question'),
    source: { section: source.text('section'), quote: source.text('quote'), document: source.optional('document', (name) => readPlace(source.inner(name), id)) },
    citations: list('citations').map((each) => readCitation(each, id)),
    answerMode: oneOf('answerMode', answerModes), evidenceQuery: text('evidenceQuery'), query: optional('query', text), passWhen: text('passWhen'),
    computedFrom: optional('computedFrom', text), notComputedBecause: optional('notComputedBecause', text), attestor: text('attestor'),
    acceptedEvidence: list('acceptedEvidence').map((each) => (typeof each === 'string' ? each : fail(id, 'acceptedEvidence', each))),
    recurrence: oneOf('recurrence', recurrences), appliesTo: oneOf('appliesTo', appliesToValues), publicByDefault: flag('publicByDefault'), note: optional('note', text),
    since: optional('since', (name) => calendarDate(text(name))),
  }
}

/** Gives an item as it is stored. */
export function storedItem({ source, citations, acceptedEvidence, ...item }: ChecklistItem): JsonObject {
  const document = source.document === null ? null : { ...source.document }
  return { ...item, source: { ...source, document }, citations: citations.map((each) => ({ ...each })), acceptedEvidence: [...acceptedEvidence] }
}
