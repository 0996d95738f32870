import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { noRecords, type Tally } from '@/lib/domain/checklists/evaluation'
import { Prisma } from '@/lib/generated/prisma/client'

/** Whose records, and of which days (both ends included). */
export type Scope = {
  readonly organizationId: string
  readonly chapterId: string
  readonly from: CalendarDate
  readonly through: CalendarDate
  readonly today: CalendarDate
}

/** Records shown as examples for one question, however many match. */
const examplesMost = 50

const referenceSchema = z.object({
  kind: z.enum(['donation', 'lobbying-contact', 'expenditure', 'transfer', 'informational-material', 'activity', 'position', 'instruction', 'thing-of-value', 'campaign', 'lobbying-time', 'political-contribution', 'data-export']),
  number: z.string(),
  id: z.string(),
  revision: z.number().int(),
})
const rowsSchema = z.array(z.object({ position: z.number().int(), count: z.number().int(), examples: z.array(referenceSchema) }))

/**
 * Counts in one pass how many of the records match each condition, with the first of them as examples.
 * `records` is a SELECT that gives record_kind, id, number and revision and whatever the conditions read from it as `r`.
 */
export async function talliesOf<Name extends string>(
  tx: Transaction,
  records: Prisma.Sql,
  conditions: Readonly<Record<Name, Prisma.Sql>>,
): Promise<(name: Name) => Tally> {
  const names = Object.keys(conditions)
  const marks = Prisma.join(Object.values<Prisma.Sql>(conditions).map((condition) => Prisma.sql`COALESCE(${condition}, false)`))
  const rows = await tx.$queryRaw`
    WITH source AS MATERIALIZED (SELECT r.record_kind AS kind, r.id, r.number, r.revision, ARRAY[${marks}] AS marks FROM (${records}) r)
    SELECT n.position,
      (SELECT count(*)::int FROM source WHERE marks[n.position]) AS count,
      (SELECT COALESCE(jsonb_agg(to_jsonb(e)), '[]') FROM (
        SELECT kind, id, number, revision FROM source WHERE marks[n.position] ORDER BY number, id LIMIT ${examplesMost}) e) AS examples
    FROM generate_series(1, ${names.length}) AS n(position) ORDER BY n.position`
  const found = new Map(rowsSchema.parse(rows).map(({ position, count, examples }) => [names[position - 1], { count, examples }]))
  return (name) => found.get(name) ?? noRecords
}

/** The condition of a record that belongs to the chapter and, as `r`, counts in totals. */
export function ownAndCounted({ organizationId, chapterId }: Scope): Prisma.Sql {
  return Prisma.sql`r.organization_id = ${organizationId}::uuid AND r.chapter_id = ${chapterId}::uuid AND r.state IN ('recorded', 'held')`
}

/** The span as a condition on a date column. */
export function within({ from, through }: Pick<Scope, 'from' | 'through'>, column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${column} BETWEEN ${from}::date AND ${through}::date`
}
