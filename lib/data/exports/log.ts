import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import { inTransaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import type { DataExport } from '@/lib/domain/data-export'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'

/** Writes into the journal that a file of records is taken, before the first byte of it is given. */
export async function logExport(actor: Actor, taken: Omit<DataExport, 'id' | 'revision'>): Promise<Result<DataExport, Refusal>> {
  const allowed = can(actor, 'chapter.read', taken.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    if ((await tx.chapter.count({ where: { organizationId: actor.organizationId, id: taken.chapterId } })) === 0) return notFound()
    const made: DataExport = { ...taken, id: newId(), revision: 1 }
    const journalIndex = await appendEntry(tx, actor, { type: 'data-export.made', id: made.id, revision: 1, before: null, after: { ...made }, reason: made.note === '' ? null : made.note })
    await tx.dataExport.create({ data: { ...made, exportedOn: dayToRow(made.exportedOn), organizationId: actor.organizationId, journalIndex } })
    return ok(made)
  })
}
