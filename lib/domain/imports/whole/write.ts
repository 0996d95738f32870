/** Writes a record as a row of a file that holds every field; `readWhole` gives the same record of it. */
import { isJsonList, isObject, type JsonObject, type JsonValue } from '../../journal/json'
import type { PrincipalFacts } from '../../principal'
import type { Cell } from './cells'
import { besideColumns, wholeColumns, type Column, type PersonField, type WholeKind } from './fields'
import { personAsJson, type ExportedPerson } from './people'

/** What the ids of a record stand for. */
export type Called = {
  readonly person: (id: string) => ExportedPerson
  readonly principal: (id: string) => PrincipalFacts
  /** The name of an account or a chapter, the number of a record. */
  readonly row: (id: string) => string
}

/** Gives the headings of a file of that kind. */
export function headingsOf(kind: WholeKind): readonly string[] {
  return [...besideColumns, ...wholeColumns[kind].map(({ column }) => column)]
}

function partAsJson(part: JsonValue, of: Readonly<Record<string, Cell | PersonField>>, called: Called): JsonObject {
  const given = isObject(part) ? part : {}
  return Object.fromEntries(Object.entries(of).map(([name, field]): readonly [string, JsonValue] => {
    const value = given[name] ?? null
    if (field.is === 'cell') return [name, field.write(value)]
    return [name, typeof value === 'string' ? personAsJson(called.person(value)) : null]
  }))
}

function cellOf({ name, field, fact }: Column, record: JsonObject, called: Called): string {
  const own = record['facts']
  const value = (fact === true && isObject(own) ? own[name] : record[name]) ?? null
  if (field.is === 'cell') return field.write(value)
  if (field.is === 'parts') return isJsonList(value) && value.length > 0 ? JSON.stringify(value.map((part) => partAsJson(part, field.of, called))) : ''
  if (typeof value !== 'string') return ''
  if (field.is === 'person') return JSON.stringify(personAsJson(called.person(value)))
  return field.is === 'principal' ? JSON.stringify(called.principal(value)) : called.row(value)
}

/** Gives the cells of a record in the order of the headings. */
export function cellsOf(kind: WholeKind, record: JsonObject, { chapterCode, called }: { readonly chapterCode: string; readonly called: Called }): readonly string[] {
  const text = (name: string): string => (typeof record[name] === 'string' ? record[name] : '')
  return [text('number'), chapterCode, text('state'), text('stateReason'), ...wholeColumns[kind].map((column) => cellOf(column, record, called))]
}
