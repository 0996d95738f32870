import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import { can, type Actor } from '@/lib/domain/permission'
import type { Registration } from '@/lib/domain/registration'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { registrationFromRow } from './rows'

/** All registrations of the organization by law and number, for who administers a chapter of it. */
export async function listRegistrations(actor: Actor, chapterId: string): Promise<Result<readonly Registration[], Refusal>> {
  const allowed = can(actor, 'settings.change', chapterId)
  if (!allowed.ok) return allowed
  const rows = await readAs(actor, (tx) =>
    tx.registration.findMany({ where: { organizationId: actor.organizationId }, orderBy: [{ regime: 'asc' }, { number: 'asc' }, { id: 'asc' }] }),
  )
  return ok(rows.map(registrationFromRow))
}
