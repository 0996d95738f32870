import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { makeNextOrganizationKey, organizationKeys, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { instantToRow } from '@/lib/data/database/days'
import { can, type Actor } from '@/lib/domain/permission'
import { requireRecentProof } from '@/lib/domain/recent-proof'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { Prisma } from '@/lib/generated/prisma/client'
import { rewrapDataKey } from './personal'

/**
 * Rotation of the organization's key: a new version, told by an entry, then every data key wrapped anew with it, some rows a transaction.
 * Nothing that a data key sealed changes, no row but for the wrapped key, and no entry. A rotation that was cut off is gone on with. Earlier
 * versions stay, because drafts, copies of rows that others hold open and the digests still need them; they wrap nothing new.
 */
export type Rotation = { readonly version: number; /** Data keys that were wrapped anew by this call. */ readonly rewrapped: number; readonly resumed: boolean }

const rowsTogether = 500
/** Tables whose rows have a data key of their own. */
const tables = ['person', 'attachment'] as const

type Wrapped = { readonly id: string; readonly wrapped: Uint8Array<ArrayBuffer> }

/** The newest version is still being rolled out, or a new one begins with its entry. */
async function begin(actor: Actor, reason: string): Promise<Result<{ readonly version: number; readonly resumed: boolean }, Refusal>> {
  const { organizationId, at } = actor
  return inTransaction<{ readonly version: number; readonly resumed: boolean }>(actor, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM organization_key WHERE organization_id = ${organizationId}::uuid ORDER BY version FOR UPDATE`
    const newest = await tx.organizationKey.findFirstOrThrow({ where: { organizationId }, orderBy: { version: 'desc' }, select: { version: true, rewrappedAt: true } })
    if (newest.rewrappedAt === null) return ok({ version: newest.version, resumed: true })
    const { version } = await makeNextOrganizationKey(tx, organizationId, instantToRow(at))
    const told = (number: number) => ({ name: String(number) })
    await appendEntry(tx, actor, { type: 'organization-key.rotated', id: organizationId, revision: version - 1, before: version === 2 ? null : told(version - 1), after: told(version), reason })
    return ok({ version, resumed: false })
  })
}

async function rewrapRows(tx: Transaction, keys: OrganizationKeys, table: (typeof tables)[number], after: string): Promise<{ readonly last: string | null; readonly count: number }> {
  const name = Prisma.raw(table)
  const rows = await tx.$queryRaw<readonly Wrapped[]>`
    SELECT id, data_key_wrapped AS wrapped FROM ${name} WHERE organization_id = ${keys.organizationId}::uuid AND id > ${after}::uuid AND data_key_wrapped IS NOT NULL
    ORDER BY id LIMIT ${rowsTogether} FOR UPDATE`
  const anew = rows.flatMap(({ id, wrapped }) => { const fresh = rewrapDataKey(keys, id, wrapped); return fresh === null ? [] : [{ id, wrapped: fresh }] })
  if (anew.length > 0) {
    await tx.$executeRaw`
      UPDATE ${name} AS r SET data_key_wrapped = n.wrapped FROM unnest(${anew.map(({ id }) => id)}::uuid[], ${anew.map(({ wrapped }) => wrapped)}::bytea[]) AS n (id, wrapped)
      WHERE r.organization_id = ${keys.organizationId}::uuid AND r.id = n.id`
  }
  return { last: rows.at(-1)?.id ?? null, count: anew.length }
}

async function rewrapTable(actor: Actor, table: (typeof tables)[number], onProgress: (rewrapped: number) => void): Promise<Result<number, Refusal>> {
  let [after, rewrapped] = ['00000000-0000-0000-0000-000000000000', 0]
  for (;;) {
    const from = after
    const batch = await inTransaction(actor, async (tx) => ok(await rewrapRows(tx, await organizationKeys(tx, actor.organizationId), table, from)))
    if (!batch.ok) return batch
    rewrapped += batch.value.count
    onProgress(rewrapped)
    if (batch.value.last === null) return ok(rewrapped)
    after = batch.value.last
  }
}

/** Replaces the key that wraps the data keys of an organization's people and files, or goes on where a rotation was cut off. */
export async function rotateOrganizationKey(
  actor: Actor, { reason, onProgress = () => undefined }: { readonly reason: string; readonly onProgress?: (rewrapped: number) => void },
): Promise<Result<Rotation, Refusal>> {
  const allowed = can(actor, 'key.rotate', null)
  if (!allowed.ok) return allowed
  const proof = requireRecentProof(actor)
  if (!proof.ok) return proof
  const begun = await begin(actor, reason)
  if (!begun.ok) return begun
  let rewrapped = 0
  for (const table of tables) {
    const done = await rewrapTable(actor, table, (count) => { onProgress(rewrapped + count) })
    if (!done.ok) return done
    rewrapped += done.value
  }
  const { version, resumed } = begun.value
  const finished = await inTransaction(actor, async (tx) => {
    await tx.organizationKey.updateMany({ where: { organizationId: actor.organizationId, version }, data: { rewrappedAt: instantToRow(actor.at) } })
    return ok(true)
  })
  return finished.ok ? ok({ version, rewrapped, resumed }) : finished
}
