import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { conflictOf } from '@/lib/data/records/conflict'
import type { Donation } from '@/lib/domain/donation'
import { can, type Actor } from '@/lib/domain/permission'
import { canMove } from '@/lib/domain/record'
import { notFound, ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { lockDonation, writeRevision } from './correct'
import { donationFromRow } from './rows'

export type DonationVoid = { readonly chapterId: string; readonly id: string; readonly revision: number; readonly reason: string }

/** Voids a donation with a reason: it keeps its number and its place in the audit, and counts nowhere. */
export async function voidDonation(actor: Actor, input: DonationVoid): Promise<Result<Donation, Refusal>> {
  const allowed = can(actor, 'donation.void', input.chapterId)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const row = await lockDonation(tx, actor, input.chapterId, input.id)
    if (row === null) return notFound()
    const earlier = donationFromRow(row)
    if (!canMove(earlier.state, 'voided')) return refuse({ reason: 'already-voided', key: 'alreadyVoided', values: { number: earlier.number } })
    if (row.revision !== input.revision) {
      return conflictOf(tx, actor, { id: row.id, openedOn: input.revision, theirs: { ...earlier }, yours: { state: 'voided', stateReason: input.reason } })
    }
    const donation: Donation = { ...earlier, state: 'voided', stateReason: input.reason, revision: earlier.revision + 1 }
    await writeRevision(tx, actor, { type: 'donation.voided', row, earlier, donation, reason: input.reason })
    return ok(donation)
  })
}
