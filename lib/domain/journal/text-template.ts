/**
 * Canonical texts of many objects that are alike, as an import writes them: what is the same in all of them is written once.
 * The text is the one that `canonicalText` and `splitAtIndex` give for the whole; tests compare them.
 */
import { canonicalText, splitAtIndex, type EntryHalves, type UnplacedEntry } from './entry'
import { entryTypes } from './entry-types'
import type { JsonObject, JsonValue } from './json'

function valueText(value: JsonValue | undefined): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === undefined) throw new Error('A value of the template is missing')
  return value === null ? 'null' : canonicalText(value)
}

/**
 * Takes the members that all objects have alike and the names of those that differ from one to the next (which win over the former);
 * gives a function from the differing values to the RFC 8785 text of the whole object. That function throws when one is missing.
 */
export function textTemplate(alike: JsonObject, differing: readonly string[]): (values: JsonObject) => string {
  const names = [...new Set([...Object.keys(alike), ...differing])].sort()
  const pieces: { readonly fixed: string; readonly name: string }[] = []
  let fixed = '{'
  for (const [position, name] of names.entries()) {
    fixed += `${position === 0 ? '' : ','}${canonicalText(name)}:`
    if (differing.includes(name)) {
      pieces.push({ fixed, name })
      fixed = ''
    } else {
      fixed += valueText(alike[name])
    }
  }
  const end = `${fixed}}`
  return (values) => {
    let text = ''
    for (const piece of pieces) text += piece.fixed + valueText(values[piece.name])
    return text + end
  }
}

const hole = '0'.repeat(32)

/**
 * Takes what many first entries of one type have alike; gives a function from a subject's id, the canonical text of the record and a
 * salt of 32 hexadecimal digits to the halves that `splitAtIndex` would give.
 */
export function recordedTemplate({ at, actor, type }: Pick<UnplacedEntry, 'at' | 'actor' | 'type'>): (id: string, after: string, salt: string) => EntryHalves {
  const subject = { kind: entryTypes[type].subject, id: hole, revision: 1 }
  const { beforeIndex, afterIndex } = splitAtIndex({ v: 1, at, actor, type, subject, before: null, after: null, reason: null, salt: hole })
  // The members stand in alphabetical order: nothing that a person typed comes behind the hole that is looked for.
  const [start, rest] = cutAt(beforeIndex, beforeIndex.lastIndexOf('"after":null,"at":') + '"after":'.length, 'null')
  const [middle, later] = cutAt(afterIndex, afterIndex.indexOf(hole), hole)
  const [beforeId, end] = cutAt(later, later.indexOf(hole), hole)
  return (id, after, salt) => ({ beforeIndex: start + after + rest, afterIndex: middle + salt + beforeId + id + end })
}

function cutAt(text: string, position: number, removed: string): readonly [string, string] {
  return [text.slice(0, position), text.slice(position + removed.length)]
}
