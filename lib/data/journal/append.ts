import 'server-only'
import type pg from 'pg'
import type { Statements } from '@/lib/data/database/statements'
import type { Transaction } from '@/lib/data/database/transaction'
import { randomPart } from '@/lib/data/keys/random'
import { splitAtIndex, type EntryHalves } from '@/lib/domain/journal/entry'
import { entryTypes, type EntryType } from '@/lib/domain/journal/entry-types'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { Actor } from '@/lib/domain/permission'
import { Prisma } from '@/lib/generated/prisma/client'

/** What a verb says to the journal. `before` holds the old values of the changed fields alone, `after` the whole record. */
export type NewEntry = {
  readonly type: EntryType
  readonly id: string
  readonly revision: number
  readonly before: JsonObject | null
  readonly after: JsonObject | null
  readonly reason: string | null
}

/** 128 random bits for one entry. */
export function newSalt(): string {
  return randomPart(16).toString('hex')
}

/** Gives the two halves of the entry's text, with who, when and a fresh salt. */
export function entryHalves(actor: Actor, entry: NewEntry): EntryHalves {
  return splitAtIndex({
    v: 1,
    at: actor.at,
    actor: { kind: actor.kind, userId: actor.userId, name: actor.name },
    type: entry.type,
    subject: { kind: entryTypes[entry.type].subject, id: entry.id, revision: entry.revision },
    before: entry.before,
    after: entry.after,
    reason: entry.reason,
    salt: newSalt(),
  })
}

/**
 * Appends one entry in the transaction of the change that it records and gives its index.
 * It takes the organization's head row, which is held to the commit: call it last before the row is written.
 */
export async function appendEntry(tx: Transaction, actor: Actor, entry: NewEntry): Promise<bigint> {
  const { beforeIndex, afterIndex } = entryHalves(actor, entry)
  const rows = await tx.$queryRaw<readonly { readonly index: bigint }[]>`
    SELECT journal_append(${actor.organizationId}::uuid, ${beforeIndex}, ${afterIndex}) AS index`
  const index = rows[0]?.index
  if (index === undefined) throw new Error('The journal gave no index')
  return index
}

/** The same on a pg connection, for what is not written with Prisma. */
export async function appendEntrySql(client: pg.ClientBase, actor: Actor, entry: NewEntry): Promise<bigint> {
  const { beforeIndex, afterIndex } = entryHalves(actor, entry)
  const { rows } = await client.query<{ index: string }>('SELECT journal_append($1::uuid, $2, $3) AS index', [actor.organizationId, beforeIndex, afterIndex])
  const index = rows[0]?.index
  if (index === undefined) throw new Error('The journal gave no index')
  return BigInt(index)
}

/**
 * Appends the first entry of a record and writes the record's row with it in one statement, so that the organization's head row is held no
 * longer than the database needs; nothing may be left to do but to commit. `row` holds every column but `journal_index`, under the names of the table.
 */
export async function appendWithRow(statements: Statements, actor: Actor, entry: NewEntry, table: 'donation', row: JsonObject): Promise<void> {
  const { beforeIndex, afterIndex } = entryHalves(actor, entry)
  const name = Prisma.raw(table)
  const written = await statements.last(Prisma.sql`
    WITH entry AS MATERIALIZED (SELECT journal_append(${actor.organizationId}::uuid, ${beforeIndex}, ${afterIndex}) AS index)
    INSERT INTO ${name} SELECT record.* FROM entry,
      LATERAL json_populate_record(NULL::${name}, ('{"journal_index":' || entry.index || ',' || substr(${JSON.stringify(row)}, 2))::json) AS record`)
  if (written !== 1) throw new Error('The row was not written')
}
