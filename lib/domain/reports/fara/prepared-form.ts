/**
 * The FARA forms NSD-1, NSD-3, NSD-4, NSD-5 and NSD-6 as prepared drafts: each item in the order of the form with what the profile says,
 * or named as missing with the place that mends it. The forms are data; this builds any of them. Nothing here is filed as it stands.
 */
import { isClericalWork } from '../../profile/changes'
import type { CalendarDate } from '../../calendar-date'
import { heldWithin } from '../../profile/profile'
import { periodLabel } from '../../reporting-period'
import { itemOf, lineOf, sortedBy } from '../lines'
import { chapterParties, gatheredFindings, noticesOf, principalParties } from '../report-head'
import type { Finding, MendingPlace, ReportDocument, ReportItem, ReportParty } from '../report-document'
import data from './data/prepared-forms.json'
import { notPrepared, preparedAnswers, type PreparedFacts, type Subject } from './prepared-answers'
import { principalReference } from './principal-items'
import { referenceOf } from './profile-facts'

export const preparedFormEdition = '1'
type Form = (typeof data.forms)[number]
type Item = Form['items'][number]
type Period = { readonly from: CalendarDate; readonly through: CalendarDate }

const draftNotice = 'A prepared draft in the order of the form, to be typed into the agency’s own form. Items whose wording was not read in the form itself are to be confirmed with counsel.'

const subjectWords: Readonly<Record<string, string>> = { principal: 'foreign principal', agreement: 'agreement', service: 'person who serves a principal, more than clerically,' }

/** Gives the form of an id such as `fara-nsd3`; throws where the data has none. */
export function preparedForm(id: string): Form {
  const form = data.forms.find((each) => each.form === id)
  if (form === undefined) throw new Error(`There is no prepared form ${id}`)
  return form
}

function isServed({ fromOn, untilOn }: { readonly fromOn: CalendarDate | null; readonly untilOn: CalendarDate | null }, { from, through }: Period): boolean {
  return (fromOn === null || fromOn <= through) && (untilOn === null || untilOn >= from)
}

/** Of whom the form is made: one sheet for each principal, agreement or person who serves; one in all for the registrant. */
function subjectsOf({ onePer }: Form, facts: PreparedFacts, period: Period): readonly (Subject | null)[] {
  if (onePer === 'registrant') return [null]
  const named = (id: string | null) => facts.principals.find((principal) => principal.id === id) ?? null
  if (onePer === 'principal') return sortedBy(facts.principals.filter((row) => isServed(row, period)), ({ name, id }) => [name, id]).map((principal) => ({ id: principal.id, name: principal.name, principal, entry: null }))
  const entries = facts.entries.filter((entry) => entry.kind === onePer && !isClericalWork(entry))
  const subjects = entries.map((entry): Subject => {
    const principal = named(entry.principalId)
    const person = facts.people.find(({ id }) => id === entry.personId)?.name ?? ''
    return { id: entry.id, name: onePer === 'agreement' ? `${entry.facts['title'] ?? ''}: ${principal?.name ?? ''}` : person, principal, entry }
  })
  return sortedBy(subjects, ({ name, id }) => [name, id])
}

function idOf({ item }: Item, subject: Subject | null): string {
  const own = `item-${item.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/-$/, '')}`
  return subject === null ? own : `${own}-${subject.id}`
}

function mendingOf({ mendedAt }: Item, subject: Subject | null, { registration }: PreparedFacts): MendingPlace {
  if (mendedAt === 'principals' && subject?.principal != null) return { place: 'principals', id: subject.principal.id }
  return mendedAt === 'registration' && registration !== null ? { place: 'registration', id: registration.id } : { place: 'profile', id: '' }
}

type Answered = { readonly item: ReportItem; readonly finding: Finding | null }

const missing = 'Missing: nothing that answers it is recorded.'
const elsewhere = 'Not prepared here: it is answered in the agency’s form, and no record was read for it.'
const unchanged = 'The registration profile tells of no change in the period. Another reason for an amendment is told in the agency’s form.'
/** What no part of the profile tells, and what is said of it: there is no place here that mends it. */
const unprepared: ReadonlyMap<string, string> = new Map([[notPrepared, elsewhere], ['change-purpose', unchanged], ['changes', unchanged]])

