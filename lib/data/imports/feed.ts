import 'server-only'
import type pg from 'pg'
import type { Actor } from '@/lib/domain/permission'
import { insertRows, type SqlColumn } from './cells-sql'
import { personColumns, personFixed } from './people'
import type { PreparedBatch } from './prepare'
import type { ImportedTable } from './records'

function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

type FeedPlan = { readonly actor: Actor; readonly table: ImportedTable; readonly batchId: string; readonly lastIndex: bigint }

/**
 * Sends prepared batches to the database: one is written while the next is prepared, and no more wait in memory.
 * The journal's head is locked since the import batch's own entry, so that the indexes that follow are known beforehand.
 */
export class Feed {
  private underWay: Promise<unknown> = Promise.resolve()
  private nextIndex: bigint
  private readonly columns: readonly SqlColumn[]

  constructor(private readonly client: pg.ClientBase, private readonly plan: FeedPlan) {
    this.nextIndex = plan.lastIndex + 1n
    this.columns = plan.table.fields.map(([name, type]) => [columnName(name), type])
  }

  /** Takes a batch once the one before it is written. */
  async send(batch: PreparedBatch): Promise<void> {
    await this.underWay
    const firstIndex = this.nextIndex
    this.nextIndex += BigInt(batch.journal.count)
    this.underWay = batch.journal.count === 0 ? Promise.resolve() : this.write(batch, firstIndex)
    // Who sends the next batch, or ends, hears of a failure; until then nobody waits for it.
    this.underWay.catch(() => undefined)
  }

  /** Waits until everything is written; gives the index of the last entry, which the next records follow. */
  async end(): Promise<bigint> {
    await this.underWay
    return this.nextIndex - 1n
  }

  private async write({ journal, people, records }: PreparedBatch, firstIndex: bigint): Promise<void> {
    const { actor: { organizationId, userId, at }, table, batchId } = this.plan
    const entered = [['organization_id', 'uuid', organizationId], ['entered_by', 'uuid', userId], ['entered_at', 'timestamptz', at], ['revision', 'int', '1']] as const
    // Foreign keys are checked with plans that this connection keeps. Those made while the tables were nearly empty walk through all rows
    // of the organization for each check, which takes minutes once there are many: each batch is checked with plans for what is there now.
    await this.client.query('DISCARD PLANS')
    const appended = await journal.append(this.client, organizationId)
    if (appended !== firstIndex) throw new Error('The journal gave another index than the one that was due')
    await insertRows(this.client, 'person', personColumns, people, { firstIndex, fixed: personFixed({ organizationId, userId, at }) })
    await insertRows(this.client, table.table, this.columns, records, { firstIndex, fixed: [...entered, ['import_batch_id', 'uuid', batchId]] })
  }
}
