import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { resolvePerson } from '@/lib/data/people/resolve'
import type { Actor } from '@/lib/domain/permission'
import { profileShapes, type ProfileFacts } from '@/lib/domain/profile/profile'
import { invalid, ok, type Refusal, type Result } from '@/lib/domain/result'
import type { TypedProfile } from '@/lib/schemas/profile'

/** Turns what was typed into facts inside the transaction that records them, so that a new person and the entry stand or fall together. */
export async function profileFromForm(tx: Transaction, actor: Actor, { person, reason: _reason, ...typed }: TypedProfile): Promise<Result<ProfileFacts, Refusal>> {
  const resolved = await resolvePerson(tx, actor, { name: 'person', choice: person, tag: profileShapes[typed.kind].tag })
  if (!resolved.ok) return resolved
  const principal = typed.principalId === null ? true : await tx.principal.findFirst({ where: { organizationId: actor.organizationId, id: typed.principalId }, select: { id: true } })
  return principal === null ? invalid({ principalId: { key: 'choiceUnknown' } }) : ok({ ...typed, personId: resolved.value })
}
