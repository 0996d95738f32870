import 'server-only'
import { instantFromRow, instantToRow, optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RevisedTable } from '@/lib/data/records/revise'
import { pointKinds, type AuditPoint } from '@/lib/domain/audit/point'
import type { AuditPoint as AuditPointRow } from '@/lib/generated/prisma/client'

type Row = AuditPointRow & { readonly audit: { readonly chapterId: string } }

export function pointFromRow(row: Row): AuditPoint {
  const { id, auditId, donationId, number, told, cause, effect, recommendation, raisedName, answer, answeredName, closing, closedName, revision } = row
  return {
    id, chapterId: row.audit.chapterId, auditId, donationId, number, told, cause, effect, recommendation, raisedName, answer, answeredName, closing, closedName, revision,
    kind: oneOf(pointKinds, row.kind), dueOn: optionalDayFromRow(row.dueOn), raisedAt: instantFromRow(row.raisedAt),
    answeredAt: row.answeredAt === null ? null : instantFromRow(row.answeredAt), closedAt: row.closedAt === null ? null : instantFromRow(row.closedAt),
  }
}

/** The columns that are written with every revision. */
export function pointColumns({ told, cause, effect, recommendation, dueOn, answer, answeredName, answeredAt, closing, closedName, closedAt, revision }: AuditPoint) {
  return {
    told, cause, effect, recommendation, answer, answeredName, closing, closedName, revision, dueOn: optionalDayToRow(dueOn),
    answeredAt: answeredAt === null ? null : instantToRow(answeredAt), closedAt: closedAt === null ? null : instantToRow(closedAt),
  }
}

export const pointTable: RevisedTable<Row, AuditPoint> = {
  table: 'audit_point',
  find: (tx, { organizationId, id, chapterId }) => tx.auditPoint.findFirst({ where: { organizationId, id, audit: { chapterId } }, include: { audit: { select: { chapterId: true } } } }),
  fromRow: pointFromRow,
  update: (tx, organizationId, point, journalIndex) => tx.auditPoint.update({ where: { organizationId_id: { organizationId, id: point.id } }, data: { ...pointColumns(point), journalIndex } }),
}
