/** Reads a row of a file that holds every field of a record; what the row names (people, principals, accounts, other records) is looked up later. */
import type { CalendarDate } from '../../calendar-date'
import { isReturn, donationKinds } from '../../donation'
import { problem, type Reading } from '../../field-problem'
import { isJsonList, isObject, type JsonObject, type JsonValue } from '../../journal/json'
import { recordStates, type RecordState } from '../../record'
import { ok } from '../../result'
import { cleanLine } from '../../typed-text'
import { readNote, readReference, readWord } from '../cells'
import type { NamedPerson } from '../imported'
import type { RowReader } from '../row-problem'
import { wholeColumns, type Column, type NameField, type PartsField, type WholeKind } from './fields'
import { parseJson, personOfJson, readPersonCell, readPrincipalCell, type NamedPrincipal } from './people'
import { textOfCell } from '../../harmless-text'

/** A part of a record; who it names stands beside its facts. */
export type ReadPart = { readonly facts: JsonObject; readonly people: Readonly<Record<string, NamedPerson | null>> }

/** Another row of the books that a row names by what it is called there. */
export type NamedRow = { readonly is: Exclude<NameField['is'], 'principal'>; readonly column: string; readonly name: string }

export type ImportedWhole = {
  readonly type: 'whole'
  readonly kind: WholeKind
  readonly row: number
  readonly chapterCode: string
  /** The number that the record had where the file was made; empty where the file gives none. */
  readonly formerNumber: string
  readonly key: string
  readonly person: null
  readonly state: RecordState
  readonly stateReason: string
  readonly facts: JsonObject
  /** The own facts of a statement record. */
  readonly ownFacts: Readonly<Record<string, string>>
  readonly people: Readonly<Record<string, NamedPerson | null>>
  readonly principals: Readonly<Record<string, NamedPrincipal | null>>
  readonly rows: Readonly<Record<string, NamedRow | null>>
  readonly parts: Readonly<Record<string, readonly ReadPart[] | null>>
}

type Around = { readonly today: CalendarDate; readonly samePerson: (person: NamedPerson) => NamedPerson }

function partOf(value: JsonValue, field: PartsField, { today, samePerson }: Around): Reading<ReadPart> {
  if (!isObject(value)) return problem('partsJson')
  const [facts, people]: [Record<string, JsonValue>, Record<string, NamedPerson | null>] = [{}, {}]
  for (const [name, part] of Object.entries(field.of)) {
    const given = value[name] ?? null
    if (part.is === 'person') {
      const read = given === null ? (part.required ? problem('missing') : ok(null)) : personOfJson(given, part.tag)
      if (!read.ok) return read
      people[name] = read.value === null ? null : samePerson(read.value)
    } else {
      const read = part.read(typeof given === 'string' ? given : '', today)
      if (!read.ok) return read
      facts[name] = read.value
    }
  }
  return ok({ facts, people })
}

function readParts(text: string, field: PartsField, around: Around): Reading<readonly ReadPart[] | null> {
  if (cleanLine(text) === '') return ok(field.empty === 'none' ? null : [])
  const list = parseJson(text) ?? undefined
  if (!isJsonList(list)) return problem('partsJson')
  const parts: ReadPart[] = []
  for (const each of list) {
    const part = partOf(each, field, around)
    if (!part.ok) return part
    parts.push(part.value)
  }
  return ok(parts)
}

function needed<Value>(read: Reading<Value | null>, required: boolean): Reading<Value | null> {
  return read.ok && read.value === null && required ? problem('missing') : read
}

/** What one row gives while it is read, field by field. */
class RecordOfRow {
  readonly facts: Record<string, JsonValue> = {}
  readonly ownFacts: Record<string, string> = {}
  readonly people: Record<string, NamedPerson | null> = {}
  readonly principals: Record<string, NamedPrincipal | null> = {}
  readonly rows: Record<string, NamedRow | null> = {}
  readonly parts: Record<string, readonly ReadPart[] | null> = {}

