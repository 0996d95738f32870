import 'server-only'
import type pg from 'pg'
import { sqlAs } from '@/lib/data/database/transaction'
import { parseCheckpoint } from '@/lib/domain/journal/checkpoint'
import { parseEntry, type JournalEntry } from '@/lib/domain/journal/entry'
import { leafHash } from '@/lib/domain/journal/leaf-hash'
import { inclusionPath, verifyInclusion } from '@/lib/domain/journal/merkle-proof'
import { proofText } from '@/lib/domain/journal/proof-text'
import { parseNote } from '@/lib/domain/journal/signed-note'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { newestCheckpoints } from './checkpoint'
import { hashesOfRanges } from './stored-tree'

/** That an entry is in the journal which the newest checkpoint covers; `holds` is false where text or stored tree were changed. */
export type EntryProof = { readonly size: number; readonly hashes: number; readonly text: string; readonly holds: boolean }

export type ShownEntry = {
  readonly entry: JournalEntry
  /** What is stored and hashed, to the letter. */
  readonly text: string
  /** Null while no checkpoint covers the entry. */
  readonly proof: EntryProof | null
}

type Wanted = { readonly organizationId: string; readonly index: number; readonly text: string }

async function prove(client: pg.ClientBase, { organizationId, index, text }: Wanted): Promise<EntryProof | null> {
  const [newest] = await newestCheckpoints(client, organizationId, 1)
  if (newest === undefined || index >= newest.size) return null
  const { size, note } = newest
  const hashes = await hashesOfRanges(client, organizationId, inclusionPath(index, size))
  const root = parseCheckpoint(parseNote(note)?.text ?? '')?.root ?? new Uint8Array()
  return { size, hashes: hashes.length, text: proofText({ index, hashes, note }), holds: verifyInclusion({ index, size, root, leafHash: leafHash(text), proof: hashes }) }
}

/**
 * One entry of the journal with its proof, for those who read the journal of its chapter. An entry of the whole organization tells of every
 * chapter: its text is shown only to those who read all of the journal.
 */
export async function getEntry(actor: Actor, of: { readonly chapterId: string; readonly index: number }): Promise<Result<ShownEntry, Refusal>> {
  const allowed = can(actor, 'journal.read', of.chapterId)
  if (!allowed.ok) return allowed
  return sqlAs(actor, async (client) => {
    const { rows } = await client.query<{ text: string }>(
      'SELECT text FROM journal_entry WHERE organization_id = $1 AND index = $2 AND (chapter_id = $3 OR chapter_id IS NULL AND $4)',
      [actor.organizationId, of.index, of.chapterId, can(actor, 'journal.read', null).ok],
    )
    const text = rows[0]?.text
    if (text === undefined) return notFound()
    return ok({ entry: parseEntry(text), text, proof: await prove(client, { organizationId: actor.organizationId, index: of.index, text }) })
  }, 'read')
}
