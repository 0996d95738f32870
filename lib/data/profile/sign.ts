import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { can, type Actor } from '@/lib/domain/permission'
import type { ProfileEntry } from '@/lib/domain/profile/profile'
import { notFound, type Refusal, type Result } from '@/lib/domain/result'
import { profileTable } from './rows'

export type ExposureSignature = RecordPlace & { readonly conclusion: string; readonly today: CalendarDate }

/** Counsel signs an exposure record with a conclusion of their own; the program gives none. */
export async function signExposure(actor: Actor, { conclusion, today, ...place }: ExposureSignature): Promise<Result<ProfileEntry, Refusal>> {
  const allowed = can(actor, 'exposure.sign', null)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const row = await profileTable.find(tx, { organizationId: actor.organizationId, id: place.id, chapterId: place.chapterId })
    if (row?.kind !== 'exposure') return notFound()
    const signature = { signedName: actor.name, signedOn: today, conclusion }
    return correctRevised(tx, actor, profileTable, {
      place, yours: signature, record: (earlier) => ({ ...earlier, ...signature, revision: earlier.revision + 1 }), type: 'profile-entry.signed', reason: conclusion,
    })
  })
}
