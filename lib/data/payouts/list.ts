import 'server-only'
import { readAs } from '@/lib/data/database/transaction'
import type { Payout } from '@/lib/domain/imports/payout'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { payoutFromRow } from './rows'

const payoutsMax = 200

/** The payouts of a chapter, newest first; none for whoever sees totals of money alone. */
export async function listPayouts(actor: Actor, chapterId: string): Promise<Result<readonly Payout[], Refusal>> {
  const allowed = can(actor, 'chapter.read', chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'spending', chapterId)) return ok([])
  const rows = await readAs(actor, (tx) => tx.payout.findMany({ where: { organizationId: actor.organizationId, chapterId }, orderBy: [{ paidOn: 'desc' }, { id: 'desc' }], take: payoutsMax }))
  return ok(rows.map(payoutFromRow))
}
