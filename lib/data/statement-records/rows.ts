import 'server-only'
import { z } from 'zod'
import { dayFromRow, dayToRow, instantFromRow, instantToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RecordTable } from '@/lib/data/records/revise'
import { centsFromDatabase, centsToDatabase } from '@/lib/domain/money'
import { recordStates } from '@/lib/domain/record'
import { statementKinds, type StatementRecord } from '@/lib/domain/statement-records/statement-record'
import type { StatementRecord as StatementRow } from '@/lib/generated/prisma/client'

const factsSchema = z.record(z.string(), z.string())

/** Reads a row; the amount is checked to be exact and every word to be in its list. */
export function statementFromRow(row: StatementRow): StatementRecord {
  const { organizationId: _tenant, journalIndex: _journal, formKey: _key, ...same } = row
  return {
    ...same,
    kind: oneOf(statementKinds, row.kind),
    happenedOn: dayFromRow(row.happenedOn),
    happenedAt: row.happenedAt === null ? null : instantFromRow(row.happenedAt),
    filedAt: row.filedAt === null ? null : instantFromRow(row.filedAt),
    valueCents: row.valueCents === null ? null : centsFromDatabase(row.valueCents),
    facts: factsSchema.parse(row.facts),
    state: oneOf(recordStates, row.state),
    enteredAt: instantFromRow(row.enteredAt),
    enteredOn: dayFromRow(row.enteredOn),
  }
}

/** The columns that a correction or a void may change. */
function columnsOf(record: StatementRecord) {
  return {
    title: record.title,
    happenedOn: dayToRow(record.happenedOn),
    happenedAt: record.happenedAt === null ? null : instantToRow(record.happenedAt),
    filedAt: record.filedAt === null ? null : instantToRow(record.filedAt),
    personId: record.personId,
    principalId: record.principalId,
    valueCents: record.valueCents === null ? null : centsToDatabase(record.valueCents),
    facts: { ...record.facts },
    state: record.state,
    stateReason: record.stateReason,
    revision: record.revision,
  }
}

/** The whole row for a new record. */
export function statementToRow(organizationId: string, record: StatementRecord, formKey: string, journalIndex: bigint) {
  const { id, chapterId, kind, number, numberYear, numberSequence, enteredBy, importBatchId, importRow, importKey } = record
  return {
    organizationId, journalIndex, formKey, ...columnsOf(record), id, chapterId, kind, number, numberYear, numberSequence,
    enteredBy, enteredAt: instantToRow(record.enteredAt), enteredOn: dayToRow(record.enteredOn), importBatchId, importRow, importKey,
  }
}

export const statementTable: RecordTable<StatementRow, StatementRecord> = {
  table: 'statement_record',
  find: (tx, where) => tx.statementRecord.findFirst({ where }),
  fromRow: statementFromRow,
  update: (tx, organizationId, record, journalIndex) =>
    tx.statementRecord.update({ where: { organizationId_id: { organizationId, id: record.id } }, data: { ...columnsOf(record), journalIndex } }),
}
