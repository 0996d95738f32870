import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import type { DonationTallies } from '@/lib/domain/checklists/evaluations/donations'
import { Prisma } from '@/lib/generated/prisma/client'
import type { ChecklistSettings } from './settings'
import { ownAndCounted, talliesOf, within, type Scope } from './tallies'

const isReturn = Prisma.sql`r.kind IN ('refund', 'chargeback')`
const isGift = Prisma.sql`r.kind IN ('gift', 'in_kind', 'pledge_payment')`
const receiptDue = Prisma.sql`(r.kind IN ('gift', 'in_kind', 'pledge_payment', 'dues') AND r.donor_id IS NOT NULL)`
const isCash = Prisma.sql`(r.method = 'cash' AND NOT ${isReturn})`
const isDeposited = Prisma.sql`r.method IN ('cash', 'check', 'money_order', 'cashier_check') AND NOT ${isReturn} AND r.kind <> 'in_kind'`
const notCountedByTwo = Prisma.sql`(r.first_counter = '' OR r.second_counter = '' OR lower(r.first_counter) = lower(r.second_counter))`

function conditions({ today }: Scope, { depositDays }: ChecklistSettings) {
  const late = Prisma.sql`COALESCE(r.deposited_on, ${today}::date) > r.received_on + ${depositDays}::int`
  return {
    donations: Prisma.sql`true`,
    withoutDonor: Prisma.sql`r.donor_id IS NULL AND NOT r.anonymous AND r.principal_id IS NULL AND r.joint_shares IS NULL AND NOT ${isReturn}`,
    inKindNotDescribed: Prisma.sql`r.kind = 'in_kind' AND (r.in_kind_description = '' OR r.valuation_method = '')`,
    refundWithoutGift: Prisma.sql`${isReturn} AND r.original_donation_id IS NULL`,
    withoutDeposit: Prisma.sql`${isDeposited} AND r.deposited_on IS NULL`,
    gifts: isGift,
    withoutCampaign: Prisma.sql`${isGift} AND r.campaign = ''`,
    receiptsDue: receiptDue,
    withoutReceipt: Prisma.sql`${receiptDue} AND r.receipt_number = ''`,
    cashGifts: isCash,
    notCountedByTwo: Prisma.sql`${isCash} AND ${notCountedByTwo}`,
    depositedLate: Prisma.sql`${isCash} AND ${late}`,
  }
}

/** FUN-06, FUN-07, YML-07, YML-09. A pledge is a promise until it is paid and left out. */
export async function donationTallies(tx: Transaction, scope: Scope, settings: ChecklistSettings): Promise<DonationTallies> {
  const records = Prisma.sql`SELECT 'donation' AS record_kind, r.* FROM donation r
    WHERE ${ownAndCounted(scope)} AND r.kind <> 'pledge' AND ${within(scope, Prisma.sql`r.received_on`)}`
  const tally = await talliesOf(tx, records, conditions(scope, settings))
  return {
    donations: tally('donations').count,
    withoutDonor: tally('withoutDonor'),
    inKindNotDescribed: tally('inKindNotDescribed'),
    refundWithoutGift: tally('refundWithoutGift'),
    withoutDeposit: tally('withoutDeposit'),
    gifts: tally('gifts').count,
    withoutCampaign: tally('withoutCampaign'),
    receiptsDue: tally('receiptsDue').count,
    withoutReceipt: tally('withoutReceipt'),
    cashGifts: tally('cashGifts').count,
    notCountedByTwo: tally('notCountedByTwo'),
    depositedLate: tally('depositedLate'),
    depositDays: settings.depositDays,
  }
}
