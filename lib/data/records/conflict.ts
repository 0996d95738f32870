import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { formTexts } from '@/lib/domain/form-texts'
import { parseEntry } from '@/lib/domain/journal/entry'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { Actor } from '@/lib/domain/permission'
import { refuse, type FieldConflict, type Refusal } from '@/lib/domain/result'
import { idsIn, namesById } from './names'

/** What the program gives a record; nobody chooses between two of them. */
const unasked: readonly string[] = ['formKey', 'id', 'chapterId', 'revision', 'state', 'stateReason', 'recordState']

/** What two people made of one record: the row as it stands and what the second one sends. */
type Conflict = {
  readonly theirs: JsonObject & { readonly revision: number }
  readonly yours: JsonObject
} & (
  | {
      readonly id: string
      /** The revision that the second person's form was opened on. */
      readonly openedOn: number
    }
  /** What stood there, where it is a part of a record. */
  | { readonly before: JsonObject }
)

/**
 * The refusal for the second of two people on one record: field by field what each of them has, and what stood there before,
 * read from the journal at the revision on which the form was opened. Nothing is overwritten.
 */
export async function conflictOf(tx: Transaction, actor: Actor, conflict: Conflict): Promise<{ readonly ok: false; readonly refusal: Refusal }> {
  const earlier = 'before' in conflict ? conflict.before : ((await recordAt(tx, actor, conflict.id, conflict.openedOn)) ?? {})
  const names = await namesById(tx, actor, idsIn([earlier, conflict.theirs, conflict.yours]))
  const [before, theirs, yours] = [earlier, conflict.theirs, conflict.yours].map((record) => formTexts(record, (id) => names.get(id)))
  const conflicts = conflictsOf({ before: before ?? {}, theirs: theirs ?? {}, yours: yours ?? {} })
  return refuse({ reason: 'conflict', key: conflicts.length === 0 ? 'changedMeanwhile' : 'conflict', conflicts, currentRevision: conflict.theirs.revision })
}

type Texts = Readonly<Record<string, string>>

/** The fields in which the two differ. A person is one field: by name, with the id that "take theirs" takes along. */
function conflictsOf({ before, theirs, yours }: { readonly before: Texts; readonly theirs: Texts; readonly yours: Texts }): readonly FieldConflict[] {
  const idOf = (field: string) => `${field}Id`
  const isIdOfPerson = (field: string) => field.endsWith('Id') && field.slice(0, -'Id'.length) in yours
  return Object.keys(yours)
    .filter((field) => !unasked.includes(field) && !isIdOfPerson(field) && field in theirs)
    .filter((field) => theirs[field] !== yours[field] || theirs[idOf(field)] !== yours[idOf(field)])
    .map((field) => {
      const theirsId = theirs[idOf(field)]
      return { field, before: before[field] ?? null, theirs: theirs[field] ?? null, yours: yours[field] ?? null, ...(theirsId === undefined ? {} : { theirsId }) }
    })
}

/** The whole record as the journal has it at one revision; null where there is no such revision. */
export async function recordAt(tx: Transaction, actor: Actor, id: string, revision: number): Promise<JsonObject | null> {
  const row = await tx.journalEntry.findFirst({
    where: { organizationId: actor.organizationId, subjectId: id, revision, type: { not: 'person.unmasked' } },
    select: { text: true },
  })
  return row === null ? null : parseEntry(row.text).after
}
