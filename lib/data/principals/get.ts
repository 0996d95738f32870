import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { isId } from '@/lib/data/database/uuid'
import { can, type Actor } from '@/lib/domain/permission'
import type { Principal } from '@/lib/domain/principal'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { principalFromRow } from './rows'

/** One principal of the organization, for who administers a chapter of it. */
export async function getPrincipal(actor: Actor, { chapterId, id }: { readonly chapterId: string; readonly id: string }): Promise<Result<Principal, Refusal>> {
  const allowed = can(actor, 'settings.change', chapterId)
  if (!allowed.ok) return allowed
  if (!isId(id)) return notFound()
  const row = await readAs(actor, (tx) => tx.principal.findFirst({ where: { organizationId: actor.organizationId, id } }))
  return row === null ? notFound() : ok(principalFromRow(row))
}
