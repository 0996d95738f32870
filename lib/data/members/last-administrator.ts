import 'server-only'
import { dayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import type { Actor } from '@/lib/domain/permission'

/**
 * Tells whether nobody but this membership administers the whole organization for good. The rows are locked, so that two
 * administrators who leave at once cannot both be told that the other one stays. A role with a last day does not count.
 */
export async function isLastAdministrator(tx: Transaction, actor: Actor, membershipId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<readonly { readonly id: string }[]>`
    SELECT m.id FROM membership m
     WHERE m.organization_id = ${actor.organizationId}::uuid AND m.role = 'administrator' AND m.chapter_id IS NULL
       AND m.ended_at IS NULL AND m.until_on IS NULL AND m.from_on <= ${dayToRow(actor.today)}::date
     ORDER BY m.id FOR UPDATE`
  return rows.length > 0 && rows.every(({ id }) => id === membershipId)
}
