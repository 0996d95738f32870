/**
 * What a record looks like in the fields of its form: the one translation for filling a form again, and for showing
 * two people what each of them saved. `amountCents` stands in the field `amount` as `1234.56`, an empty value as empty text,
 * the parts of a nested value in fields of their own (`address.city` in `addressCity`), a list of texts one a line, other lists as JSON.
 */
import { cents, formatPlain } from './money'
import type { JsonObject, JsonValue } from './journal/json'
import { isJsonObject } from './journal/json'

const centsSuffix = 'Cents'

function textOf(key: string, value: JsonValue): readonly (readonly [string, string])[] {
  if (value === null) return [[key.endsWith(centsSuffix) ? key.slice(0, -centsSuffix.length) : key, '']]
  if (typeof value === 'number' && key.endsWith(centsSuffix)) return [[key.slice(0, -centsSuffix.length), formatPlain(cents(value))]]
  if (typeof value === 'boolean') return [[key, value ? 'yes' : '']]
  if (isJsonObject(value)) {
    return Object.entries(value).flatMap(([part, inner]) => textOf(`${key}${part.slice(0, 1).toUpperCase()}${part.slice(1)}`, inner))
  }
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return [[key, value.join('\n')]]
  return [[key, typeof value === 'object' ? JSON.stringify(value) : String(value)]]
}

/** Gives the field texts of a record: field name to what stands in the field. */
export function fieldTexts(record: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).flatMap(([key, value]) => textOf(key, value)))
}
