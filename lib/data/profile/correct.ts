import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import { can, type Actor } from '@/lib/domain/permission'
import { unsigned, type ProfileEntry } from '@/lib/domain/profile/profile'
import type { Refusal, Result } from '@/lib/domain/result'
import type { TypedProfile } from '@/lib/schemas/profile'
import { profileFromForm } from './from-form'
import { profileTable } from './rows'

/** Corrects an entry of the profile with a reason. What counsel had signed is to be signed again: the facts are others now. */
export async function correctProfileEntry(actor: Actor, { typed, ...place }: RecordPlace & { readonly typed: TypedProfile }): Promise<Result<ProfileEntry, Refusal>> {
  const allowed = can(actor, 'settings.change', null)
  if (!allowed.ok) return allowed
  return inTransaction(actor, async (tx) => {
    const facts = await profileFromForm(tx, actor, typed)
    if (!facts.ok) return facts
    return correctRevised(tx, actor, profileTable, {
      place,
      yours: facts.value,
      record: (earlier) => ({ ...earlier, ...facts.value, kind: earlier.kind, ...unsigned, revision: earlier.revision + 1 }),
      type: 'profile-entry.corrected',
      reason: typed.reason,
    })
  })
}
