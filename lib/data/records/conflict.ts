import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { fieldTexts } from '@/lib/domain/field-text'
import { parseEntry } from '@/lib/domain/journal/entry'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { Actor } from '@/lib/domain/permission'
import { refuse, type FieldConflict, type Refusal } from '@/lib/domain/result'

/** What the program gives a record; nobody chooses between two of them. */
const unasked: readonly string[] = ['formKey', 'id', 'chapterId', 'revision']

/** What two people made of one record: the row as it stands and what the second one sends. */
type Conflict = {
  readonly id: string
  /** The revision that the second person's form was opened on. */
  readonly openedOn: number
  readonly theirs: JsonObject & { readonly revision: number }
  readonly yours: JsonObject
}

/**
 * The refusal for the second of two people on one record: field by field what each of them has, and what stood there before,
 * read from the journal at the revision on which the form was opened. Nothing is overwritten.
 */
export async function conflictOf(tx: Transaction, actor: Actor, conflict: Conflict): Promise<{ readonly ok: false; readonly refusal: Refusal }> {
  const before = fieldTexts((await recordAt(tx, actor, conflict.id, conflict.openedOn)) ?? {})
  const theirs = fieldTexts(conflict.theirs)
  const yours = fieldTexts(conflict.yours)
  const conflicts: readonly FieldConflict[] = Object.keys(yours)
    .filter((field) => !unasked.includes(field) && field in theirs && theirs[field] !== yours[field])
    .map((field) => ({ field, before: before[field] ?? null, theirs: theirs[field] ?? null, yours: yours[field] ?? null }))
  return refuse({ reason: 'conflict', key: 'conflict', conflicts, currentRevision: conflict.theirs.revision })
}

/** The whole record as the journal has it at one revision; null where there is no such revision. */
async function recordAt(tx: Transaction, actor: Actor, id: string, revision: number): Promise<JsonObject | null> {
  const row = await tx.journalEntry.findFirst({
    where: { organizationId: actor.organizationId, subjectId: id, revision, type: { not: 'person.unmasked' } },
    select: { text: true },
  })
  return row === null ? null : parseEntry(row.text).after
}
