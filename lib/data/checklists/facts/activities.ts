import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import type { ActivityTallies, BodyTallies, InstructionFacts, OutcomeTallies } from '@/lib/domain/checklists/evaluations/activities'
import { Prisma } from '@/lib/generated/prisma/client'
import { ownAndCounted, talliesOf, within, type Scope } from './tallies'

/** Records of the chapter by their number: found through year and sequence, because the number itself has no index. */
function recordsNumbered({ organizationId, chapterId }: Scope): Prisma.Sql {
  const found = (kind: string, table: string, only = Prisma.sql`true`): Prisma.Sql => Prisma.sql`SELECT ${kind} AS kind FROM ${Prisma.raw(table)} m
    WHERE m.organization_id = ${organizationId}::uuid AND m.chapter_id = ${chapterId}::uuid AND m.number_year = n.year AND m.number_sequence = n.sequence AND m.number = n.number
      AND m.state IN ('recorded', 'held') AND ${only}`
  return Prisma.join([
    found('money', 'donation'), found('money', 'expenditure'), found('money', 'transfer'), found('message', 'lobbying_contact'), found('message', 'statement_record', Prisma.sql`m.kind = 'material'`),
  ], ' UNION ALL ')
}

/** FUN-01, FUN-02: each activity with what belongs to it by the numbers that it names. */
export async function activityTallies(tx: Transaction, scope: Scope): Promise<ActivityTallies> {
  const activities = Prisma.sql`SELECT 'activity' AS record_kind, r.id, r.number, r.revision, r.facts, named.money, named.messages, named.unknown
    FROM statement_record r
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE known.kind = 'money') AS money, count(*) FILTER (WHERE known.kind = 'message') AS messages, count(*) FILTER (WHERE known.kind IS NULL) AS unknown
      FROM (SELECT word AS number, substring(word FROM '-([0-9]{4})-[0-9]{1,9}$')::int AS year, substring(word FROM '-([0-9]{1,9})$')::int AS sequence
        FROM regexp_split_to_table(COALESCE(r.facts ->> 'records', ''), '[\\s,;]+') word WHERE word <> '') n
      LEFT JOIN LATERAL (${recordsNumbered(scope)}) known ON true) named
    WHERE ${ownAndCounted(scope)} AND r.kind = 'activity' AND ${within(scope, Prisma.sql`r.happened_on`)}`
  const said = (field: string): Prisma.Sql => Prisma.sql`COALESCE(r.facts ->> ${field}, '')`
  const tally = await talliesOf(tx, activities, {
    activities: Prisma.sql`true`,
    withoutPurpose: Prisma.sql`${said('place')} = '' OR ${said('purpose')} = ''`,
    withoutPayer: Prisma.sql`NOT (${said('cost')} = 'none' OR (${said('cost')} = 'others' AND ${said('paidBy')} <> '') OR r.money > 0)`,
    contradicted: Prisma.sql`${said('political')} = 'no' AND r.messages > 0`,
    unknownNumbers: Prisma.sql`r.unknown > 0`,
  })
  return {
    activities: tally('activities').count, withoutPurpose: tally('withoutPurpose'), withoutPayer: tally('withoutPayer'), contradicted: tally('contradicted'), unknownNumbers: tally('unknownNumbers'),
  }
}

/** FUN-04, for the six-month period: payments to bodies tagged so, and contacts that name them. */
export async function bodyTallies(tx: Transaction, scope: Scope): Promise<BodyTallies> {
  const contacts = Prisma.sql`SELECT r.officials FROM lobbying_contact r WHERE ${ownAndCounted(scope)} AND ${within(scope, Prisma.sql`r.contact_on`)}`
  const payments = Prisma.sql`SELECT 'expenditure' AS record_kind, r.id, r.number, r.revision,
      EXISTS (SELECT 1 FROM (${contacts}) c, jsonb_array_elements(c.officials) o WHERE o ->> 'personId' = p.id::text OR lower(o ->> 'governmentEntity') = lower(p.name)) AS is_contacted
    FROM expenditure r JOIN person p ON p.organization_id = r.organization_id AND p.id = r.payee_id
    WHERE ${ownAndCounted(scope)} AND r.kind = 'payment' AND 'civil-body' = ANY (p.tags) AND ${within(scope, Prisma.sql`r.paid_on`)}`
  const paid = await talliesOf(tx, payments, { paid: Prisma.sql`true`, withoutContact: Prisma.sql`NOT r.is_contacted` })
  const met = Prisma.sql`SELECT 'lobbying-contact' AS record_kind, r.id, r.number, r.revision FROM lobbying_contact r
    WHERE ${ownAndCounted(scope)} AND r.counterpart <> 'official' AND ${within(scope, Prisma.sql`r.contact_on`)}`
  const contacted = await talliesOf(tx, met, { contacts: Prisma.sql`true` })
  return { paid: paid('paid').count, withoutContact: paid('withoutContact'), contacts: contacted('contacts').count }
}

