import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { takeNumber } from '@/lib/data/numbers/take'
import { inTurn, madeBefore, onceByFormKey } from '@/lib/data/records/once'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { statementShapes, type StatementRecord } from '@/lib/domain/statement-records/statement-record'
import { statementFromForm, type ReadStatement, type StatementAsTyped } from './from-form'
import { statementFromRow, statementToRow } from './rows'

/** What tells a form that was changed after it had been saved from the same submit sent twice. */
const telling = ['kind', 'title', 'happenedOn', 'principalId', 'valueCents'] as const

/** Records an activity, a material, a thing of value or a campaign with its number and journal entry: a new person is added in the same transaction. */
export async function recordStatementRecord(actor: Actor, { formKey, ...typed }: StatementAsTyped & { readonly formKey: string }): Promise<Result<StatementRecord, Refusal>> {
  const allowed = can(actor, `${statementShapes[typed.kind].permission}.record`, typed.chapterId)
  if (!allowed.ok) return allowed
  return onceByFormKey(actor, 'statement_record', (tx) => ofFormKey(tx, actor, formKey), async (tx) => {
    await inTurn(tx, formKey)
    const earlier = await ofFormKey(tx, actor, formKey)
    if (earlier !== null) return madeBefore(earlier, typed, telling)
    const read = await statementFromForm(tx, actor, typed)
    return read.ok ? ok(await insert(tx, actor, read.value, formKey)) : read
  })
}

async function ofFormKey(tx: Transaction, actor: Actor, formKey: string): Promise<StatementRecord | null> {
  const row = await tx.statementRecord.findFirst({ where: { organizationId: actor.organizationId, formKey } })
  return row === null ? null : statementFromRow(row)
}

async function insert(tx: Transaction, actor: Actor, { facts, today, numberPrefix }: ReadStatement, formKey: string): Promise<StatementRecord> {
  const number = await takeNumber(tx, actor, { chapterId: facts.chapterId, prefix: numberPrefix, kind: facts.kind, today })
  const record: StatementRecord = {
    ...facts, ...number, id: newId(), state: 'recorded', stateReason: '', enteredBy: actor.userId, enteredAt: actor.at, enteredOn: today,
    importBatchId: null, importRow: null, importKey: null, revision: 1,
  }
  const journalIndex = await appendEntry(tx, actor, { type: 'statement-record.recorded', id: record.id, revision: 1, before: null, after: { ...record, formKey }, reason: null })
  await tx.statementRecord.create({ data: statementToRow(actor.organizationId, record, formKey, journalIndex) })
  return record
}
