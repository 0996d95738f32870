import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { namesById } from '@/lib/data/records/names'
import { can, type Actor } from '@/lib/domain/permission'
import type { ProfileEntry } from '@/lib/domain/profile/profile'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { profileFromRow } from './rows'

export type NamedProfileEntry = ProfileEntry & { readonly personName: string; readonly principalName: string }

/** The whole profile of the organization with names, for who may read its journal: nothing here is not there. */
export async function listProfile(actor: Actor, chapterId: string): Promise<Result<readonly NamedProfileEntry[], Refusal>> {
  const allowed = can(actor, 'journal.read', chapterId)
  if (!allowed.ok) return allowed
  return readAs(actor, async (tx) => {
    const rows = await tx.profileEntry.findMany({ where: { organizationId: actor.organizationId }, orderBy: [{ kind: 'asc' }, { fromOn: 'asc' }, { id: 'asc' }] })
    const entries = rows.map(profileFromRow)
    const names = await namesById(tx, actor, entries.flatMap(({ personId, principalId }) => [personId, principalId]).filter((id) => id !== null))
    const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''))
    return ok(entries.map((entry) => ({ ...entry, personName: nameOf(entry.personId), principalName: nameOf(entry.principalId) })))
  })
}
