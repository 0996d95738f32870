import 'server-only'
import { z } from 'zod'
import type { PurposeAmount } from '@/lib/domain/checklists/evaluations/spending'
import { cents } from '@/lib/domain/money'
import { purposes } from '@/lib/domain/record'
import { Prisma } from '@/lib/generated/prisma/client'

/** An expenditure `r` by its parts: one row a purpose as `part.purpose`, `part.amount_cents`; a refund received comes back as a negative part. */
export const expenditureParts = Prisma.sql`CROSS JOIN LATERAL (
  SELECT whole.purpose, CASE WHEN r.kind = 'refund_received' THEN -whole.amount_cents ELSE whole.amount_cents END AS amount_cents FROM (
    SELECT r.purpose, r.amount_cents WHERE jsonb_typeof(r.splits) IS DISTINCT FROM 'array'
    UNION ALL
    SELECT s ->> 'purpose', (s ->> 'amountCents')::bigint
    FROM jsonb_array_elements(CASE WHEN jsonb_typeof(r.splits) = 'array' THEN r.splits ELSE '[]' END) s) whole) part`

/** Whether an expenditure `r` is for a purpose, whole or in part. */
export function isFor(purpose: 'general' | 'us_election'): Prisma.Sql {
  return Prisma.sql`(CASE WHEN jsonb_typeof(r.splits) = 'array' THEN r.splits @> jsonb_build_array(jsonb_build_object('purpose', ${purpose}::text)) ELSE r.purpose = ${purpose} END)`
}

const amountsSchema = z.array(z.object({ purpose: z.enum(purposes), amount_cents: z.number().transform(cents) }))

/** Reads rows of purpose and amount, the amount as float8 (exact below 2^53 and checked to be whole). */
export function purposeAmounts(rows: unknown): readonly PurposeAmount[] {
  return amountsSchema.parse(rows).map(({ purpose, amount_cents: amountCents }) => ({ purpose, amountCents }))
}
