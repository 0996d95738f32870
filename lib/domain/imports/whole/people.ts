/**
 * A person and a principal in one cell: a name alone where nothing else is known of them, else a JSON object with what makes them who they are.
 * A person is the same as one in the directory when name, kind, citizenship and address are; a principal when the name is.
 */
import { isCalendarDate } from '../../calendar-date'
import { problem, type Reading } from '../../field-problem'
import { isJsonList, isJsonValue, isObject, type JsonObject, type JsonValue } from '../../journal/json'
import { citizenStatuses, personKinds, type Person, type PersonTag, type PostalAddress } from '../../person'
import { principalKinds, type PrincipalFacts } from '../../principal'
import { ok } from '../../result'
import { cleanLine, cleanLines, readName } from '../../typed-text'
import type { NamedPerson } from '../imported'

export type ExportedPerson = Pick<Person, 'name' | 'kind' | 'citizenStatus' | 'address' | 'employer' | 'occupation' | 'office'>

/** Gives the JSON of a cell; null where it is none. */
export function parseJson(text: string): JsonValue | null {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonValue(value) ? value : null
  } catch {
    return null
  }
}

function lineOf(object: JsonObject, name: string): string {
  const value = object[name]
  return typeof value === 'string' ? cleanLine(value) : ''
}

function addressOf(value: JsonValue | undefined): PostalAddress | null {
  if (!isObject(value)) return null
  const lines = typeof value['lines'] === 'string' ? cleanLines(value['lines']) : ''
  return { lines, city: lineOf(value, 'city'), state: lineOf(value, 'state'), postalCode: lineOf(value, 'postalCode'), country: lineOf(value, 'country') }
}

/** Who a name alone stands for: a donor, an official and somebody of the staff is one person; who is paid or belongs to us may be either, and is taken as a body. */
function kindOfName(tag: PersonTag) {
  return tag === 'payee' || tag === 'affiliate' ? ('organization' as const) : ('individual' as const)
}

/** Reads a person from an object: its `name` must be there, a `kind` and a `citizenStatus` must be words of their lists. */
export function personOfJson(value: JsonValue, tag: PersonTag): Reading<NamedPerson> {
  if (!isObject(value)) return problem('personJson')
  const name = readName(typeof value['name'] === 'string' ? value['name'] : '')
  if (!name.ok) return name
  const [kindText, statusText] = [value['kind'] ?? kindOfName(tag), value['citizenStatus'] ?? 'unknown']
  const [kind, citizenStatus] = [personKinds.find((each) => each === kindText), citizenStatuses.find((each) => each === statusText)]
  if (kind === undefined) return problem('choiceUnknown', { choices: personKinds.join(', ') })
  if (citizenStatus === undefined) return problem('choiceUnknown', { choices: citizenStatuses.join(', ') })
  const [employer, occupation, office] = [lineOf(value, 'employer'), lineOf(value, 'occupation'), lineOf(value, 'office')]
  return ok({ name: name.value, kind, citizenStatus, tag, address: addressOf(value['address']), employer, occupation, office })
}

/** Reads the cell of a person; null where it is empty. */
export function readPersonCell(text: string, tag: PersonTag): Reading<NamedPerson | null> {
  if (cleanLine(text) === '') return ok(null)
  return personOfJson(text.startsWith('{') ? parseJson(text) : { name: text }, tag)
}

/** Gives what the file says of a person. */
export function personAsJson({ name, kind, citizenStatus, address, employer, occupation, office }: ExportedPerson): JsonObject {
  return { name, kind, citizenStatus, ...(address === null ? {} : { address: { ...address } }), ...(employer === '' ? {} : { employer }), ...(occupation === '' ? {} : { occupation }), ...(office === '' ? {} : { office }) }
}

/** A principal as a file names one; `facts` is null where the name alone stands there, which must then be in the books. */
export type NamedPrincipal = { readonly name: string; readonly facts: PrincipalFacts | null }

function dayOf(value: JsonValue | undefined) {
  return typeof value === 'string' && isCalendarDate(value) ? value : null
}

/** Reads the cell of a principal; null where it is empty. */
export function readPrincipalCell(text: string): Reading<NamedPrincipal | null> {
  if (cleanLine(text) === '') return ok(null)
  const value = text.startsWith('{') ? parseJson(text) : { name: text }
  if (!isObject(value)) return problem('principalJson')
  const name = readName(typeof value['name'] === 'string' ? value['name'] : '')
  if (!name.ok) return name
  if (value['kind'] === undefined) return ok({ name: name.value, facts: null })
  const kind = principalKinds.find((each) => each === value['kind'])
  if (kind === undefined) return problem('choiceUnknown', { choices: principalKinds.join(', ') })
  const country = lineOf(value, 'country')
  if (!/^[A-Z]{2}$/.test(country)) return problem('countryCode')
  const lines = (field: string): string => (typeof value[field] === 'string' ? cleanLines(value[field]) : '')
  const aliases = isJsonList(value['aliases']) ? value['aliases'].flatMap((alias) => (typeof alias === 'string' ? [cleanLine(alias)] : [])) : []
  const facts = { name: name.value, kind, country, aliases, address: lines('address'), aim: lines('aim'), officialDealtWith: lines('officialDealtWith'), fromOn: dayOf(value['fromOn']), untilOn: dayOf(value['untilOn']) }
  return ok({ name: name.value, facts })
}
