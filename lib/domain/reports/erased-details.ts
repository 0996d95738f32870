/**
 * A sealed report still tells what its people were called when it was sealed, also of those who were erased since. To build it again, their
 * details are read out of the sealed text, where a first rebuilding put a mark for each. 1. Marks stand only where the records put a detail of
 * somebody who was erased. 2. Whoever does this then builds again with what was read, and wants the same text to the last byte: only details of
 * people who were erased can so differ from what the records give.
 */
import { isJsonList, isJsonValue, isObject, type JsonValue } from '../journal/json'

/** What a report shows of a person, beside kind, country and state. */
export type ErasedDetails = { readonly name: string; readonly nameOtherScript: string; readonly address: string; readonly employer: string; readonly occupation: string }
type Field = keyof ErasedDetails

const fields: readonly Field[] = ['name', 'nameOtherScript', 'address', 'employer', 'occupation']
/** Signs that no typed text keeps: the private use area of Unicode. */
const [opening, closing] = ['\uE0F0', '\uE0F1']
const mark = (id: string, field: Field) => `${opening}${id}/${field}${closing}`
const markSource = `${opening}([^${closing}]+)${closing}`
/** A name with its other script, as a report writes it; whether there was one, the sealed text tells. */
const pairSource = ` \\(${opening}([^${closing}]+/nameOtherScript)${closing}\\)`

/** Gives the marks that stand in for the details of somebody. */
export function markedDetails(id: string): ErasedDetails {
  return { name: mark(id, 'name'), nameOtherScript: mark(id, 'nameOtherScript'), address: mark(id, 'address'), employer: mark(id, 'employer'), occupation: mark(id, 'occupation') }
}

type Pair = { readonly marked: string; readonly sealed: string }

function idOf(value: JsonValue): string | null {
  return isObject(value) && typeof value['id'] === 'string' ? value['id'] : null
}

/** The value at the same place of the other list: of the same id where both have ids, for the order may follow a name. */
function besideOf(others: readonly JsonValue[], value: JsonValue, place: number): JsonValue | undefined {
  const id = idOf(value)
  return (id === null ? undefined : others.find((other) => idOf(other) === id)) ?? others[place]
}

function* pairsOf(marked: JsonValue, sealed: JsonValue | undefined): Generator<Pair> {
  if (typeof marked === 'string') {
    if (typeof sealed === 'string' && marked.includes(opening)) yield { marked, sealed }
  } else if (isJsonList(marked)) {
    if (isJsonList(sealed)) for (const [place, value] of marked.entries()) yield* pairsOf(value, besideOf(sealed, value, place))
  } else if (isObject(marked) && isObject(sealed)) {
    for (const [name, value] of Object.entries(marked)) yield* pairsOf(value, sealed[name])
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** What a text with marks can be: known details as they are, each other one anything, the other script there or not. */
function patternOf(text: string, known: ReadonlyMap<string, string>): { readonly pattern: RegExp; readonly asked: readonly string[] } {
  const asked: string[] = []
  let [source, at] = ['', 0]
  for (const found of text.matchAll(new RegExp(`${pairSource}|${markSource}`, 'g'))) {
    const key = found[1] ?? found[2] ?? ''
    const told = known.get(key)
    source += escaped(text.slice(at, found.index))
    if (told === undefined) asked.push(key)
    if (found[1] === undefined) source += told === undefined ? '([^]+?)' : escaped(told)
    else source += told === undefined ? '(?: \\(([^]+)\\))?' : told === '' ? '' : escaped(` (${told})`)
    at = found.index + found[0].length
  }
  return { pattern: new RegExp(`^${source}${escaped(text.slice(at))}$`), asked }
}

function read(text: string): JsonValue | undefined {
  const value: unknown = JSON.parse(text)
  return isJsonValue(value) ? value : undefined
}

/** Which people a text with marks shows. Takes a canonical text; gives ids. */
export function markedPeople(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(new RegExp(markSource, 'g'))].map(([, key = '']) => key.slice(0, key.lastIndexOf('/'))))
}

/** Reads the details of people out of a sealed text. Takes the canonical text that was built with marks, and the sealed one; what the sealed text does not tell is empty. */
export function detailsIn(marked: string, sealed: string): ReadonlyMap<string, ErasedDetails> {
  const [built, kept] = [read(marked), read(sealed)]
  const known = new Map<string, string>()
  const marksIn = ({ marked: text }: Pair) => text.split(opening).length
  // A text that is one detail alone tells it for certain; longer ones are read with what is known by then.
  const pairs = [...pairsOf(built ?? null, kept)].toSorted((left, right) => marksIn(left) - marksIn(right))
  for (const { marked: text, sealed: told } of pairs) {
    const { pattern, asked } = patternOf(text, known)
    const found = asked.length === 0 ? null : pattern.exec(told)
    if (found !== null) asked.forEach((key, place) => { known.set(key, found[place + 1] ?? '') })
  }
  return new Map([...markedPeople(marked)].map((id) => {
    const [name = '', nameOtherScript = '', address = '', employer = '', occupation = ''] = fields.map((field) => known.get(`${id}/${field}`) ?? '')
    return [id, { name, nameOtherScript, address, employer, occupation }]
  }))
}