function answered(form: Form, asked: Item, subject: Subject | null, facts: PreparedFacts, period: Period): Answered {
  const answering = preparedAnswers[asked.source]
  if (answering === undefined) throw new Error(`No answer is known from ${asked.source}`)
  const { text, columns, rows } = answering(facts, subject, period)
  const isMissing = text === '' && rows.length === 0
  const isElsewhere = unprepared.has(asked.source)
  const name = asked.item === 'execution' ? 'The execution' : `Item ${asked.item}`
  const of = subject === null ? '' : ` of ${subject.name}`
  const item = itemOf(idOf(asked, subject), asked.asks, {
    schedule: asked.item === 'execution' ? null : name, parent: subject?.id ?? null, answer: isMissing ? null : text.startsWith('Not applicable') ? 'none' : 'yes',
    text: isMissing ? (unprepared.get(asked.source) ?? missing) : text === '' ? null : text, columns: columns.map((column, place) => ({ id: String(place), ...column })),
    lines: rows.map(({ cells, record }, place) => lineOf('detail', String(place + 1), cells, { records: [record], rules: [form.form] })),
  })
  if (!isMissing) return { item, finding: null }
  return {
    item, finding: {
      check: `${form.printed}-missing`, severity: 'warn', sentence: `${name}${of} has no answer${isElsewhere ? ' in this draft' : ''}: ${asked.asks.split(':')[0] ?? ''}.`, citation: form.citation, toBeConfirmed: asked.mark !== 'S', records: [],
      ...(!isElsewhere && { mendedAt: mendingOf(asked, subject, facts) }),
    },
  }
}

/** The head of a sheet: of whom it is, with the record from which its answers come. */
function headOf(form: Form, { id, name, principal, entry }: Subject): ReportItem {
  const record = entry === null ? (principal === null ? null : principalReference(principal)) : referenceOf(entry.kind === 'agreement' ? 'agreement' : 'short-form', entry)
  const line = record === null ? [] : [lineOf('detail', '1', [record.number], { records: [record], rules: [form.form] })]
  return itemOf(id, name, { answer: null, columns: [{ id: 'record', label: 'Made from', kind: 'record' }], lines: line })
}

function sheetOf(form: Form, subject: Subject | null, facts: PreparedFacts, period: Period): readonly Answered[] {
  const answers = form.items.map((asked) => answered(form, asked, subject, facts, period))
  return subject === null ? answers : [{ item: headOf(form, subject), finding: null }, ...answers]
}

/** Gives the draft. Takes the form's id, the facts as read in one snapshot, the period (both days included) and the registrant. */
export function buildPreparedForm(id: string, facts: PreparedFacts, period: Period, registrant: ReportParty): ReportDocument {
  const form = preparedForm(id)
  const held = { ...facts, entries: facts.entries.filter((entry) => heldWithin(entry, period)) }
  const subjects = subjectsOf(form, held, period)
  const sheets = subjects.flatMap((subject) => sheetOf(form, subject, held, period))
  const none = itemOf('none', form.title, { text: `No ${subjectWords[form.onePer] ?? form.onePer} is recorded in the period: there is nobody for whom this form would be made.` })
  return {
    form: form.form, edition: preparedFormEdition, title: `FARA ${form.title} (${form.printed})`, registrant, period: { from: period.from, through: period.through, label: periodLabel(period) },
    organization: { id: facts.organization.id, name: facts.organization.name, details: [] }, chapters: chapterParties(facts), principals: principalParties(facts), asOf: facts.asOf,
    rules: [{ id: form.form, version: '1', label: form.title, citation: form.citation, toBeConfirmed: true }], items: subjects.length === 0 ? [none] : sheets.map(({ item }) => item), summary: [],
    findings: gatheredFindings(sheets.flatMap(({ finding }) => finding ?? [])), leftOut: [], notices: [...noticesOf(facts), draftNotice],
  }
}
