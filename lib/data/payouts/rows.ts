import 'server-only'
import { dayFromRow, instantFromRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import { payoutStates, type Payout } from '@/lib/domain/imports/payout'
import { centsFromDatabase } from '@/lib/domain/money'
import type { Payout as PayoutRow } from '@/lib/generated/prisma/client'

/** Reads a row; every amount is checked to be exact. */
export function payoutFromRow(row: Omit<PayoutRow, 'organizationId' | 'journalIndex'>): Payout {
  const { id, chapterId, importBatchId, processor, reference, differenceReason, bankAccountId, stateReason, revision } = row
  return {
    id, chapterId, importBatchId, processor, reference, differenceReason, bankAccountId, stateReason, revision, state: oneOf(payoutStates, row.state),
    paidOn: dayFromRow(row.paidOn), paidAt: row.paidAt === null ? null : instantFromRow(row.paidAt),
    amountCents: centsFromDatabase(row.amountCents), giftsCents: centsFromDatabase(row.giftsCents), feesCents: centsFromDatabase(row.feesCents), refundsCents: centsFromDatabase(row.refundsCents),
    disputesCents: centsFromDatabase(row.disputesCents), otherCents: centsFromDatabase(row.otherCents), differenceCents: centsFromDatabase(row.differenceCents),
  }
}
