import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import type { AccountTallies } from '@/lib/domain/checklists/evaluations/accounts'
import type { Tally } from '@/lib/domain/checklists/evaluation'
import { cents, sumCents } from '@/lib/domain/money'
import type { Scope } from './tallies'

const accountsSchema = z.array(z.object({ id: z.string(), name: z.string(), revision: z.number().int(), days: z.number().int(), reconciledDays: z.number().int(), difference: z.number() }))
type Account = z.infer<typeof accountsSchema>[number]

function tallyOf(accounts: readonly Account[]): Tally {
  return { count: accounts.length, examples: accounts.map(({ id, name, revision }) => ({ kind: 'bank-account', id, number: name, revision })) }
}

/** YML-06: each account of the chapter that was open in the quarter, with how many of its days lie in a reconciled statement, and what differs there. */
export async function accountTallies(tx: Transaction, { organizationId, chapterId, from, through }: Scope): Promise<AccountTallies> {
  const rows = await tx.$queryRaw`
    SELECT b.id, b.name, b.revision, span.until - span.since + 1 AS days, COALESCE(sum(LEAST(s.period_through, span.until) - GREATEST(s.period_from, span.since) + 1) FILTER (WHERE s.id IS NOT NULL), 0)::int AS "reconciledDays",
      COALESCE(sum((SELECT sum(abs((c ->> 'amountCents')::bigint)) FROM jsonb_array_elements(s.carried) c WHERE c ->> 'lineId' IS NULL)), 0)::float8 AS difference
    FROM bank_account b
    CROSS JOIN LATERAL (SELECT GREATEST(b.opened_on, ${from}::date) AS since, LEAST(COALESCE(b.closed_on, ${through}::date), ${through}::date) AS until) span
    LEFT JOIN bank_statement s ON s.organization_id = b.organization_id AND s.bank_account_id = b.id AND s.state = 'reconciled' AND s.period_from <= span.until AND s.period_through >= span.since
    WHERE b.organization_id = ${organizationId}::uuid AND b.chapter_id = ${chapterId}::uuid AND span.until >= span.since
    GROUP BY b.id, b.name, b.revision, span.since, span.until ORDER BY b.name, b.id`
  const accounts = accountsSchema.parse(rows)
  const different = accounts.filter(({ difference }) => difference !== 0)
  return {
    accounts: accounts.length, notReconciled: tallyOf(accounts.filter(({ days, reconciledDays }) => reconciledDays < days)), different: tallyOf(different),
    differenceCents: sumCents(different.map(({ difference }) => cents(difference))),
  }
}
