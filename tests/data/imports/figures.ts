import type pg from 'pg'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import { isItemized } from '@/lib/domain/itemization'
import { cents } from '@/lib/domain/money'

/** The figures of the generator's control.json, as the books give them. */
export type Figures = {
  readonly donations: number
  readonly refunds: number
  readonly cents: number
  readonly q: Readonly<Record<string, number>>
  readonly expCents: number
  readonly donorYearsOver200: number
  readonly answers: {
    readonly donorsOver200in2025: number
    readonly theirCents: number
    readonly donorsOver200in2025ByNameAndAddress: number
    readonly q4ByMonthAndMethodCents: Readonly<Record<string, number>>
    readonly q4ByPayeeCents: Readonly<Record<string, number>>
  }
}

type Sum = { key: string; sum: string }

async function sums(client: pg.ClientBase, sql: string): Promise<Readonly<Record<string, number>>> {
  const { rows } = await client.query<Sum>(sql)
  return Object.fromEntries(rows.map(({ key, sum }) => [key, Number(sum)]))
}

const counted = `d.state IN ('recorded', 'held')`

/** Per donor and year of the gift (a refund lowers the year of the gift that it returns); governments and nobody in particular have none. */
const donorYears = `
  SELECT d.donor_id || ' ' || extract(year FROM COALESCE(o.received_on, d.received_on)) AS key, sum(d.amount_cents) AS sum
  FROM donation d LEFT JOIN donation o ON o.organization_id = d.organization_id AND o.id = d.original_donation_id
  JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id
  WHERE ${counted} AND p.kind <> 'government' GROUP BY 1`

/** Computes the figures over all that the connection sees; the rule of itemization decides who is over the threshold. */
export async function figuresOf(client: pg.ClientBase): Promise<Figures> {
  const totals = await client.query<{ donations: number; refunds: number; cents: string; spent: string }>(
    `SELECT count(*)::int AS donations, count(*) FILTER (WHERE d.kind = 'refund')::int AS refunds, sum(d.amount_cents) AS cents,
       (SELECT COALESCE(sum(amount_cents), 0) FROM expenditure WHERE state IN ('recorded', 'held')) AS spent FROM donation d WHERE ${counted}`,
  )
  const [total] = totals.rows
  if (total === undefined) throw new Error('There are no totals')
  const over = Object.entries(await sums(client, donorYears)).filter(([key, sum]) => isItemized(cents(sum), yearEnd(key)))
  const over2025 = over.filter(([key]) => key.endsWith(' 2025'))
  return {
    donations: total.donations, refunds: total.refunds, cents: Number(total.cents), expCents: Number(total.spent), donorYearsOver200: over.length,
    q: await sums(client, `SELECT to_char(d.received_on, 'YYYY"Q"Q') AS key, sum(d.amount_cents) AS sum FROM donation d WHERE ${counted} GROUP BY 1 ORDER BY 1`),
    answers: {
      donorsOver200in2025: over2025.length,
      theirCents: over2025.reduce((sum, [, amount]) => sum + amount, 0),
      donorsOver200in2025ByNameAndAddress: over2025.length,
      q4ByMonthAndMethodCents: await sums(
        client,
        `SELECT to_char(d.received_on, 'YYYY-MM') || ' ' || CASE d.method WHEN 'property' THEN 'in_kind' ELSE d.method END AS key, sum(d.amount_cents) AS sum
         FROM donation d WHERE ${counted} AND d.received_on BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY 1`,
      ),
      q4ByPayeeCents: await sums(
        client,
        `SELECT p.name AS key, sum(e.amount_cents) AS sum FROM expenditure e JOIN person p ON p.organization_id = e.organization_id AND p.id = e.payee_id
         WHERE e.paid_on BETWEEN '2025-10-01' AND '2025-12-31' GROUP BY 1`,
      ),
    },
  }
}

function yearEnd(key: string) {
  return addDays(calendarDate(`${Number(key.slice(-4)) + 1}-01-01`), -1)
}
