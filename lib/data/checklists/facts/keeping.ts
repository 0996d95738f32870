import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { KeepingFacts } from '@/lib/domain/checklists/evaluations/keeping'
import type { Registration } from '@/lib/domain/registration'
import { retentionYearsFor } from '@/lib/domain/rules/retention'
import { Prisma } from '@/lib/generated/prisma/client'
import type { ChecklistSettings } from './settings'
import { ownAndCounted, talliesOf, within, type Scope } from './tallies'

const dayOrNull = z.string().nullable().transform((text) => (text === null ? null : calendarDate(text)))
const runsSchema = z.array(z.object({ backupOn: dayOrNull, restoreOn: dayOrNull, retentionYears: z.number().int() }))

/** ADH-02, receipts for the half-year; backups are those of the installation. */
export async function keepingFacts(tx: Transaction, scope: Scope, { timeZone }: ChecklistSettings, registrations: readonly Registration[]): Promise<KeepingFacts> {
  const rows = await tx.$queryRaw`
    SELECT (SELECT max((at AT TIME ZONE ${timeZone})::date)::text FROM backup_run WHERE kind = 'backup' AND problem IS NULL) AS "backupOn",
      (SELECT max((verified_at AT TIME ZONE ${timeZone})::date)::text FROM backup_run WHERE kind IN ('restore', 'rehearsal')) AS "restoreOn", retention_years AS "retentionYears"
    FROM organization_profile WHERE organization_id = ${scope.organizationId}::uuid`
  const { backupOn = null, restoreOn = null, retentionYears = 0 } = runsSchema.parse(rows)[0] ?? {}
  const payments = Prisma.sql`SELECT 'expenditure' AS record_kind, r.id, r.number, r.revision, r.receipt_state FROM expenditure r
    WHERE ${ownAndCounted(scope)} AND r.kind = 'payment' AND ${within(scope, Prisma.sql`r.paid_on`)}`
  const tally = await talliesOf(tx, payments, { withoutReceipt: Prisma.sql`r.receipt_state = 'missing'` })
  return { retentionYears, requiredYears: retentionYearsFor(registrations.map(({ regime }) => regime)), lastBackupOn: backupOn, lastRestoreOn: restoreOn, withoutReceipt: tally('withoutReceipt') }
}
