/** The checklist of a period: every item with its state, what the records answer and what a person attested; and its summary. */
import { addDays, type CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import type { RegistrationFacts } from '../registration'
import type { ReportingPeriod } from '../reporting-period'
import { checklistItems } from './catalogue'
import type { ChecklistItem } from './item-format'
import { evaluateItem, type ChecklistFacts } from './evaluate'
import type { AttestedAnswer } from './attestation'
import { changeSince, type ChangeSince } from './changed'
import type { ComputedAnswer, Evaluation } from './evaluation'
import { evidenceState, hasLapsed, type Evidence, type EvidenceState } from './evidence'
import { legalItemsAnswered } from './evaluations/review'
import { appliesTo, itemDueOn, itemPeriod } from './periods'
import { isLate, isOpen, itemState, type ItemState } from './state'

export type Attestation = {
  readonly id: string
  readonly itemId: string
  readonly periodFrom: CalendarDate
  readonly periodThrough: CalendarDate
  readonly answer: AttestedAnswer
  readonly note: string
  /** The last day of an exception; null for every other answer. */
  readonly exceptedUntil: CalendarDate | null
  /** What the records said when it was given; null where nothing is computed. */
  readonly computed: Evaluation | null
  readonly attestedBy: string | null
  readonly attestedName: string
  readonly attestedAt: Instant
  /** The day of the attestation in the organization's calendar. */
  readonly attestedOn: CalendarDate
  /** The second person who approved it, with the day; null while nobody has. */
  readonly confirmed: { readonly name: string; readonly on: CalendarDate } | null
  readonly revision: number
}

/** Evidence as it stands on the day of the reading. */
export type ItemEvidence = Pick<Evidence, 'id' | 'wanted' | 'askedOf' | 'wantedBy' | 'validUntil'> & { readonly files: number; readonly state: EvidenceState }

export type ChecklistEntry = {
  readonly item: ChecklistItem
  /** False where the organization is not registered under the regime that the item asks about. */
  readonly applies: boolean
  readonly period: ReportingPeriod
  readonly dueOn: CalendarDate | null
  readonly state: ItemState
  readonly computed: Evaluation | null
  readonly attested: Attestation | null
  /** What the records say otherwise since a person answered; null where nothing changed. */
  readonly changed: ChangeSince | null
  readonly evidence: readonly ItemEvidence[]
  /** The answer that counts: the computed one where there is one, otherwise the attested one. */
  readonly answer: ComputedAnswer
}

export type ChecklistMaterial = {
  /** A day of the period asked for; each item takes its own period around it. */
  readonly on: CalendarDate
  readonly today: CalendarDate
  readonly registrations: readonly RegistrationFacts[]
  readonly facts: ChecklistFacts
  /** The items that the organization draws from documents of its own; those that ask the records, with the facts of their period. */
  readonly own: readonly { readonly item: ChecklistItem; readonly facts: ChecklistFacts | null }[]
  readonly attestations: readonly Attestation[]
  readonly evidence: readonly (Evidence & { readonly files: number })[]
}

function answerOf(computed: Evaluation | null, attested: Attestation | null): ComputedAnswer {
  if (computed !== null && computed.answer !== 'none-yet') return computed.answer
  const answer = attested?.answer
  if (answer === 'excepted') return 'no'
  return answer === undefined || answer === 'confirmed' || answer === 'noted' ? 'none-yet' : answer
}

type Answered = Pick<ChecklistEntry, 'item' | 'period' | 'computed' | 'attested' | 'changed' | 'evidence'>

/** Tells whether an answer has run out: the exception has ended, the evidence has expired, or what was confirmed is not what the records say now. */
function hasRunOut({ item, computed, attested, changed, evidence }: Answered, today: CalendarDate): boolean {
  const until = attested?.exceptedUntil ?? null
  if (until !== null) return today > until && computed?.answer !== 'yes'
  if (attested !== null && hasLapsed(evidence.map(({ state }) => state))) return true
  return changed !== null && item.answerMode === 'automatic-confirmed'
}

/** The day from which the item counts as answered: computed alone from the end of its period, else from the attestation. */
function answeredOn(answered: Answered, today: CalendarDate): CalendarDate | null {
  const { item, period, computed, attested } = answered
  if (hasRunOut(answered, today)) return null
  if (item.computedFrom === null || attested?.answer === 'excepted') return attested?.attestedOn ?? null
  if (item.answerMode === 'automatic-confirmed') return attested?.answer === 'confirmed' ? attested.attestedOn : null
  if (computed === null || computed.answer === 'none-yet') return null
  if (item.recurrence === 'once') return period.from
  return today > period.through ? addDays(period.through, 1) : null
}

function evidenceOf(item: ChecklistItem, period: ReportingPeriod, { evidence, today }: ChecklistMaterial): readonly ItemEvidence[] {
  return evidence
    .filter(({ itemId, periodFrom, periodThrough }) => itemId === item.id && periodFrom === period.from && periodThrough === period.through)
    .map((each) => ({ id: each.id, wanted: each.wanted, askedOf: each.askedOf, wantedBy: each.wantedBy, validUntil: each.validUntil, files: each.files, state: evidenceState(each, today) }))
}

type Compute = (period: ReportingPeriod) => Evaluation | null

function entryOf(item: ChecklistItem, material: ChecklistMaterial, computedOf: Compute): ChecklistEntry {
  const { on, today, registrations, attestations } = material
  const period = itemPeriod(item, on, registrations)
  const applies = appliesTo(item, period, registrations)
  const computed = applies ? computedOf(period) : null
  const own = attestations.filter(({ itemId }) => itemId === item.id)
  const attested = own.find(({ periodFrom, periodThrough }) => periodFrom === period.from && periodThrough === period.through) ?? null
  const dueOn = itemDueOn(item, period, registrations)
  const changed = attested === null ? null : changeSince(attested.computed, computed)
  const evidence = evidenceOf(item, period, material)
  const answered: Answered = { item, period, computed, attested, changed, evidence }
  const state = itemState({
    today, through: period.through, dueOn,
    answeredOn: answeredOn(answered, today),
    answeredEarlier: hasRunOut(answered, today) || own.some(({ periodThrough }) => periodThrough < period.from),
  })
  return { item, applies, period, dueOn, state, computed, attested, changed, evidence, answer: answerOf(computed, attested) }
}

/** Gives all items of the catalogue, then the organization's own, as they stand on `today` for the periods around `on`. */
export function assembleChecklist(material: ChecklistMaterial): readonly ChecklistEntry[] {
  const own = material.own.map(({ item, facts }) => entryOf(item, material, (period) => (facts === null ? null : evaluateItem(item, facts, period))))
  const shipped = checklistItems.map((item) => entryOf(item, material, (period) => evaluateItem(item, material.facts, period)))
  const legal = shipped.filter(({ item, applies }) => applies && item.group === 'legal navigation').map(({ item, state }) => ({ id: item.id, state }))
  return [...shipped.map((entry) => (entry.item.id === 'ADH-01' ? entryOf(entry.item, material, () => legalItemsAnswered(legal)) : entry)), ...own]
}

export type ChecklistSummary = {
  readonly items: number
  readonly applying: number
  readonly answered: number
  /** Due, overdue or lapsed. */
  readonly open: number
  readonly overdue: number
  readonly yes: number
  readonly no: number
  readonly partly: number
}

/** Counts the items that apply by state and answer. */
export function checklistSummary(entries: readonly ChecklistEntry[]): ChecklistSummary {
  const applying = entries.filter(({ applies }) => applies)
  const count = (fits: (entry: ChecklistEntry) => boolean): number => applying.filter(fits).length
  return {
    items: entries.length,
    applying: applying.length,
    answered: count(({ state }) => state === 'answered' || state === 'answered-late'),
    open: count(({ state }) => isOpen(state)),
    overdue: count(({ state }) => isLate(state)),
    yes: count(({ answer }) => answer === 'yes'),
    no: count(({ answer }) => answer === 'no'),
    partly: count(({ answer }) => answer === 'partly'),
  }
}
