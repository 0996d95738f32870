import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { cents, zeroCents, type Cents } from '@/lib/domain/money'
import { monthsIn, type ReportingPeriod } from '@/lib/domain/reporting-period'
import { Prisma } from '@/lib/generated/prisma/client'

export type MonthOfMoney = { readonly month: string; readonly receivedCents: Cents; readonly spentCents: Cents }

export type MoneyOfChapter = {
  readonly months: readonly MonthOfMoney[]
  readonly raisedCents: Cents
  readonly spentCents: Cents
  readonly sentAbroadCents: Cents
  readonly onHandCents: Cents
}

/** One chapter, or (null) the whole organization: then transfers between chapters fall away, because both halves are cash. */
export type Of = { readonly organizationId: string; readonly chapterId: string | null }

function rowsOf({ organizationId, chapterId }: Of): Prisma.Sql {
  const chapter = chapterId === null ? Prisma.sql`TRUE` : Prisma.sql`r.chapter_id = ${chapterId}::uuid`
  return Prisma.sql`r.organization_id = ${organizationId}::uuid AND ${chapter}`
}

/**
 * Every movement with its day: what was received (refunds lower it), spent, sent abroad, and how cash changed.
 * A pledge is none; a gift in kind and its memo move no cash; what another chapter sent is cash, neither gift nor spending.
 */
function movements(of: Of): Prisma.Sql {
  const own = Prisma.sql`${rowsOf(of)} AND r.state IN ('recorded', 'held')`
  return Prisma.sql`
    SELECT r.received_on AS moved_on, r.amount_cents AS received, 0::bigint AS spent, 0::bigint AS abroad,
      CASE WHEN r.kind = 'in_kind' THEN 0 ELSE r.amount_cents END AS cash
    FROM donation r WHERE ${own} AND r.kind <> 'pledge'
    UNION ALL
    SELECT r.paid_on, 0, CASE WHEN r.kind = 'refund_received' THEN -r.amount_cents ELSE r.amount_cents END, 0,
      CASE WHEN r.kind = 'refund_received' THEN r.amount_cents ELSE -r.amount_cents END
    FROM expenditure r WHERE ${own} AND r.kind <> 'in_kind_memo'
    UNION ALL
    SELECT r.sent_on, 0, 0, CASE WHEN r.kind = 'abroad' THEN r.amount_cents ELSE 0 END, CASE WHEN r.direction = 'in' THEN r.amount_cents ELSE -r.amount_cents END
    FROM transfer r WHERE ${own}`
}

type Days = { readonly months: ReportingPeriod; readonly period: ReportingPeriod; readonly today: CalendarDate }

const amount = z.number().transform(cents)
const monthsSchema = z.array(z.object({ month: z.string(), received: amount, spent: amount }))
const totalsSchema = z.array(z.object({ raised: amount, spent: amount, abroad: amount, on_hand: amount }))

/** Money by month over the given months, of the period, and on hand at the end of the day. */
export async function moneyOfChapter(
  tx: Transaction, of: Of, { months, period, today }: Days,
): Promise<MoneyOfChapter> {
  const byMonth = await tx.$queryRaw`SELECT to_char(moved_on, 'YYYY-MM') AS month, sum(received)::float8 AS received, sum(spent + abroad)::float8 AS spent
    FROM (${movements(of)}) m WHERE moved_on BETWEEN ${months.from}::date AND ${months.through}::date GROUP BY 1`
  const inPeriod = Prisma.sql`moved_on BETWEEN ${period.from}::date AND ${period.through}::date`
  const totals = await tx.$queryRaw`SELECT COALESCE(sum(received) FILTER (WHERE ${inPeriod}), 0)::float8 AS raised,
      COALESCE(sum(spent) FILTER (WHERE ${inPeriod}), 0)::float8 AS spent, COALESCE(sum(abroad) FILTER (WHERE ${inPeriod}), 0)::float8 AS abroad,
      (COALESCE(sum(cash), 0) + (SELECT COALESCE(sum(r.opening_balance_cents), 0) FROM bank_account r WHERE ${rowsOf(of)}))::float8 AS on_hand
    FROM (${movements(of)}) m WHERE moved_on <= ${today}::date`
  const found = new Map(monthsSchema.parse(byMonth).map((row) => [row.month, row]))
  const sums = totalsSchema.parse(totals)[0]
  return {
    months: monthsIn(months).map((month) => ({
      month, receivedCents: found.get(month)?.received ?? zeroCents, spentCents: found.get(month)?.spent ?? zeroCents,
    })),
    raisedCents: sums?.raised ?? zeroCents,
    spentCents: sums?.spent ?? zeroCents,
    sentAbroadCents: sums?.abroad ?? zeroCents,
    onHandCents: sums?.on_hand ?? zeroCents,
  }
}
