import 'server-only'
import { sqlAs } from '@/lib/data/database/transaction'
import { checkpointOfSize, newestCheckpoints, type KeptCheckpoint } from '@/lib/data/journal/checkpoint'
import { toldKeys } from '@/lib/data/journal/signing-key'
import { parseCheckpoint } from '@/lib/domain/journal/checkpoint'
import { parseNote, verifierKeyText } from '@/lib/domain/journal/signed-note'
import { toBase64 } from '@/lib/domain/base64'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'

/** Checkpoints that the page shows; older ones stand in the journal's export. */
const shownMost = 50

export type ShownCheckpoint = Pick<KeptCheckpoint, 'size' | 'note' | 'cause' | 'madeAt'> & { readonly root: string }

export type Checkpoints = {
  readonly journalSize: number
  /** Newest first. */
  readonly checkpoints: readonly ShownCheckpoint[]
  /** The public key that signs now, as others keep it; null before the first checkpoint. */
  readonly key: string | null
}

function shown({ size, note, cause, madeAt }: KeptCheckpoint): ShownCheckpoint {
  const read = parseCheckpoint(parseNote(note)?.text ?? '')
  return { size, note, cause, madeAt, root: read === null ? '' : toBase64(read.root) }
}

/** Lists the checkpoints of the organization's journal for those who read it in the chapter. */
export async function listCheckpoints(actor: Actor, chapterId: string): Promise<Result<Checkpoints, Refusal>> {
  const allowed = can(actor, 'journal.read', chapterId)
  if (!allowed.ok) return allowed
  return sqlAs(actor, async (client) => {
    const { rows } = await client.query<{ size: number }>('SELECT size::float8 AS size FROM journal_head WHERE organization_id = $1', [actor.organizationId])
    const key = (await toldKeys(client, actor.organizationId)).at(-1)?.key
    const checkpoints = (await newestCheckpoints(client, actor.organizationId, shownMost)).map(shown)
    return ok({ journalSize: rows[0]?.size ?? 0, checkpoints, key: key === undefined ? null : verifierKeyText(key) })
  }, 'read')
}

/** The signed note of the checkpoint of one size, to be kept elsewhere. */
export async function checkpointNote(actor: Actor, of: { readonly chapterId: string; readonly size: number }): Promise<Result<string, Refusal>> {
  const allowed = can(actor, 'journal.read', of.chapterId)
  if (!allowed.ok) return allowed
  const found = await sqlAs(actor, (client) => checkpointOfSize(client, actor.organizationId, of.size), 'read')
  return found === null ? notFound() : ok(found.note)
}
