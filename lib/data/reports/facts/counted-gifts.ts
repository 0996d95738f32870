import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { calendarDate } from '@/lib/domain/calendar-date'
import { donationKinds } from '@/lib/domain/donation'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import type { CountedRow } from '@/lib/domain/reports/gift-tree'
import { Prisma } from '@/lib/generated/prisma/client'
import type { ReportRequest } from '../scope'

const amount = z.number().transform((value) => cents(value))
const rowsSchema: z.ZodType<readonly CountedRow[]> = z.array(z.object({
  id: z.string(), number: z.string(), revision: z.number().int(), receivedOn: z.string().transform((text) => calendarDate(text)), kind: z.enum(donationKinds), amountCents: amount,
  jointShares: z.array(z.object({ personId: z.string(), shareCents: amount })).nullable(),
}))

/** The rows of a report's chapters and period that count as receipts, as the transaction shows them; `only` narrows them to one. */
export async function readCountedGifts(
  tx: Transaction, { organizationId }: Actor, { chapterId, period: { from, through } }: ReportRequest, only: string | null = null,
): Promise<readonly CountedRow[]> {
  const rows = await tx.$queryRaw`SELECT d.id::text, d.number, d.revision, d.received_on::text AS "receivedOn", d.kind, d.amount_cents::float8 AS "amountCents", d.joint_shares AS "jointShares" FROM donation d
    WHERE d.organization_id = ${organizationId}::uuid AND ${chapterId === null ? Prisma.sql`true` : Prisma.sql`d.chapter_id = ${chapterId}::uuid`} AND d.state IN ('recorded', 'held') AND d.kind <> 'pledge'
      AND d.received_on BETWEEN ${from}::date AND ${through}::date AND ${only === null ? Prisma.sql`true` : Prisma.sql`d.id = ${only}::uuid`} ORDER BY d.number, d.id`
  return rowsSchema.parse(rows)
}
