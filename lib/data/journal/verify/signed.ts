import 'server-only'
import type pg from 'pg'
import { checkSignature } from '@/lib/data/keys/ed25519'
import { parseCheckpoint, type Checkpoint } from '@/lib/domain/journal/checkpoint'
import { isSameHash } from '@/lib/domain/journal/merkle-tree'
import { parseNote, signerOf, type NoteKey } from '@/lib/domain/journal/signed-note'
import { followsFrom, isSameKey, keyAt, type ToldKey } from '@/lib/domain/journal/signing-key'
import { finding, type Finding } from '@/lib/domain/journal/verify/finding'
import type { SignedRoot } from './tree'

/** A checkpoint as it is kept: beside the journal, where size and root stand in columns as well, or brought from outside. */
export type KeptNote = { readonly note: string; readonly kept: SignedRoot['kept']; readonly beside: { readonly size: number; readonly root: Uint8Array } | null }

export type Signed = { readonly roots: readonly SignedRoot[]; readonly findings: readonly Finding[] }

/** The checkpoints of an organization in the database. */
export async function notesInDatabase(client: pg.ClientBase, organizationId: string): Promise<readonly KeptNote[]> {
  const { rows } = await client.query<{ note: string; size: number; root: Buffer }>(
    'SELECT note, size::float8 AS size, root FROM checkpoint WHERE organization_id = $1 ORDER BY checkpoint.size', [organizationId],
  )
  return rows.map(({ note, size, root }) => ({ note, kept: 'inside', beside: { size, root } }))
}

/** What a note says, whoever signed it; null where it is no checkpoint. */
export function readCheckpoint(note: string): Checkpoint | null {
  const parsed = parseNote(note)
  return parsed === null ? null : parseCheckpoint(parsed.text)
}

function isSignedBy(note: string, keys: readonly NoteKey[]): boolean {
  const parsed = parseNote(note)
  return parsed !== null && signerOf(parsed, keys, checkSignature) !== null
}

/** Each key after the first must be vouched for by the one before; one that the reader trusts must be among them. */
export function checkKeys(keys: readonly ToldKey[], trusted: readonly NoteKey[]): readonly Finding[] {
  const alone = keys.filter((key, place) => place > 0 && !followsFrom(key, keys[place - 1]?.key ?? key.key, checkSignature))
  const unknown = trusted.filter((key) => !keys.some((told) => isSameKey(told.key, key)))
  return [
    ...alone.map(({ index }) => finding('not-signed', 'entry', `Entry ${index} brings a new signing key for which the key before does not vouch.`, { index })),
    ...unknown.map(({ name }) => finding('not-signed', 'checkpoint', `The key that you trust (${name}) never signed this journal.`)),
  ]
}

export type SignedTask = {
  readonly notes: readonly KeptNote[]
  readonly keys: readonly ToldKey[]
  /** Keys that the reader trusts, that this machine has, or that stand beside an export: for a journal that was cut off before it told its key. */
  readonly trusted: readonly NoteKey[]
}

/** Reads checkpoints, checks who signed them, and gives the sizes and roots that the tree must come to. */
export function checkSigned({ notes, keys, trusted }: SignedTask): Signed {
  const roots: SignedRoot[] = []
  const findings: Finding[] = []
  for (const { note, kept, beside } of notes) {
    const checkpoint = readCheckpoint(note)
    const told = keyAt(keys, checkpoint?.size ?? 0)
    const signers = kept === 'outside' ? [...keys.map(({ key }) => key), ...trusted] : told === null ? trusted : [told]
    const of = `The checkpoint over ${beside?.size ?? checkpoint?.size ?? 0} entries`
    if (checkpoint === null || !isSignedBy(note, signers)) {
      findings.push(finding('not-signed', 'checkpoint', `${of} is not signed by the key of this journal: it was changed, or comes from elsewhere.`))
    } else if (beside !== null && (beside.size !== checkpoint.size || !isSameHash(beside.root, checkpoint.root))) {
      findings.push(finding('edited', 'checkpoint', `${of} says something else than its signed text.`))
    } else {
      roots.push({ size: checkpoint.size, root: checkpoint.root, kept })
    }
  }
  return { roots, findings }
}
