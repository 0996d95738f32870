import 'server-only'
import { inTransaction } from '@/lib/data/database/transaction'
import { correctRevised, type RecordPlace } from '@/lib/data/records/revise'
import type { Clock, ClockFacts } from '@/lib/domain/deadlines/clock'
import { can, type Actor } from '@/lib/domain/permission'
import type { Refusal, Result } from '@/lib/domain/result'
import { clockFacts, clockTable } from './rows'

export type ClockCorrection = RecordPlace & { readonly reason: string; readonly clock: ClockFacts }

/** Corrects a clock with a reason, or takes it back as entered by mistake. What binds the organization stays with those who work for all of it. */
export async function correctClock(actor: Actor, input: ClockCorrection): Promise<Result<Clock, Refusal>> {
  const allowed = can(actor, 'deadline.change', input.clock.chapterId)
  if (!allowed.ok) return allowed
  const facts = clockFacts(input.clock)
  return inTransaction(actor, (tx) =>
    correctRevised(tx, actor, { ...clockTable, find: (open, where) => open.clock.findFirst({ where: { organizationId: where.organizationId, id: where.id, chapterId: facts.chapterId } }) }, {
      place: input,
      yours: facts,
      record: (earlier) => ({ ...earlier, ...facts, revision: earlier.revision + 1 }),
      type: 'clock.corrected',
      reason: input.reason,
    }),
  )
}
