import 'server-only'
import { dayFromRow, dayToRow, instantFromRow, instantToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import { overriddenKinds, type FindingOverride } from '@/lib/domain/finding-override'
import { severities } from '@/lib/domain/reports/report-document'
import type { FindingOverride as OverrideRow } from '@/lib/generated/prisma/client'

/** Reads a row; every word must be in its list. */
export function overrideFromRow({ organizationId: _tenant, formKey: _key, journalIndex: _journal, ...row }: OverrideRow): FindingOverride {
  return {
    ...row, recordKind: oneOf(overriddenKinds, row.recordKind), severity: oneOf(severities, row.severity), overriddenAt: instantFromRow(row.overriddenAt), overriddenOn: dayFromRow(row.overriddenOn),
  }
}

/** The columns of a row, but for its tenant, form and entry. */
export function overrideColumns(override: FindingOverride) {
  return { ...override, overriddenAt: instantToRow(override.overriddenAt), overriddenOn: dayToRow(override.overriddenOn) }
}
