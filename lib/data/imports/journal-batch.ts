import 'server-only'
import type pg from 'pg'
import type { Transaction } from '@/lib/data/database/transaction'
import { entryHalves, newSalt, type NewEntry } from '@/lib/data/journal/append'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import type { EntryHalves } from '@/lib/domain/journal/entry'
import { recordedTemplate } from '@/lib/domain/journal/text-template'
import type { Actor } from '@/lib/domain/permission'
import { Lines } from './cells-sql'

/** Gives the halves of the entry of a new record from its id and the canonical text of its facts. */
export type EntryWriter = (id: string, after: string) => EntryHalves

/** Writes the entries of new records of one type, which differ in id, facts and salt alone. */
export function entryWriter({ at, kind, userId, name }: Actor, type: EntryType): EntryWriter {
  const template = recordedTemplate({ at, type, actor: { kind, userId, name } })
  return (id, after) => template(id, after, newSalt())
}

/** Collects the entries of many records and appends them with one step of the journal's head. */
export class JournalBatch {
  private readonly before = new Lines()
  private readonly after = new Lines()

  get count(): number {
    return this.before.count
  }

  /** Adds an entry and gives its position after the first index of the batch. */
  add({ beforeIndex, afterIndex }: EntryHalves): number {
    this.before.add(beforeIndex)
    return this.after.add(afterIndex)
  }

  /** Appends all entries; gives the index of the first. */
  async append(client: pg.ClientBase, organizationId: string): Promise<bigint> {
    const appended = await client.query<{ first: string }>(
      `SELECT journal_append_batch($1::uuid, string_to_array($2::text, E'\\x1e'), string_to_array($3::text, E'\\x1e')) AS first`,
      [organizationId, this.before.parameter(), this.after.parameter()],
    )
    return BigInt(appended.rows[0]?.first ?? '-1')
  }

  /** The same inside a transaction of Prisma. */
  async appendIn(tx: Transaction, organizationId: string): Promise<bigint> {
    const [before, after] = [this.before.parameter().toString('utf8'), this.after.parameter().toString('utf8')]
    const rows = await tx.$queryRaw<{ first: bigint }[]>`SELECT journal_append_batch(${organizationId}::uuid, string_to_array(${before}::text, E'\\x1e'), string_to_array(${after}::text, E'\\x1e')) AS first`
    return rows[0]?.first ?? -1n
  }
}

/** Appends one entry and gives its index. The head stays locked, so that the next entries of this transaction follow it without a gap. */
export async function appendOne(client: pg.ClientBase, actor: Actor, entry: NewEntry): Promise<bigint> {
  const batch = new JournalBatch()
  batch.add(entryHalves(actor, entry))
  return batch.append(client, actor.organizationId)
}
