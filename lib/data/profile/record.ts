import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { inTurn, onceByFormKey } from '@/lib/data/records/once'
import { can, type Actor } from '@/lib/domain/permission'
import { unsigned, type ProfileEntry } from '@/lib/domain/profile/profile'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import type { TypedProfile } from '@/lib/schemas/profile'
import { profileFromForm } from './from-form'
import { profileColumns, profileFromRow } from './rows'

/** Adds an entry to the registration profile of the organization. */
export async function recordProfileEntry(actor: Actor, { formKey, ...typed }: TypedProfile & { readonly formKey: string }): Promise<Result<ProfileEntry, Refusal>> {
  const allowed = can(actor, 'settings.change', null)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  const found = async (tx: Transaction) => {
    const row = await tx.profileEntry.findFirst({ where: { organizationId, formKey } })
    return row === null ? null : profileFromRow(row)
  }
  return onceByFormKey(actor, 'profile_entry', found, async (tx) => {
    // The same submit again finds what it has made before its new person is asked about.
    await inTurn(tx, formKey)
    const earlier = await found(tx)
    if (earlier !== null) return ok(earlier)
    const facts = await profileFromForm(tx, actor, typed)
    if (!facts.ok) return facts
    const entry: ProfileEntry = { ...facts.value, ...unsigned, id: newId(), revision: 1 }
    const { id, revision } = entry
    const journalIndex = await appendEntry(tx, actor, { type: 'profile-entry.recorded', id, revision, before: null, after: { ...entry, formKey }, reason: null })
    await tx.profileEntry.create({ data: { organizationId, formKey, ...profileColumns(entry), journalIndex } })
    return ok(entry)
  })
}
