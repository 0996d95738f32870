import 'server-only'
import { dayFromRow } from '@/lib/data/database/days'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { JsonObject } from '@/lib/domain/journal/json'
import type { Audit as AuditRow } from '@/lib/generated/prisma/client'

/** An auditor's engagement: one chapter, one period, an end date. */
export type Audit = {
  readonly id: string
  readonly chapterId: string
  readonly periodFrom: CalendarDate
  readonly periodThrough: CalendarDate
  readonly endsOn: CalendarDate
  readonly auditorName: string
  readonly scope: string
  readonly revision: number
}

export function auditFromRow(row: AuditRow): Audit {
  const { id, chapterId, auditorName, scope, revision } = row
  return { id, chapterId, auditorName, scope, revision, periodFrom: dayFromRow(row.periodFrom), periodThrough: dayFromRow(row.periodThrough), endsOn: dayFromRow(row.endsOn) }
}

/** What the journal keeps of an audit. */
export function auditForJournal(audit: Audit, formKey: string): JsonObject {
  return { ...audit, formKey }
}
