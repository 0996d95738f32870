import 'server-only'
import { historyOfRecord } from '@/lib/data/journal/history'
import { isUndoable } from '@/lib/data/records/undo'
import type { Donation } from '@/lib/domain/donation'
import { can, type Actor } from '@/lib/domain/permission'
import { enteredByMistake } from '@/lib/domain/record'
import { refuse, type Refusal, type Result } from '@/lib/domain/result'
import { voidDonation } from './void'

/** Takes back what one has just entered: a void with the reason of a mistake. */
export async function undoDonation(actor: Actor, input: { readonly chapterId: string; readonly id: string }): Promise<Result<Donation, Refusal>> {
  const allowed = can(actor, 'donation.undo', input.chapterId)
  if (!allowed.ok) return allowed
  const history = await historyOfRecord(actor, input)
  if (!history.ok) return history
  if (!isUndoable(history.value, actor)) return refuse({ reason: 'not-allowed', key: 'undoTooLate' })
  return voidDonation(actor, { chapterId: input.chapterId, id: input.id, revision: 1, reason: enteredByMistake })
}
