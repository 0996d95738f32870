/**
 * Files in the format of the Federal Election Commission, version 8.5 (layout.json says where each field was read).
 * 1. A record a line, lines end with CR LF, fields are parted by ASCII 28, and empty fields at the end stay.
 * 2. A date is YYYYMMDD, money has two decimals, a check box is X or empty; what is not known is empty.
 * 3. Text is printable ASCII: every other script is written in Latin letters for the file, the books keep the original. What is longer than its field is cut.
 */
import anyAscii from 'any-ascii'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { formatPlain, type Cents } from '@/lib/domain/money'
import type { FecRecord, FecValue } from '@/lib/domain/reports/fec/fec-record'
import layout from './layout.json'

const separator = '\u001c'
const lineEnd = '\r\n'

/** Gives text as the format allows it: Latin letters, printable ASCII, single spaces, no longer than its field. */
export function plainText(text: string, length: number): string {
  return anyAscii(text.normalize('NFKC')).replace(/[^\u0020-\u007e]+/g, ' ').replace(/ +/g, ' ').trim().slice(0, length).trimEnd()
}

function dateText(day: CalendarDate): string {
  return day.replaceAll('-', '')
}

function moneyText(amount: Cents): string {
  return formatPlain(amount)
}

/** The length that a type gives: `A/N-200` is 200. */
function lengthOf(type: string): number {
  return Number(/-(\d+)$/.exec(type)?.[1] ?? 0)
}

function valueText(value: FecValue, name: string, type: string): string {
  if (value === null) return ''
  const text = typeof value === 'string' ? plainText(value, lengthOf(type)) : value.kind === 'day' ? dateText(value.day) : value.kind === 'money' ? moneyText(value.cents) : value.checked ? 'X' : ''
  if (text.length > lengthOf(type)) throw new Error(`${name} is longer than ${type}`)
  return text
}

/** Gives one record as its line, without the end. Throws on a field that the layout does not know. */
export function fecLine({ kind, fields }: FecRecord): string {
  const columns = layout.records[kind]
  const unknown = Object.keys(fields).find((name) => !columns.some((column) => column.name === name))
  if (unknown !== undefined) throw new Error(`A record ${kind} has no field ${unknown}`)
  return columns.map(({ name, type }) => valueText(fields[name] ?? null, name, type)).join(separator)
}

/** Gives a whole file: the header comes first. */
export function writeFec(records: readonly FecRecord[], software: { readonly name: string; readonly version: string }): string {
  const header: FecRecord = { kind: 'HDR', fields: { record_type: 'HDR', ef_type: 'FEC', fec_version: layout.formatVersion, soft_name: software.name, soft_ver: software.version } }
  return [header, ...records].map((record) => `${fecLine(record)}${lineEnd}`).join('')
}

/** The names of the fields of a kind of record, in their order. */
export function fecFieldNames(kind: FecRecord['kind']): readonly string[] {
  return layout.records[kind].map(({ name }) => name)
}
