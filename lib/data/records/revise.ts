import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { Actor } from '@/lib/domain/permission'
import { canMove, type RecordState } from '@/lib/domain/record'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { conflictOf } from './conflict'

/** What every row has that is corrected under a revision. */
export type RevisedRecord = JsonObject & { readonly id: string; readonly revision: number }

/** What every numbered record of a chapter has. */
export type KeptRecord = RevisedRecord & { readonly number: string; readonly state: RecordState; readonly stateReason: string }

/** How the rows of one kind are read and rewritten. What belongs to the whole organization is found without the chapter. */
export type RevisedTable<Row extends { readonly formKey: string }, Kept extends RevisedRecord> = {
  readonly table: 'donation' | 'expenditure' | 'transfer' | 'lobbying_contact' | 'statement_record' | 'principal' | 'registration' | 'bank_account' | 'bank_statement' | 'bank_match' | 'clock' | 'filing' | 'screening_list' | 'screening_hit' | 'profile_entry' | 'evidence' | 'audit' | 'audit_point' | 'audit_sample' | 'entry_batch' | 'checklist_item'
  readonly find: (tx: Transaction, where: { organizationId: string; id: string; chapterId: string }) => Promise<Row | null>
  readonly fromRow: (row: Row) => Kept
  readonly update: (tx: Transaction, organizationId: string, record: Kept, journalIndex: bigint) => Promise<unknown>
}

/** The same for a numbered record. */
export type RecordTable<Row extends { readonly formKey: string }, Kept extends KeptRecord> = RevisedTable<Row, Kept>

export type RecordPlace = { readonly chapterId: string; readonly id: string; readonly revision: number }

/** A record that is locked for a change, as it stood before. */
export type OpenedRecord<Kept> = { readonly earlier: Kept; readonly formKey: string }

/**
 * Locks a record of the chapter for a change. Refuses one that is void already, and one that somebody else has changed
 * since the form was opened: then `yours` says what this person meant to save.
 */
export async function openForChange<Row extends { readonly formKey: string }, Kept extends KeptRecord>(
  tx: Transaction, actor: Actor, kind: RecordTable<Row, Kept>, place: RecordPlace, yours: JsonObject,
): Promise<Result<OpenedRecord<Kept>, Refusal>> {
  const opened = await lockRecord(tx, actor, kind, place)
  if (opened === null) return notFound()
  const { earlier } = opened
  if (!canMove(earlier.state, 'voided')) return refuse({ reason: 'already-voided', key: 'alreadyVoided', values: { number: earlier.number } })
  return unlessChanged(tx, actor, opened, place, yours)
}

/** Locks a record for a change whatever its state, and gives it as it stands; null where the organization has none of that id. */
export async function lockRecord<Row extends { readonly formKey: string }, Kept extends RevisedRecord>(
  tx: Transaction, actor: Actor, kind: RevisedTable<Row, Kept>, { id, chapterId }: Omit<RecordPlace, 'revision'>,
): Promise<OpenedRecord<Kept> | null> {
  const { organizationId } = actor
  if (!isId(id)) return null
  await tx.$queryRaw`SELECT 1 FROM ${Prisma.raw(kind.table)} WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await kind.find(tx, { organizationId, id, chapterId })
  return row === null ? null : { earlier: kind.fromRow(row), formKey: row.formKey }
}

async function unlessChanged<Kept extends RevisedRecord>(
  tx: Transaction, actor: Actor, opened: OpenedRecord<Kept>, place: RecordPlace, yours: JsonObject,
): Promise<Result<OpenedRecord<Kept>, Refusal>> {
  const { earlier } = opened
  if (earlier.revision === place.revision) return ok(opened)
  return conflictOf(tx, actor, { id: earlier.id, openedOn: place.revision, theirs: { ...earlier }, yours })
}

/**
 * Corrects what has neither number nor state: a principal, a registration, a bank account. `record` makes the corrected one of
 * the earlier one. Whoever sends what stands there already changes nothing, so that a second click is harmless.
 */
export async function correctRevised<Row extends { readonly formKey: string }, Kept extends RevisedRecord>(
  tx: Transaction, actor: Actor, kind: RevisedTable<Row, Kept>,
  { place, yours, record, type, reason }: {
    readonly place: RecordPlace
    readonly yours: JsonObject
    readonly record: (earlier: Kept) => Kept
    readonly type: EntryType
    readonly reason: string | null
  },
): Promise<Result<Kept, Refusal>> {
  const locked = await lockRecord(tx, actor, kind, place)
  if (locked === null) return notFound()
  const corrected = record(locked.earlier)
  if (Object.keys(changedBefore(locked.earlier, { ...corrected, revision: locked.earlier.revision })).length === 0) return ok(locked.earlier)
  const opened = await unlessChanged(tx, actor, locked, place, yours)
  if (!opened.ok) return opened
  await writeRevision(tx, actor, kind, { opened: opened.value, record: corrected, type, reason })
  return ok(corrected)
}

/** Writes a new revision of a record: its entry, then its row. */
export async function writeRevision<Row extends { readonly formKey: string }, Kept extends RevisedRecord>(
  tx: Transaction, actor: Actor, kind: RevisedTable<Row, Kept>,
  { opened, record, type, reason }: { readonly opened: OpenedRecord<Kept>; readonly record: Kept; readonly type: EntryType; readonly reason: string | null },
): Promise<void> {
  const after = { ...record, formKey: opened.formKey }
  const before = changedBefore({ ...opened.earlier, formKey: opened.formKey }, after)
  const journalIndex = await appendEntry(tx, actor, { type, id: record.id, revision: record.revision, before, after, reason })
  await kind.update(tx, actor.organizationId, record, journalIndex)
}
