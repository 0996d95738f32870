import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { openForChange, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { statementShapes, type StatementRecord } from '@/lib/domain/statement-records/statement-record'
import type { TypedStatementRecord } from '@/lib/schemas/statement-record'
import { statementFromForm } from './from-form'
import { statementTable } from './rows'

/** Corrects a record with a reason. It stays in its chapter and of its kind, and keeps its number. */
export async function correctStatementRecord(actor: Actor, { typed, ...place }: RecordPlace & { readonly typed: TypedStatementRecord }): Promise<Result<StatementRecord, Refusal>> {
  const allowed = can(actor, `${statementShapes[typed.kind].permission}.correct`, place.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const { reason, ...form } = typed
    const read = await statementFromForm(tx, actor, { ...form, chapterId: place.chapterId })
    if (!read.ok) return read
    const { facts } = read.value
    const { happenedAt: _sent, filedAt: _filed, kind: _kind, chapterId: _chapter, ...yours } = facts
    const opened = await openForChange(tx, actor, statementTable, place, yours)
    if (!opened.ok) return opened
    const { earlier } = opened.value
    if (earlier.kind !== facts.kind) return notFound()
    const record: StatementRecord = { ...earlier, ...facts, revision: earlier.revision + 1 }
    await writeRevision(tx, actor, statementTable, { opened: opened.value, record, type: 'statement-record.corrected', reason })
    return ok(record)
  })
}
