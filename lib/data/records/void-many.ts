import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { JournalBatch } from '@/lib/data/imports/journal-batch'
import { entryHalves } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import type { EntryType } from '@/lib/domain/journal/entry-types'
import type { Actor } from '@/lib/domain/permission'
import { Prisma } from '@/lib/generated/prisma/client'
import type { KeptRecord, RecordTable } from './revise'

/** Some rows that are to be voided, in the order of their ids, after the one that is named: those before it are not looked at again. */
type NextRows<Row> = (place: { readonly take: number; readonly after: string }) => Promise<readonly Row[]>

const rowsTogether = 500
const beforeAll = '00000000-0000-0000-0000-000000000000'

/**
 * Voids many records of one kind for one reason, each with an entry of its own, as `writeRevision` would: entries and rows go to the database some hundred at a time.
 * The caller has locked and asked what forbids it. Gives how many there were.
 */
export async function voidMany<Row extends { readonly id: string; readonly formKey: string }, Kept extends KeptRecord>(
  tx: Transaction, actor: Actor, kind: RecordTable<Row, Kept>, { type, reason, next }: { readonly type: EntryType; readonly reason: string; readonly next: NextRows<Row> },
): Promise<number> {
  let count = 0
  for (let after = beforeAll; ;) {
    const rows = await next({ take: rowsTogether, after })
    const last = rows.at(-1)
    if (last === undefined) return count
    after = last.id
    const journal = new JournalBatch()
    const changed = rows.map((row) => {
      const [earlier, { formKey }] = [{ ...kind.fromRow(row), formKey: row.formKey }, row]
      const after = { ...earlier, state: 'voided', stateReason: reason, revision: earlier.revision + 1, formKey }
      const at = journal.add(entryHalves(actor, { type, id: after.id, revision: after.revision, before: changedBefore(earlier, after), after, reason }))
      return { id: after.id, at }
    })
    const first = await journal.appendIn(tx, actor.organizationId)
    const written = await tx.$executeRaw`
      UPDATE ${Prisma.raw(kind.table)} r SET state = 'voided', state_reason = ${reason}, revision = r.revision + 1, journal_index = ${first} + v.at
      FROM unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ at }) => at)}::int[]) AS v(id, at) WHERE r.organization_id = ${actor.organizationId}::uuid AND r.id = v.id`
    if (written !== rows.length) throw new Error('Not every record was voided')
    count += written
  }
}
