import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import type { FundFacts } from '@/lib/domain/checklists/evaluations/funds'
import { cents, type Cents } from '@/lib/domain/money'
import { Prisma } from '@/lib/generated/prisma/client'
import { expenditureParts, purposeAmounts } from './parts'
import { ownAndCounted, talliesOf, within, type Scope } from './tallies'

const openingSchema = z.array(z.object({ cents: z.number().transform(cents) }))

async function openingBalances(tx: Transaction, { organizationId, chapterId, through }: Scope): Promise<Cents> {
  const rows = await tx.$queryRaw`SELECT COALESCE(sum(opening_balance_cents), 0)::float8 AS cents FROM bank_account
    WHERE organization_id = ${organizationId}::uuid AND chapter_id = ${chapterId}::uuid AND opened_on <= ${through}::date`
  return openingSchema.parse(rows)[0]?.cents ?? cents(0)
}

/** Gifts in kind and their memo are left out on both sides: no money moved. */
function givenByPurpose(scope: Scope): Prisma.Sql {
  return Prisma.sql`SELECT purpose, sum(amount_cents)::float8 AS amount_cents FROM (
      SELECT CASE WHEN r.kind IN ('dues', 'sale') THEN 'general' ELSE r.purpose END AS purpose, r.amount_cents FROM donation r
      WHERE ${ownAndCounted(scope)} AND r.kind NOT IN ('pledge', 'in_kind') AND r.received_on <= ${scope.through}::date
      UNION ALL
      SELECT r.purpose, r.amount_cents FROM transfer r WHERE ${ownAndCounted(scope)} AND r.direction = 'in' AND r.sent_on <= ${scope.through}::date) given
    GROUP BY purpose`
}

function spentByPurpose(scope: Scope): Prisma.Sql {
  return Prisma.sql`SELECT purpose, sum(amount_cents)::float8 AS amount_cents FROM (
      SELECT part.purpose, part.amount_cents FROM expenditure r ${expenditureParts}
      WHERE ${ownAndCounted(scope)} AND r.kind <> 'in_kind_memo' AND r.paid_on <= ${scope.through}::date
      UNION ALL
      SELECT r.purpose, r.amount_cents FROM transfer r WHERE ${ownAndCounted(scope)} AND r.direction = 'out' AND r.sent_on <= ${scope.through}::date) spent
    GROUP BY purpose`
}

/** YML-04: everything up to the end of the period; the purposes in words only of the period. */
export async function fundFacts(tx: Transaction, scope: Scope): Promise<FundFacts> {
  const payments = Prisma.sql`SELECT 'expenditure' AS record_kind, r.id, r.number, r.revision, r.purpose_text FROM expenditure r
      WHERE ${ownAndCounted(scope)} AND r.kind = 'payment' AND ${within(scope, Prisma.sql`r.paid_on`)}
    UNION ALL SELECT 'transfer', r.id, r.number, r.revision, r.purpose_text FROM transfer r
      WHERE ${ownAndCounted(scope)} AND r.kind = 'abroad' AND ${within(scope, Prisma.sql`r.sent_on`)}`
  const tally = await talliesOf(tx, payments, { withoutPurposeText: Prisma.sql`r.purpose_text = ''` })
  return {
    openingCents: await openingBalances(tx, scope),
    given: purposeAmounts(await tx.$queryRaw(givenByPurpose(scope))),
    spent: purposeAmounts(await tx.$queryRaw(spentByPurpose(scope))),
    withoutPurposeText: tally('withoutPurposeText'),
  }
}