const monthsSchema = z.array(z.object({ month: z.string(), isTold: z.boolean() }))

/** FUN-12, for the six-month period: each month until today with what came from a principal in it, or the statement that nothing did. */
export async function instructionFacts(tx: Transaction, scope: Scope): Promise<InstructionFacts> {
  const rows = await tx.$queryRaw`
    WITH told AS (
      SELECT to_char(r.happened_on, 'YYYY-MM') AS month FROM statement_record r WHERE ${ownAndCounted(scope)} AND r.kind = 'instruction' AND ${within(scope, Prisma.sql`r.happened_on`)}
      UNION SELECT to_char(r.received_on, 'YYYY-MM') FROM donation r
        WHERE ${ownAndCounted(scope)} AND (r.kind = 'from_foreign_principal' OR r.principal_id IS NOT NULL) AND ${within(scope, Prisma.sql`r.received_on`)})
    SELECT month, month IN (SELECT told.month FROM told) AS "isTold" FROM (
      SELECT to_char(first, 'YYYY-MM') AS month FROM generate_series(date_trunc('month', ${scope.from}::date::timestamp), LEAST(${scope.through}::date, ${scope.today}::date)::timestamp, interval '1 month') first
    ) months ORDER BY 1`
  const messages = Prisma.sql`SELECT 'instruction' AS record_kind, r.id, r.number, r.revision,
      EXISTS (SELECT 1 FROM attachment a WHERE a.organization_id = r.organization_id AND a.statement_record_id = r.id AND a.state = 'attached') AS has_copy
    FROM statement_record r WHERE ${ownAndCounted(scope)} AND r.kind = 'instruction' AND r.facts ->> 'direction' <> 'none' AND ${within(scope, Prisma.sql`r.happened_on`)}`
  const tally = await talliesOf(tx, messages, { messages: Prisma.sql`true`, withoutCopy: Prisma.sql`NOT r.has_copy` })
  const months = monthsSchema.parse(rows)
  return {
    months: months.map(({ month }) => month), told: months.filter(({ isTold }) => isTold).map(({ month }) => month), messages: tally('messages').count, withoutCopy: tally('withoutCopy'),
  }
}

const namesSchema = z.array(z.object({ name: z.string() }))

/** YML-05, for the six-month period. */
export async function outcomeTallies(tx: Transaction, scope: Scope): Promise<OutcomeTallies> {
  const meant = Prisma.sql`SELECT CASE r.kind WHEN 'material' THEN 'informational-material' ELSE r.kind END AS record_kind, r.id, r.number, r.revision, r.kind, r.facts FROM statement_record r
    WHERE ${ownAndCounted(scope)} AND r.kind IN ('activity', 'material') AND COALESCE(r.facts ->> 'election', '') <> '' AND ${within(scope, Prisma.sql`r.happened_on`)}`
  const tally = await talliesOf(tx, meant, { meant: Prisma.sql`true`, untold: Prisma.sql`r.kind = 'activity' AND r.facts ->> 'political' <> 'yes'` })
  const names = await tx.$queryRaw`SELECT DISTINCT m.facts ->> 'election' AS name FROM (${meant}) m ORDER BY 1 LIMIT 20`
  return { meant: tally('meant').count, untold: tally('untold'), names: namesSchema.parse(names).map(({ name }) => name) }
}
