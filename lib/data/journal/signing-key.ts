import 'server-only'
import type pg from 'pg'
import { ensureSigningKey, noteKeyOf, readSigningKey, type SigningKey } from '@/lib/data/keys/signing-key'
import { parseEntry } from '@/lib/domain/journal/entry'
import { isSameKey, keyForJournal, originOf, signingKeySubject, toldKey, type ToldKey } from '@/lib/domain/journal/signing-key'
import type { Actor } from '@/lib/domain/permission'
import { ok, refuse, type Refusal, type Result } from '@/lib/domain/result'
import { appendEntrySql } from './append'

/** The key with which a log is signed now, and the name under which it signs. */
export type LogKey = { readonly key: SigningKey; readonly origin: string }

/** The signing keys that the journal tells, oldest first. */
export async function toldKeys(client: pg.ClientBase, organizationId: string): Promise<readonly ToldKey[]> {
  const { rows } = await client.query<{ text: string }>(
    'SELECT text FROM journal_entry WHERE organization_id = $1 AND subject_id = $2 ORDER BY index', [organizationId, signingKeySubject(organizationId)],
  )
  return rows.map(({ text }) => toldKey(parseEntry(text))).filter((told) => told !== null)
}

/** Two first checkpoints at one time introduce the key once. */
async function introduce(client: pg.ClientBase, actor: Actor): Promise<ToldKey | undefined> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('signing-key/' || $1, 0))`, [actor.organizationId])
  const meanwhile = (await toldKeys(client, actor.organizationId)).at(-1)
  if (meanwhile !== undefined) return meanwhile
  const key = ensureSigningKey()
  const after = keyForJournal(noteKeyOf(key, originOf(key.installation, actor.organizationId)), null)
  await appendEntrySql(client, actor, { type: 'signing-key.introduced', id: signingKeySubject(actor.organizationId), revision: 1, before: null, after, reason: null })
  return (await toldKeys(client, actor.organizationId)).at(-1)
}

/**
 * The key that this log is signed with. The first time, the journal is told which it is. Refuses where the machine has lost it or
 * has another one: signing with a key that the journal does not know would prove nothing.
 */
export async function keyOfLog(client: pg.ClientBase, actor: Actor): Promise<Result<LogKey, Refusal>> {
  const told = (await toldKeys(client, actor.organizationId)).at(-1) ?? (await introduce(client, actor))
  const key = readSigningKey()
  if (key === null) return refuse({ reason: 'not-allowed', key: 'signingKeyMissing' })
  const origin = originOf(key.installation, actor.organizationId)
  if (told === undefined || !isSameKey(told.key, noteKeyOf(key, origin))) return refuse({ reason: 'not-allowed', key: 'signingKeyOther' })
  return ok({ key, origin })
}
