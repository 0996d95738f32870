import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { cents, type Cents } from '@/lib/domain/money'

export type ChecklistSettings = {
  readonly expenditureLimitCents: Cents
  readonly depositDays: number
  readonly timeZone: string
  readonly chapterName: string
}

const rowSchema = z.object({ limit_cents: z.number(), deposit_days: z.number().int(), time_zone: z.string(), name: z.string() })

/** The settings that items depend on; null where the chapter is not the organization's. */
export async function checklistSettings(
  tx: Transaction,
  { organizationId, chapterId }: { readonly organizationId: string; readonly chapterId: string },
): Promise<ChecklistSettings | null> {
  const rows = await tx.$queryRaw<readonly unknown[]>`
    SELECT p.expenditure_approval_limit_cents::float8 AS limit_cents, p.deposit_days, c.time_zone, c.name
    FROM chapter c JOIN organization_profile p ON p.organization_id = c.organization_id
    WHERE c.organization_id = ${organizationId}::uuid AND c.id = ${chapterId}::uuid`
  if (rows[0] === undefined) return null
  const row = rowSchema.parse(rows[0])
  return { expenditureLimitCents: cents(row.limit_cents), depositDays: row.deposit_days, timeZone: row.time_zone, chapterName: row.name }
}
