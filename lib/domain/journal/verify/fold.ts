/**
 * Folding: the entries of a record, one after the other, give its row. 1. Revisions count 1, 2, 3 without a gap. 2. An entry's `after`
 * is the whole record; its `before` holds the old values of what it changed. 3. A column is the field of the same name, but for the few
 * below, which the entry tells in another place.
 */
import type { Instant } from '../../instant'
import { canonicalText, type JournalEntry } from '../entry'
import type { EntryType, SubjectKind } from '../entry-types'
import { isJsonValue, type JsonObject, type JsonValue } from '../json'

/** The table that holds the current rows of a kind; a kind without one lives in the journal alone. */
export const tableOf: Readonly<Record<SubjectKind, string | null>> = {
  organization: 'organization_profile',
  chapter: 'chapter',
  membership: 'membership',
  person: 'person',
  distinction: 'distinction',
  principal: 'principal',
  registration: 'registration',
  clock: 'clock',
  filing: 'filing',
  'screening-list': 'screening_list',
  'screening-hit': 'screening_hit',
  'profile-entry': 'profile_entry',
  'bank-account': 'bank_account',
  'bank-statement': 'bank_statement',
  'bank-match': 'bank_match',
  donation: 'donation',
  expenditure: 'expenditure',
  transfer: 'transfer',
  'lobbying-contact': 'lobbying_contact',
  'statement-record': 'statement_record',
  'finding-override': 'finding_override',
  'checklist-answer': 'checklist_answer',
  evidence: 'evidence',
  'source-document': 'source_document',
  'checklist-item': 'checklist_item',
  audit: 'audit',
  'audit-mark': 'audit_mark',
  'audit-point': 'audit_point',
  'audit-sample': 'audit_sample',
  'import-batch': 'import_batch',
  'entry-batch': 'entry_batch',
  attachment: 'attachment',
  'signing-key': null,
  'organization-key': null,
  account: null,
  payout: 'payout',
  report: 'report',
  'sealed-report': 'sealed_report',
  receipt: 'receipt',
  'data-export': 'data_export',
  publication: 'publication',
  'public-report': 'public_report',
  withholding: 'withholding',
}

/** Entries that tell of an act and change no row. */
const actsAlone: readonly EntryType[] = ['person.unmasked', 'account.signed-in', 'account.closed', 'account.signed-out', 'account.factor-added', 'account.factor-removed', 'account.codes-renewed']

/** A record as its entries tell it so far. */
export type Told = {
  readonly kind: SubjectKind
  readonly id: string
  readonly revision: number
  /** The entry that told it last. */
  readonly index: number
  readonly first: { readonly at: Instant; readonly userId: string | null }
  readonly last: { readonly at: Instant }
  readonly after: JsonObject
}

/** A column of a row, how the database writes its values, and where entries tell them. */
export type Column = { readonly name: string; readonly type: ColumnType; readonly valueIn: ValueIn }
export type ColumnType = 'text' | 'instant' | 'json' | 'list'

type ValueIn = (told: Told) => JsonValue
const emptyIsNull = (field: string): ValueIn => ({ after }) => (after[field] === '' ? null : (after[field] ?? null))
const enteredBy: ValueIn = ({ first }) => first.userId
const enteredAt: ValueIn = ({ first }) => first.at

/** Columns that an entry tells in another place than in the field of their name. */
const elsewhere: Readonly<Record<string, ValueIn>> = {
  'membership.ended_at': ({ after, last }) => (after['ended'] === true ? last.at : null),
  'person.office': emptyIsNull('office'), 'person.note': emptyIsNull('note'), 'person.state_reason': emptyIsNull('stateReason'),
  'person.entered_by': enteredBy, 'person.entered_at': enteredAt,
  'import_batch.entered_by': enteredBy, 'import_batch.entered_at': enteredAt,
  'audit.opened_by': enteredBy, 'audit.opened_at': enteredAt,
  'audit_mark.noted_by': enteredBy,
  'audit_point.raised_by': enteredBy,
  'audit_sample.drawn_by': enteredBy,
}

/** Columns that no entry holds, so that keys can be wrapped anew and an erasure is one: they follow from the ciphertext, and are checked against it where the keys are. */
export const sealedColumns: Readonly<Record<string, readonly string[]>> = {
  person: ['name', 'name_sort', 'name_other_script', 'name_key', 'data_key_wrapped', 'email_digest', 'telephone_digest', 'address_digest', 'identity_digest'],
  attachment: ['data_key_wrapped'],
  sealed_report: ['line_secret'],
}

