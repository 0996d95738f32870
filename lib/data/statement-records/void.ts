import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { openForChange, writeRevision, type RecordPlace } from '@/lib/data/records/revise'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { statementShapes, type StatementRecord } from '@/lib/domain/statement-records/statement-record'
import { statementTable } from './rows'

/** Voids a record with a reason: it keeps its number and its history, and stands in no statement. */
export async function voidStatementRecord(actor: Actor, input: RecordPlace & { readonly reason: string }): Promise<Result<StatementRecord, Refusal>> {
  const allowed = can(actor, 'statement-record.void', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const opened = await openForChange(tx, actor, statementTable, input, { state: 'voided', stateReason: input.reason })
    if (!opened.ok) return opened
    const { earlier } = opened.value
    const ofKind = can(actor, `${statementShapes[earlier.kind].permission}.void`, input.chapterId)
    if (!ofKind.ok) return ofKind
    const record: StatementRecord = { ...earlier, state: 'voided', stateReason: input.reason, revision: earlier.revision + 1 }
    await writeRevision(tx, actor, statementTable, { opened: opened.value, record, type: 'statement-record.voided', reason: input.reason })
    return ok(record)
  })
}
