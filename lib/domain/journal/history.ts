/** The history of a record as its page shows it: one line a changed field, from the entries alone. */
import type { Instant } from '../instant'
import { canonicalText, type EntryActor, type JournalEntry } from './entry'
import type { EntryType } from './entry-types'
import type { JsonObject, JsonValue } from './json'

export type HistoryLine = {
  readonly field: string
  readonly old: JsonValue
  readonly new: JsonValue
  readonly who: EntryActor
  readonly when: Instant
  readonly why: string | null
  readonly type: EntryType
  readonly index: number
  readonly revision: number
}

function isSame(left: JsonValue, right: JsonValue): boolean {
  return canonicalText(left) === canonicalText(right)
}

function isEmpty(value: JsonValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** The fields of which an entry tells: `before` holds what was changed, and a first entry has none. */
function fieldsOf(before: JsonObject | null, after: JsonObject | null): readonly string[] {
  return Object.keys(before ?? after ?? {}).sort()
}

/** Gives one line a field that the entry changed, in order of field names. A first entry lists what was filled in. */
export function changesOf(entry: JournalEntry): readonly HistoryLine[] {
  return fieldsOf(entry.before, entry.after).flatMap((field) => {
    const old = entry.before?.[field] ?? null
    const next = entry.after?.[field] ?? null
    if (isSame(old, next) || (isEmpty(old) && isEmpty(next))) return []
    return [{
      field, old, new: next, who: entry.actor, when: entry.at, why: entry.reason, type: entry.type, index: entry.index,
      revision: entry.subject.revision,
    }]
  })
}

function isErasure(type: EntryType): boolean {
  return type === 'person.erased' || type === 'attachment.erased'
}

/** After an erasure its history says that, when and by whom something was done, and no more: the journal keeps some fields and reasons in clear. */
export function closedByErasure(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  if (!entries.some(({ type }) => isErasure(type))) return entries
  return entries.map((entry) => ({ ...entry, before: null, after: null, reason: isErasure(entry.type) ? entry.reason : null }))
}

/** Gives the history of a record, oldest entry first, whatever order the entries come in. */
export function historyOf(entries: readonly JournalEntry[]): readonly HistoryLine[] {
  return [...entries].sort((left, right) => left.index - right.index).flatMap(changesOf)
}