const columnTypes: Readonly<Record<string, ColumnType>> = { timestamptz: 'instant', jsonb: 'json', _text: 'list' }

/** Columns that every table has, and that an entry tells beside what it holds. */
const ofEveryRecord: Readonly<Record<string, ValueIn>> = { id: ({ id }) => id, revision: ({ revision }) => revision, journal_index: ({ index }) => index }

/** Gives the column of a table with the place that tells it: `amount_cents` is `amountCents`. Found once, as there are many rows. */
export function columnOf(table: string, name: string, databaseType: string): Column {
  const field = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  const valueIn = ofEveryRecord[name] ?? elsewhere[`${table}.${name}`] ?? (({ after }: Told) => after[field] ?? null)
  return { name, type: columnTypes[databaseType] ?? 'text', valueIn }
}

/** Gives an instant as the database writes it in UTC: 2026-11-25 10:42:00.5+00 for 2026-11-25T10:42:00.500Z. */
export function instantCell(text: string): string {
  return `${text.slice(0, 10)} ${text.endsWith('.000Z') ? text.slice(11, -5) : text.slice(11, -1).replace(/0+$/, '')}+00`
}

/** Gives the cell as the database writes it, null for nothing. JSON and lists may be written in other ways as well. */
export function toldCell({ type, valueIn }: Column, told: Told): string | null {
  const value = valueIn(told)
  if (value === null) return null
  if (typeof value === 'object') return canonicalText(value)
  return type === 'instant' && typeof value === 'string' ? instantCell(value) : String(value)
}

function isSameCell(column: Column, told: Told, cell: string | null): boolean {
  const expected = toldCell(column, told)
  if (expected === cell) return true
  if (expected === null || cell === null || column.type === 'text' || column.type === 'instant') return false
  const stored: unknown = JSON.parse(cell)
  return isJsonValue(stored) && canonicalText(stored) === canonicalText(column.valueIn(told))
}

/** Gives the columns in which a row differs from what its entries tell. Cells stand in the order of the columns. */
export function differingColumns(columns: readonly Column[], told: Told, cells: readonly (string | null)[]): readonly string[] {
  return columns.filter((column, place) => !isSameCell(column, told, cells[place] ?? null)).map(({ name }) => name)
}

/** Why an entry does not follow from those before it; null where it does. */
export type Broken = { readonly change: 'deleted' | 'inserted' | 'edited'; readonly sentence: string } | null

function brokenBefore(entry: JournalEntry, earlier: Told): Broken {
  const before = entry.before ?? {}
  for (const [field, old] of Object.entries(before)) {
    const was = earlier.after[field] ?? null
    if (was !== old && canonicalText(was) !== canonicalText(old)) {
      return { change: 'edited', sentence: `Entry ${entry.index} says that ${field} was another before than entry ${earlier.index} tells: one of them was changed.` }
    }
  }
  return null
}

/** Follows one entry: gives the record as it is told now, and why the entry does not follow, if it does not. */
export function follow(earlier: Told | null, entry: JournalEntry): { readonly told: Told; readonly broken: Broken } {
  const { index, subject, at, actor } = entry
  if (earlier !== null && actsAlone.includes(entry.type)) return { told: earlier, broken: null }
  const first = earlier?.first ?? { at, userId: actor.userId }
  const told: Told = { kind: subject.kind, id: subject.id, revision: subject.revision, index, first, last: { at }, after: entry.after ?? {} }
  const expected = (earlier?.revision ?? 0) + 1
  if (subject.revision > expected) return { told, broken: { change: 'deleted', sentence: `Revision ${expected} of the record of entry ${index} is missing: its entry was deleted.` } }
  if (subject.revision < expected) return { told, broken: { change: 'inserted', sentence: `Entry ${index} tells revision ${subject.revision} of its record a second time: it was put in.` } }
  return { told, broken: earlier === null ? null : brokenBefore(entry, earlier) }
}

/** Whether the entry tells an act alone: it needs no row of its own. */
export function isActAlone(entry: JournalEntry): boolean {
  return actsAlone.includes(entry.type)
}

