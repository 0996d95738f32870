import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { MisuseTallies } from '@/lib/domain/checklists/evaluations/screening'
import { thresholdCents, thresholdOn } from '@/lib/domain/rules/thresholds'
import { Prisma } from '@/lib/generated/prisma/client'
import { ownAndCounted, talliesOf, within, type Scope } from './tallies'

const isCash = Prisma.sql`(r.method IN ('cash', 'money_order', 'cashier_check') AND r.amount_cents > 0)`

/** Each donation with what stands beside it in the period, and whether a second person has closed it in an audit. */
function donationsWithSigns(scope: Scope): Prisma.Sql {
  return Prisma.sql`SELECT 'donation' AS record_kind, r.id, r.number, r.revision, r.kind, r.method, r.amount_cents, r.donor_id, r.payer_name, r.intermediary_id,
      p.name AS donor_name, o.method AS original_method,
      r.payment_reference <> '' AND count(*) OVER (PARTITION BY r.method, r.payment_reference) > 1 AS is_reference_twice,
      r.donor_id IS NOT NULL AND count(*) OVER (PARTITION BY r.donor_id, r.received_on, r.amount_cents) > 1 AS is_equal_gift,
      sum(r.amount_cents) FILTER (WHERE ${isCash}) OVER (PARTITION BY r.donor_id) AS donor_cash_cents,
      EXISTS (SELECT 1 FROM audit_mark m WHERE m.organization_id = r.organization_id AND m.donation_id = r.id
        AND m.noted_by IS DISTINCT FROM r.entered_by AND (m.result = 'pass' OR m.resolved_at IS NOT NULL)) AS is_closed
    FROM donation r
    LEFT JOIN person p ON p.organization_id = r.organization_id AND p.id = r.donor_id
    LEFT JOIN donation o ON o.organization_id = r.organization_id AND o.id = r.original_donation_id
    WHERE ${ownAndCounted(scope)} AND r.kind <> 'pledge' AND ${within(scope, Prisma.sql`r.received_on`)}`
}

function signsFor(cashCents: number) {
  const threshold = Prisma.sql`${BigInt(cashCents)}`
  return {
    duplicateReference: Prisma.sql`r.is_reference_twice`,
    equalGifts: Prisma.sql`r.is_equal_gift AND r.amount_cents > 0 AND NOT r.is_reference_twice`,
    cashAboveThreshold: Prisma.sql`${isCash} AND r.amount_cents > ${threshold}`,
    cashInParts: Prisma.sql`${isCash} AND r.amount_cents <= ${threshold} AND r.donor_id IS NOT NULL AND r.donor_cash_cents > ${threshold}`,
    onBehalfOfOthers: Prisma.sql`(r.intermediary_id IS NOT NULL OR (r.payer_name <> '' AND lower(r.payer_name) IS DISTINCT FROM lower(r.donor_name)))`,
    refundElsewhere: Prisma.sql`r.kind = 'refund' AND r.original_method <> r.method`,
  }
}

/** YML-08. The cash threshold is that of Form 8300 in force at the end of the period. */
export async function misuseTallies(tx: Transaction, scope: Scope): Promise<MisuseTallies> {
  const threshold = thresholdOn('bsa.8300', scope.through)
  if (threshold === null) throw new Error('No cash reporting threshold is in force')
  const cashThresholdCents = thresholdCents(threshold)
  const signs = signsFor(cashThresholdCents)
  const open = (sign: Prisma.Sql): Prisma.Sql => Prisma.sql`(${sign}) AND NOT r.is_closed`
  const any = Prisma.join(Object.values(signs).map((sign) => Prisma.sql`COALESCE(${sign}, false)`), ' OR ')
  const tally = await talliesOf(tx, donationsWithSigns(scope), {
    duplicateReference: open(signs.duplicateReference),
    equalGifts: open(signs.equalGifts),
    cashAboveThreshold: open(signs.cashAboveThreshold),
    cashInParts: open(signs.cashInParts),
    onBehalfOfOthers: open(signs.onBehalfOfOthers),
    refundElsewhere: open(signs.refundElsewhere),
    closed: Prisma.sql`r.is_closed AND (${any})`,
  })
  const payments = Prisma.sql`SELECT 'expenditure' AS record_kind, r.id, r.number, r.revision, r.approver_name, p.name AS payee_name
    FROM expenditure r JOIN person p ON p.organization_id = r.organization_id AND p.id = r.payee_id
    WHERE ${ownAndCounted(scope)} AND r.kind = 'payment' AND ${within(scope, Prisma.sql`r.paid_on`)}`
  const paid = await talliesOf(tx, payments, { payeeIsApprover: Prisma.sql`r.approver_name <> '' AND lower(r.approver_name) = lower(r.payee_name)` })
  return {
    duplicateReference: tally('duplicateReference'),
    equalGifts: tally('equalGifts'),
    cashAboveThreshold: tally('cashAboveThreshold'),
    cashInParts: tally('cashInParts'),
    onBehalfOfOthers: tally('onBehalfOfOthers'),
    refundElsewhere: tally('refundElsewhere'),
    payeeIsApprover: paid('payeeIsApprover'),
    closed: tally('closed').count,
    cashThresholdCents,
  }
}
