/** Small parts that every schedule is made of. */
import { sumCents, zeroCents, type Cents } from '../money'
import { searchKey } from '../search-key'
import type { NamedPerson } from './period-facts'
import type { RecordKind, RecordReference, ReportCell, ReportItem, ReportLine } from './report-document'

type Numbered = { readonly id: string; readonly number: string; readonly revision: number }

/** Gives the reference by which a report names a record. */
export function referenceTo(kind: RecordKind, record: Numbered): RecordReference {
  return { kind, number: record.number, id: record.id, revision: record.revision }
}

type LineParts = Partial<Pick<ReportLine, 'amountCents' | 'records' | 'rules' | 'drawnFrom' | 'foundIn'>>

const nothing: readonly never[] = []

/** Gives a line; what is not said adds nothing, names no record and no rule. */
export function lineOf(kind: ReportLine['kind'], id: string, cells: readonly ReportCell[], parts: LineParts = {}): ReportLine {
  // Made part by part: a long period has a line for each of its records, and putting objects together costs as much as all the rest of a line.
  const { amountCents = null, records = nothing, rules = nothing, drawnFrom, foundIn } = parts
  const line: ReportLine = { id, kind, cells, amountCents, records, rules }
  return drawnFrom === undefined && foundIn === undefined ? line : { ...line, ...parts }
}

type ItemParts = Partial<Omit<ReportItem, 'id' | 'title'>>

/** Gives an item; its answer is `none`, said expressly, where it has no line. */
export function itemOf(id: string, title: string, parts: ItemParts = {}): ReportItem {
  const lines = parts.lines ?? []
  return { id, title, schedule: null, parent: null, answer: lines.length === 0 ? 'none' : 'yes', text: null, columns: [], totalCents: null, ...parts, lines }
}

/** Tells whether a reader is told "None" in so many words: where the answer is none and the text does not begin with no, or with not applicable. */
export function saysNone({ answer, text }: Pick<ReportItem, 'answer' | 'text'>): boolean {
  return answer === 'none' && !/^No(?:t applicable)?\b/.test(text ?? '')
}

/** Gives the title of an item with its number before it; a part whose number is that of its parent, or names a schedule, goes without. */
export function numberedTitle({ schedule, title }: Pick<ReportItem, 'schedule' | 'title'>, parent: Pick<ReportItem, 'schedule'> | null): string {
  const isNumbered = schedule !== null && (parent === null || (schedule !== parent.schedule && /^(?:Item|Line)/.test(schedule)))
  return isNumbered ? `${schedule}. ${title}` : title
}

/** Gives what the lines of an item add up to. */
export function totalOf(lines: readonly ReportLine[]): Cents {
  return sumCents(lines.map(({ amountCents }) => amountCents ?? zeroCents))
}

/** Compares texts by code unit, the same on every machine. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** Gives a copy in the order of the keys; every key ends with an id, so that any order of the input gives the same report. */
export function sortedBy<Value>(values: readonly Value[], key: (value: Value) => readonly string[]): readonly Value[] {
  return values
    .map((value) => ({ value, key: key(value).join('\u0000') }))
    .sort((left, right) => compareText(left.key, right.key))
    .map(({ value }) => value)
}

/** Gives the number in the order in which numbers were given: beyond 9,999 text order would not do. */
export function numberOrder(record: { readonly number: string }): string {
  return record.number.replace(/\d+/g, (digits) => digits.padStart(12, '0'))
}

/**
 * Gives records in the order of their numbers, as `sortedBy` with `numberOrder` and the id would. Of 100,000 records the first parts of the numbers, up to the last hyphen,
 * are few: they are put in order once, and the records then by two numbers instead of by long texts.
 */
export function inNumberOrder<Row extends Pick<Numbered, 'number' | 'id'>>(rows: readonly Row[]): readonly Row[] {
  const seen = new Map<string, number>()
  const split = rows.map((row) => {
    const cut = row.number.lastIndexOf('-') + 1
    const beginning = row.number.slice(0, cut)
    const series = seen.get(beginning) ?? seen.size
    if (series === seen.size) seen.set(beginning, series)
    return { row, series, sequence: Number(row.number.slice(cut)) }
  })
  if (split.some(({ sequence }) => Number.isNaN(sequence))) return sortedBy(rows, (row) => [numberOrder(row), row.id])
  const ranked = sortedBy([...seen], ([number]) => [numberOrder({ number })])
  const ranks = new Map(ranked.map(([, series], rank) => [series, rank]))
  const rankOf = (series: number): number => ranks.get(series) ?? 0
  return split.sort((left, right) =>
    (left.series === right.series ? left.sequence - right.sequence : rankOf(left.series) - rankOf(right.series)) || compareText(left.row.id, right.row.id)).map(({ row }) => row)
}

/** Gives the values with one key together, in the order in which their keys first come. */
export function groupedBy<Value>(values: readonly Value[], key: (value: Value) => string): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const own = key(value)
    const group = groups.get(own)
    if (group === undefined) groups.set(own, [value])
    else group.push(value)
  }
  return groups
}

/** People by id, and what a report says where one is missing. */
export type PeopleById = ReadonlyMap<string, NamedPerson>

/** Gives the people by id. */
export function peopleById(people: readonly NamedPerson[]): PeopleById {
  return new Map(people.map((person) => [person.id, person]))
}

/** Gives a name as it was typed, with its other script. */
export function nameOf(people: PeopleById, id: string | null): string {
  const person = id === null ? undefined : people.get(id)
  if (person === undefined) return 'Not recorded'
  return person.nameOtherScript === null || person.nameOtherScript === '' ? person.name : `${person.name} (${person.nameOtherScript})`
}

/** Gives the text by which people are put in order: their name in small Latin letters. */
export function nameOrder(people: PeopleById, id: string | null): string {
  return searchKey(id === null ? '' : (people.get(id)?.name ?? ''))
}

/** Joins what is said, leaving out what is not. */
export function joined(parts: readonly string[], mark = '; '): string {
  return parts.filter((part) => part !== '').join(mark)
}

/** Gives `1 gift`, `1,204 gifts`. */
export function counted(count: number, one: string, many: string): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? one : many}`
}
