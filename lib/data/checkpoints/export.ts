import 'server-only'
import { openSnapshot } from '@/lib/data/database/snapshot'
import { packBytes, packParts, packSize } from '@/lib/data/journal/pack'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'

/** An archive that is made while it is read. */
export type JournalPack = { readonly name: string; readonly size: number; readonly bytes: AsyncGenerator<Uint8Array> }

/** The whole journal of the organization with its checkpoints and public keys: enough to check it without this server. */
export async function exportJournal(actor: Actor): Promise<Result<JournalPack, Refusal>> {
  const allowed = can(actor, 'journal.read', null)
  if (!allowed.ok) return allowed
  const { client, close } = await openSnapshot(actor.organizationId)
  try {
    const parts = await packParts(client, actor.organizationId)
    return ok({ name: `journal_${actor.today}.tar`, size: packSize(parts), bytes: released(packBytes(parts, Math.floor(Date.parse(actor.at) / 1000)), close) })
  } catch (error) {
    close(false)
    throw error
  }
}

/** Gives the connection back when the last byte was read, or the reader went away. */
async function* released(bytes: AsyncGenerator<Uint8Array>, close: (finished: boolean) => void): AsyncGenerator<Uint8Array> {
  let finished = false
  try {
    yield* bytes
    finished = true
  } finally {
    close(finished)
  }
}
