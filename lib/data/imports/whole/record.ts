import 'server-only'
import { newId } from '@/lib/data/database/uuid'
import type { TakenNumber } from '@/lib/data/numbers/take'
import type { NamedPerson } from '@/lib/domain/imports/imported'
import type { ImportedWhole, NamedRow } from '@/lib/domain/imports/whole/read'
import type { JsonObject, JsonValue } from '@/lib/domain/journal/json'
import type { Instant } from '@/lib/domain/instant'
import { isStatementKind } from '@/lib/domain/statement-records/statement-record'
import type { ImportChapter } from '../chapters'
import { instantsOf, type Names } from './lookup'

/** What surrounds the facts of one record: its number, and the ids of what it names. */
export type WholeSurroundings = {
  readonly number: TakenNumber
  readonly at: Instant
  readonly chapter: ImportChapter
  readonly key: string
  readonly names: Names
  readonly personId: (person: NamedPerson) => string
  /** The id of another record, by its number in the file. */
  readonly recordId: (named: NamedRow) => string | null
}

type Entries<Value> = Readonly<Record<string, Value>>

function mapped<From>(values: Entries<From>, to: (value: From) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value)]))
}

/** Makes the whole record that a verb would have made of the same facts. */
export function wholeRecordOf(row: ImportedWhole, around: WholeSurroundings): JsonObject & { readonly id: string } {
  const { number, chapter, key, names, at } = around
  const person = (who: NamedPerson | null) => (who === null ? null : around.personId(who))
  const isRecord = ({ is }: NamedRow) => is === 'donation' || is === 'expenditure'
  const own = {
    ...row.facts,
    ...mapped(row.people, person),
    ...mapped(row.principals, (principal) => (principal === null ? null : names.principalOf(principal.name))),
    ...mapped(row.rows, (named) => (named === null ? null : isRecord(named) ? around.recordId(named) : names.rowOf(named, chapter))),
    ...mapped(row.parts, (parts) => parts?.map(({ facts, people }) => ({ ...facts, ...mapped(people, person) })) ?? null),
  }
  const statement: JsonObject = isStatementKind(row.kind) ? { kind: row.kind, ...instantsOf(row, chapter), personId: null, valueCents: null, facts: row.ownFacts } : {}
  const approved: JsonObject = 'approval' in row.facts ? { approvedBy: null, approvedAt: row.facts['approval'] === 'approved' ? at : null } : {}
  return {
    ...statement, ...own, ...approved, id: newId(), formKey: newId(), chapterId: chapter.id, ...number, enteredOn: chapter.today, importRow: row.row, importKey: key,
    state: row.state, stateReason: row.stateReason,
  }
}
