import 'server-only'
import { dayFromRow, instantFromRow, instantToRow } from '@/lib/data/database/days'
import type { RevisedTable } from '@/lib/data/records/revise'
import type { Audit } from '@/lib/domain/audit/engagement'
import type { JsonObject } from '@/lib/domain/journal/json'
import { centsFromDatabase } from '@/lib/domain/money'
import type { Audit as AuditRow } from '@/lib/generated/prisma/client'

export function auditFromRow(row: AuditRow): Audit {
  const { id, chapterId, auditorName, scope, riskPercent, closedName, papersHash, revision } = row
  return {
    id, chapterId, auditorName, scope, riskPercent, closedName, papersHash, revision,
    periodFrom: dayFromRow(row.periodFrom), periodThrough: dayFromRow(row.periodThrough), endsOn: dayFromRow(row.endsOn),
    tolerableCents: centsFromDatabase(row.tolerableCents), expectedCents: centsFromDatabase(row.expectedCents),
    closedAt: row.closedAt === null ? null : instantFromRow(row.closedAt), papersSize: Number(row.papersSize),
  }
}

/** What the journal keeps of an audit. */
export function auditForJournal(audit: Audit, formKey: string): JsonObject {
  return { ...audit, formKey }
}

/** The engagement as a row that is signed once. */
export const auditTable: RevisedTable<AuditRow, Audit> = {
  table: 'audit',
  find: (tx, where) => tx.audit.findFirst({ where }),
  fromRow: auditFromRow,
  update: (tx, organizationId, { id, closedAt, closedName, papersHash, papersSize, revision }, journalIndex) =>
    tx.audit.update({
      where: { organizationId_id: { organizationId, id } },
      data: { closedAt: closedAt === null ? null : instantToRow(closedAt), closedName, papersHash, papersSize: BigInt(papersSize), revision, journalIndex },
    }),
}
