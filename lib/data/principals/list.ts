import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import type { Principal } from '@/lib/domain/principal'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { principalFromRow } from './rows'

/** All principals of the organization by name, for who administers a chapter of it. */
export async function listPrincipals(actor: Actor, chapterId: string): Promise<Result<readonly Principal[], Refusal>> {
  const allowed = can(actor, 'settings.change', chapterId)
  if (!allowed.ok) return allowed
  const rows = await readAs(actor, (tx) =>
    tx.principal.findMany({ where: { organizationId: actor.organizationId }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
  )
  return ok(rows.map(principalFromRow))
}