  constructor(private readonly row: RowReader, private readonly around: Around) {}

  add({ name, column, field, fact }: Column): void {
    const read = <Value>(reading: (text: string) => Reading<Value>): Value | null => this.row.read(column, (text) => reading(textOfCell(text)))
    if (field.is === 'cell') {
      const value = read((text) => field.read(text, this.around.today))
      if (fact === true) this.ownFacts[name] = typeof value === 'string' ? value : ''
      else this.facts[name] = value
    } else if (field.is === 'person') {
      const person = read((text) => needed(readPersonCell(text, field.tag), field.required))
      this.people[name] = person === null ? null : this.around.samePerson(person)
    } else if (field.is === 'principal') {
      this.principals[name] = read((text) => needed(readPrincipalCell(text), field.required))
    } else if (field.is === 'parts') {
      this.parts[name] = read((text) => readParts(text, field, this.around))
    } else {
      const called = cleanLine(textOfCell(this.row.text(column)))
      this.rows[name] = called === '' ? null : { is: field.is, column, name: called }
    }
  }
}

/** What does not fit together in a row: column and problem. */
function contradictions(kind: WholeKind, { facts, ownFacts, people, rows }: RecordOfRow): readonly (readonly [column: string, key: string])[] {
  const amount = facts['amountCents']
  if (kind === 'whole-donations') {
    const returned = donationKinds.some((each) => each === facts['kind'] && isReturn(each))
    if (typeof amount !== 'number' || typeof facts['kind'] !== 'string' || (returned ? amount < 0 : amount > 0)) return []
    return [['amount', returned ? 'amountNotNegative' : 'amountNotPositive']]
  }
  if (kind === 'whole-expenditures') return facts['receiptState'] === 'explained' && facts['receiptExplanation'] === '' ? [['receipt_explanation', 'missing']] : []
  if (kind === 'whole-transfers') {
    if (facts['kind'] === 'abroad') return [...(people['recipientId'] == null ? [['recipient', 'missing'] as const] : []), ...(facts['direction'] === 'in' ? [['direction', 'transferOut'] as const] : [])]
    return [...(rows['counterpartChapterId'] == null ? [['counterpart_chapter', 'missing'] as const] : []), ...(facts['pairReference'] === '' ? [['pair_reference', 'missing'] as const] : [])]
  }
  if (kind !== 'material' || (ownFacts['filedOn'] === '') === (ownFacts['filedTime'] === '')) return []
  return [[ownFacts['filedOn'] === '' ? 'filed_on' : 'filed_time', 'missing']]
}

function readKindColumn(row: RowReader, kind: WholeKind): void {
  if (!kind.startsWith('whole-')) row.read('kind', (text) => readWord([kind, ''], cleanLine(text)))
}

/** Gives what the row says; problems stand in the reader, and then what is given must not be used. */
export function readWhole(kind: WholeKind, row: RowReader, around: Around): ImportedWhole {
  const record = new RecordOfRow(row, around)
  for (const column of wholeColumns[kind]) record.add(column)
  readKindColumn(row, kind)
  const formerNumber = row.read('number', readReference) ?? ''
  const state = row.read('record_state', (text) => readWord(recordStates, cleanLine(text) === '' ? 'recorded' : text)) ?? 'recorded'
  const stateReason = row.read('record_state_reason', (text) => readNote(textOfCell(text))) ?? ''
  if (state !== 'recorded' && stateReason === '') row.refuse('record_state_reason', { key: 'missing' })
  if (row.problems.length === 0) for (const [column, key] of contradictions(kind, record)) row.refuse(column, { key })
  const { facts, ownFacts, people, principals, rows, parts } = record
  return {
    type: 'whole', kind, row: row.row, chapterCode: cleanLine(row.text('chapter')), formerNumber, key: formerNumber === '' ? '' : `${kind}:${formerNumber}`, person: null,
    state, stateReason, facts, ownFacts, people, principals, rows, parts,
  }
}
