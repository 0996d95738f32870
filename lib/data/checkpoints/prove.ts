import 'server-only'
import type pg from 'pg'
import { sqlAs } from '@/lib/data/database/transaction'
import { checkpointOfSize } from '@/lib/data/journal/checkpoint'
import { hashesOfRanges } from '@/lib/data/journal/stored-tree'
import { consistencyPath, inclusionPath } from '@/lib/domain/journal/merkle-proof'
import type { LeafRange } from '@/lib/domain/journal/merkle-tree'
import { can, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'

type Hashes = readonly Uint8Array[]

async function hashesAt(client: pg.ClientBase, actor: Actor, size: number, path: () => readonly LeafRange[]): Promise<Result<Hashes, Refusal>> {
  const checkpoint = await checkpointOfSize(client, actor.organizationId, size)
  return checkpoint === null ? notFound() : ok(await hashesOfRanges(client, actor.organizationId, path()))
}

/** Proves that an entry is in the journal that the checkpoint of that size covers. */
export async function proveInclusion(actor: Actor, { index, size }: { readonly index: number; readonly size: number }): Promise<Result<Hashes, Refusal>> {
  const allowed = can(actor, 'journal.read', null)
  if (!allowed.ok) return allowed
  if (index < 0 || index >= size) return notFound()
  return sqlAs(actor, (client) => hashesAt(client, actor, size, () => inclusionPath(index, size)), 'read')
}

/** Proves that the journal of the later checkpoint is that of the earlier one with entries added behind. */
export async function proveConsistency(actor: Actor, { earlier, later }: { readonly earlier: number; readonly later: number }): Promise<Result<Hashes, Refusal>> {
  const allowed = can(actor, 'journal.read', null)
  if (!allowed.ok) return allowed
  if (earlier < 1 || earlier > later) return notFound()
  return sqlAs(actor, (client) => hashesAt(client, actor, later, () => consistencyPath(earlier, later)), 'read')
}
