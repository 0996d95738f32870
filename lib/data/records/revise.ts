import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { Actor } from '@/lib/domain/permission'
import { canMove, type RecordState } from '@/lib/domain/record'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { conflictOf } from './conflict'

/** What every numbered record of a chapter has. */
export type KeptRecord = JsonObject & {
  readonly id: string
  readonly number: string
  readonly state: RecordState
  readonly stateReason: string
  readonly revision: number
}

/** How the rows of one kind of record are read and rewritten. */
export type RecordTable<Row extends { readonly formKey: string }, Kept extends KeptRecord> = {
  readonly table: 'donation' | 'expenditure' | 'transfer' | 'lobbying_contact'
  readonly find: (tx: Transaction, where: { organizationId: string; id: string; chapterId: string }) => Promise<Row | null>
  readonly fromRow: (row: Row) => Kept
  readonly update: (tx: Transaction, organizationId: string, record: Kept, journalIndex: bigint) => Promise<unknown>
}

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
  const { organizationId } = actor
  await tx.$queryRaw`SELECT 1 FROM ${Prisma.raw(kind.table)} WHERE organization_id = ${organizationId}::uuid AND id = ${place.id}::uuid FOR UPDATE`
  const row = await kind.find(tx, { organizationId, id: place.id, chapterId: place.chapterId })
  if (row === null) return notFound()
  const earlier = kind.fromRow(row)
  if (!canMove(earlier.state, 'voided')) return refuse({ reason: 'already-voided', key: 'alreadyVoided', values: { number: earlier.number } })
  if (earlier.revision !== place.revision) return conflictOf(tx, actor, { id: earlier.id, openedOn: place.revision, theirs: { ...earlier }, yours })
  return ok({ earlier, formKey: row.formKey })
}

/** Writes a new revision of a record: its entry, then its row. */
export async function writeRevision<Row extends { readonly formKey: string }, Kept extends KeptRecord>(
  tx: Transaction, actor: Actor, kind: RecordTable<Row, Kept>,
  { opened, record, type, reason }: { readonly opened: OpenedRecord<Kept>; readonly record: Kept; readonly type: EntryType; readonly reason: string | null },
): Promise<void> {
  const after = { ...record, formKey: opened.formKey }
  const before = changedBefore({ ...opened.earlier, formKey: opened.formKey }, after)
  const journalIndex = await appendEntry(tx, actor, { type, id: record.id, revision: record.revision, before, after, reason })
  await kind.update(tx, actor.organizationId, record, journalIndex)
}
