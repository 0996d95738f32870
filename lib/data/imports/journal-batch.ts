import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/data/database/uuid'
import { entryHalves, type NewEntry } from '@/lib/data/journal/append'
import type { Actor } from '@/lib/domain/permission'
import { joinedLines } from './cells-sql'

/** Collects the entries of many records and appends them with one step of the journal's head. */
export class JournalBatch {
  private readonly before: string[] = []
  private readonly after: string[] = []

  constructor(private readonly actor: Actor) {}

  /** Adds an entry and gives its position after the first index of the batch. */
  add(entry: NewEntry): number {
    const halves = entryHalves(this.actor, entry)
    this.before.push(halves.beforeIndex)
    return this.after.push(halves.afterIndex) - 1
  }

  /** Appends all entries; gives the index of the first. */
  async append(client: pg.ClientBase): Promise<bigint> {
    const [organizationId, batchId] = [this.actor.organizationId, newId()]
    await client.query(
      `INSERT INTO journal_stage (organization_id, batch_id, position, before_index, after_index)
       SELECT $1::uuid, $2::uuid, place - 1, earlier, later
       FROM unnest(string_to_array($3, E'\\x1e'), string_to_array($4, E'\\x1e')) WITH ORDINALITY AS half(earlier, later, place)`,
      [organizationId, batchId, joinedLines(this.before), joinedLines(this.after)],
    )
    const appended = await client.query<{ first: string }>('SELECT journal_append_batch($1::uuid, $2::uuid) AS first', [organizationId, batchId])
    const first = appended.rows[0]?.first
    if (first === undefined) throw new Error('The journal gave no index')
    return BigInt(first)
  }
}
