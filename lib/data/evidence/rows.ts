import 'server-only'
import { dayFromRow, instantFromRow, instantToRow, dayToRow, optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RevisedTable } from '@/lib/data/records/revise'
import { evidenceDecisions, type Evidence } from '@/lib/domain/checklists/evidence'
import type { Evidence as EvidenceRow } from '@/lib/generated/prisma/client'

export function evidenceFromRow(row: EvidenceRow): Evidence {
  const { id, chapterId, itemId, wanted, askedOf, reusesId, decisionNote, requestedBy, requestedName, decidedBy, decidedName, revision } = row
  return {
    id, chapterId, itemId, wanted, askedOf, reusesId, decisionNote, requestedBy, requestedName, decidedBy, decidedName, revision,
    periodFrom: dayFromRow(row.periodFrom), periodThrough: dayFromRow(row.periodThrough), wantedBy: optionalDayFromRow(row.wantedBy),
    decision: oneOf(evidenceDecisions, row.decision), validUntil: optionalDayFromRow(row.validUntil),
    requestedAt: instantFromRow(row.requestedAt), decidedAt: row.decidedAt === null ? null : instantFromRow(row.decidedAt),
  }
}

/** The columns of evidence. */
export function evidenceColumns(evidence: Evidence) {
  return {
    ...evidence, periodFrom: dayToRow(evidence.periodFrom), periodThrough: dayToRow(evidence.periodThrough), wantedBy: optionalDayToRow(evidence.wantedBy),
    validUntil: optionalDayToRow(evidence.validUntil), requestedAt: instantToRow(evidence.requestedAt), decidedAt: evidence.decidedAt === null ? null : instantToRow(evidence.decidedAt),
  }
}

export const evidenceTable: RevisedTable<EvidenceRow, Evidence> = {
  table: 'evidence',
  find: (tx, { organizationId, id, chapterId }) => tx.evidence.findFirst({ where: { organizationId, id, chapterId } }),
  fromRow: evidenceFromRow,
  update: (tx, organizationId, evidence, journalIndex) =>
    tx.evidence.update({ where: { organizationId_id: { organizationId, id: evidence.id } }, data: { ...evidenceColumns(evidence), journalIndex } }),
}
