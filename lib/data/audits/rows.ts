import 'server-only'
import { dayFromRow, instantFromRow } from '@/lib/data/database/days'
import type { Audit } from '@/lib/domain/audit/engagement'
import type { JsonObject } from '@/lib/domain/journal/json'
import { centsFromDatabase } from '@/lib/domain/money'
import type { Audit as AuditRow } from '@/lib/generated/prisma/client'

export function auditFromRow(row: AuditRow): Audit {
  const { id, chapterId, auditorName, scope, riskPercent, revision } = row
  return {
    id, chapterId, auditorName, scope, riskPercent, revision,
    periodFrom: dayFromRow(row.periodFrom), periodThrough: dayFromRow(row.periodThrough), endsOn: dayFromRow(row.endsOn),
    tolerableCents: centsFromDatabase(row.tolerableCents), expectedCents: centsFromDatabase(row.expectedCents),
    closedAt: row.closedAt === null ? null : instantFromRow(row.closedAt),
  }
}

/** What the journal keeps of an audit. */
export function auditForJournal(audit: Audit, formKey: string): JsonObject {
  return { ...audit, formKey }
}
