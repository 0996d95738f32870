import 'server-only'
import { sqlAs } from '@/lib/data/database/transaction'
import { appendEntrySql } from '@/lib/data/journal/append'
import { writeCheckpoint } from '@/lib/data/journal/checkpoint'
import { toldKeys } from '@/lib/data/journal/signing-key'
import { noteKeyOf, signNote, type SigningKey } from '@/lib/data/keys/signing-key'
import { isSameKey, keyForJournal, originOf, rotationText, signingKeySubject } from '@/lib/domain/journal/signing-key'
import { can, type Actor } from '@/lib/domain/permission'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'

export type KeyRotation = {
  /** The key that signs now; null where it is lost, and then the journal shows that nothing vouches for the next one. */
  readonly current: SigningKey | null
  readonly next: SigningKey
}

/**
 * Tells the organization's journal that another key signs from now on, in an entry that the key before has signed. Where it was told
 * already, or where no checkpoint was ever signed, there is nothing to do: so a rotation that was cut off is simply begun again.
 */
export async function rotateSigningKey(actor: Actor, { current, next }: KeyRotation): Promise<Result<'told' | 'nothing to do', Refusal>> {
  const allowed = can(actor, 'key.rotate', null)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  return sqlAs(actor, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('signing-key/' || $1, 0))`, [actor.organizationId])
    const told = (await toldKeys(client, actor.organizationId)).at(-1)
    const nextKey = noteKeyOf(next, originOf(next.installation, actor.organizationId))
    if (told === undefined || isSameKey(told.key, nextKey)) return ok('nothing to do')
    if (current !== null && !isSameKey(told.key, noteKeyOf(current, told.key.name))) return refuse({ reason: 'not-allowed', key: 'signingKeyOther' })
    const note = current === null ? null : signNote(current, told.key.name, rotationText(nextKey))
    const before = keyForJournal(told.key, told.note)
    await appendEntrySql(client, actor, {
      type: 'signing-key.rotated', id: signingKeySubject(actor.organizationId), revision: told.revision + 1, before, after: keyForJournal(nextKey, note), reason: null,
    })
    return ok('told')
  })
}

/** The first checkpoint under the new key, once the machine has it. */
export async function checkpointAfterRotation(actor: Actor): Promise<Result<{ readonly size: number }, Refusal>> {
  const allowed = can(actor, 'key.rotate', null)
  if (!allowed.ok) return allowed
  return sqlAs(actor, (client) => writeCheckpoint(client, actor, 'rotation'))
}
