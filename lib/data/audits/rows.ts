import 'server-only'
import { dayFromRow, instantFromRow, instantToRow } from '@/lib/data/database/days'
import type { RevisedTable } from '@/lib/data/records/revise'
import type { Audit } from '@/lib/domain/audit/engagement'
import type { JsonObject } from '@/lib/domain/journal/json'
import { centsFromDatabase } from '@/lib/domain/money'
import type { Audit as AuditRow } from '@/lib/generated/prisma/client'

export function auditFromRow(row: AuditRow): Audit {
  const { id, chapterId, auditorName, scope, riskPercent, signedName, conclusion, workpapersHash, workpapersEdition, revision } = row
  return {
    id, chapterId, auditorName, scope, riskPercent, signedName, conclusion, workpapersHash, workpapersEdition, revision,
    periodFrom: dayFromRow(row.periodFrom), periodThrough: dayFromRow(row.periodThrough), endsOn: dayFromRow(row.endsOn),
    tolerableCents: centsFromDatabase(row.tolerableCents), expectedCents: centsFromDatabase(row.expectedCents),
    closedAt: row.closedAt === null ? null : instantFromRow(row.closedAt), workpapersSize: row.workpapersSize === null ? null : Number(row.workpapersSize),
  }
}

/** What the journal keeps of an audit. */
export function auditForJournal(audit: Audit, formKey: string): JsonObject {
  return { ...audit, formKey }
}

/** Only what a signature adds is ever written anew. */
export const auditTable: RevisedTable<AuditRow, Audit> = {
  table: 'audit',
  find: (tx, { organizationId, id, chapterId }) => tx.audit.findFirst({ where: { organizationId, id, chapterId } }),
  fromRow: auditFromRow,
  update: (tx, organizationId, { id, closedAt, signedName, conclusion, workpapersSize, workpapersHash, workpapersEdition, revision }, journalIndex) =>
    tx.audit.update({
      where: { organizationId_id: { organizationId, id } },
      data: {
        closedAt: closedAt === null ? null : instantToRow(closedAt), workpapersSize: workpapersSize === null ? null : BigInt(workpapersSize),
        signedName, conclusion, workpapersHash, workpapersEdition, revision,
        journalIndex,
      },
    }),
}
