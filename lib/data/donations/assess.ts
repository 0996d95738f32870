import 'server-only'
import { throughPrisma } from '@/lib/data/database/statements'
import { readAs } from '@/lib/data/database/transaction'
import { withOverrides } from '@/lib/data/overrides/read'
import type { Assessment } from '@/lib/domain/assessment'
import type { Donation } from '@/lib/domain/donation'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { assessDonation } from '@/lib/domain/rules/assess-donation'
import { contextForDonation } from './context'

/** Runs the checks on a donation as it stands today; what was set aside says so. */
export async function assessRecordedDonation(actor: Actor, donation: Donation): Promise<Result<Assessment, Refusal>> {
  const allowed = can(actor, 'chapter.read', donation.chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const read = await contextForDonation(throughPrisma(tx), actor, donation, { id: donation.id, number: donation.number, revision: donation.revision })
    return read === null ? notFound() : ok(await withOverrides(tx, { organizationId: actor.organizationId, recordId: donation.id }, assessDonation(donation, read.context)))
  })
}
