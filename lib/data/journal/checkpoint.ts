import 'server-only'
import type pg from 'pg'
import { signNote } from '@/lib/data/keys/signing-key'
import { checkpointText } from '@/lib/domain/journal/checkpoint'
import type { Subtree } from '@/lib/domain/journal/merkle-tree'
import type { Instant } from '@/lib/domain/instant'
import type { Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { keyOfLog } from './signing-key'
import { storedLevel, treeUntil } from './stored-tree'

/** What a checkpoint was made for. */
export type CheckpointCause = 'request' | 'import' | 'day' | 'rotation' | 'seal'

export type KeptCheckpoint = { readonly size: number; readonly note: string; readonly cause: string; readonly madeAt: Instant; readonly madeBy: string | null }

const columns = `size::float8 AS size, note, cause, to_char(made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "madeAt", made_by AS "madeBy"`

/** The newest checkpoints of a log, newest first. */
export async function newestCheckpoints(client: pg.ClientBase, organizationId: string, most: number): Promise<readonly KeptCheckpoint[]> {
  const { rows } = await client.query<KeptCheckpoint>(
    `SELECT ${columns} FROM checkpoint WHERE organization_id = $1 ORDER BY checkpoint.size DESC LIMIT $2`, [organizationId, most],
  )
  return rows
}

/** The checkpoint of exactly that size; null where none was made. */
export async function checkpointOfSize(client: pg.ClientBase, organizationId: string, size: number): Promise<KeptCheckpoint | null> {
  const { rows } = await client.query<KeptCheckpoint>(`SELECT ${columns} FROM checkpoint WHERE organization_id = $1 AND size = $2`, [organizationId, size])
  return rows[0] ?? null
}

async function journalSize(client: pg.ClientBase, organizationId: string): Promise<number> {
  const { rows } = await client.query<{ size: number }>('SELECT size::float8 AS size FROM journal_head WHERE organization_id = $1', [organizationId])
  return rows[0]?.size ?? 0
}

type NewNode = Subtree & { readonly hash: Uint8Array }

/** Two at a time make the same nodes: the second one finds them there. */
async function storeNodes(client: pg.ClientBase, organizationId: string, nodes: readonly NewNode[]): Promise<void> {
  await client.query(
    `INSERT INTO journal_node (organization_id, level, position, hash) SELECT $1, * FROM unnest($2::int[], $3::bigint[], $4::bytea[]) ON CONFLICT DO NOTHING`,
    [organizationId, nodes.map(({ level }) => level), nodes.map(({ position }) => position), nodes.map(({ hash }) => hash)],
  )
}

/**
 * Makes a checkpoint of the whole journal as this transaction sees it, in the transaction of whatever it closes: a seal, an import,
 * a day, a request. Where nothing was written since the last one, that one is given. Only what is new is hashed.
 */
export async function writeCheckpoint(client: pg.ClientBase, actor: Actor, cause: CheckpointCause): Promise<Result<KeptCheckpoint, Refusal>> {
  const { organizationId } = actor
  const signer = await keyOfLog(client, actor)
  if (!signer.ok) return signer
  const [last, size] = [(await newestCheckpoints(client, organizationId, 1))[0], await journalSize(client, organizationId)]
  if (last !== undefined && last.size >= size) return ok(last)
  const nodes: NewNode[] = []
  const tree = await treeUntil(client, organizationId, { size, storedUntil: last?.size ?? 0 }, (subtree, hash) => {
    if (subtree.level >= storedLevel) nodes.push({ ...subtree, hash })
  })
  const { key, origin } = signer.value
  const root = tree.root()
  const note = signNote(key, origin, checkpointText({ origin, size, root }))
  await storeNodes(client, organizationId, nodes)
  await client.query(
    `INSERT INTO checkpoint (organization_id, size, root, note, cause, made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [organizationId, size, root, note, cause, actor.at, actor.userId],
  )
  return ok({ size, note, cause, madeAt: actor.at, madeBy: actor.userId })
}
