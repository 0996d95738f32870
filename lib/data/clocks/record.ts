import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { onceByFormKey } from '@/lib/data/records/once'
import type { Clock, ClockInput } from '@/lib/domain/deadlines/clock'
import { can, type Actor } from '@/lib/domain/permission'
import { ok, type Refusal, type Result } from '@/lib/domain/result'
import { clockColumns, clockFacts, clockFromRow } from './rows'

/** Starts a clock. One that the law counts binds the whole organization; an own deadline is its chapter's. */
export async function recordClock(actor: Actor, input: ClockInput): Promise<Result<Clock, Refusal>> {
  const allowed = can(actor, 'deadline.change', input.chapterId)
  if (!allowed.ok) return allowed
  const { organizationId } = actor
  const found = async (tx: Transaction) => {
    const row = await tx.clock.findFirst({ where: { organizationId, formKey: input.formKey } })
    return row === null ? null : clockFromRow(row)
  }
  return onceByFormKey(actor, 'clock', found, async (tx) => ok(await insertClock(tx, actor, input)))
}

/** Writes a clock and its entry inside a transaction that is already open, for an act that starts one. */
export async function insertClock(tx: Transaction, actor: Actor, input: ClockInput): Promise<Clock> {
  const clock: Clock = { ...clockFacts(input), id: newId(), revision: 1 }
  const { id, revision } = clock
  const after = { ...clock, formKey: input.formKey }
  const journalIndex = await appendEntry(tx, actor, { type: 'clock.recorded', id, revision, before: null, after, reason: null })
  await tx.clock.create({ data: { organizationId: actor.organizationId, id, formKey: input.formKey, ...clockColumns(clock), revision, journalIndex } })
  return clock
}
