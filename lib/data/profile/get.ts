import 'server-only'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { listProfile, type NamedProfileEntry } from './list'

/** One entry of the profile, of the kind that its address says. */
export async function getProfileEntry(
  actor: Actor, { chapterId, kind, id }: { readonly chapterId: string; readonly kind: string; readonly id: string },
): Promise<Result<NamedProfileEntry, Refusal>> {
  const allowed = can(actor, 'journal.read', chapterId)
  if (!allowed.ok) return allowed
  const profile = await listProfile(actor, chapterId)
  if (!profile.ok) return profile
  const entry = profile.value.find((each) => each.id === id && each.kind === kind)
  return entry === undefined ? notFound() : ok(entry)
}
