/** Where two canonical texts differ first, in words: for whoever must find out what happened to a sealed report. */
import { isJsonList, isJsonValue, isObject, type JsonValue } from '../journal/json'

function stepsTo(left: JsonValue | undefined, right: JsonValue | undefined): readonly string[] | null {
  if (isJsonList(left) && isJsonList(right)) return firstOf(left.length > right.length ? left : right, (place) => stepsTo(left[place], right[place]))
  if (isObject(left) && isObject(right)) {
    for (const name of [...new Set([...Object.keys(left), ...Object.keys(right)])].sort()) {
      const steps = stepsTo(left[name], right[name])
      if (steps !== null) return [name, ...steps]
    }
    return null
  }
  return left === right ? null : []
}

function firstOf(longer: readonly JsonValue[], stepsAt: (place: number) => readonly string[] | null): readonly string[] | null {
  for (const place of longer.keys()) {
    const steps = stepsAt(place)
    if (steps !== null) return [String(place), ...steps]
  }
  return null
}

function read(text: string): JsonValue | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonValue(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Gives the path to the first place in which two JSON texts differ, such as `items/2/lines/0/cells/1`; null where they say the same. */
export function firstDifference(left: string, right: string): string | null {
  if (left === right) return null
  const steps = stepsTo(read(left), read(right))
  return steps === null ? null : steps.length === 0 ? 'the whole text' : steps.join('/')
}
