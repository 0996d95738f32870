import 'server-only'
import { canonicalText } from '@/lib/domain/journal/entry'
import type { JsonObject } from '@/lib/domain/journal/json'

/** The old values of the fields that differ between two whole records: what an entry keeps as `before`. */
export function changedBefore(before: JsonObject, after: JsonObject): JsonObject {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return Object.fromEntries(
    fields.flatMap((field) => {
      const [old, next] = [before[field] ?? null, after[field] ?? null]
      return canonicalText(old) === canonicalText(next) ? [] : [[field, old]]
    }),
  )
}
