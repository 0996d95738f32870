import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import { oneOf } from '@/lib/data/records/one-of'
import { personStates } from '@/lib/domain/person'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { closedPerson } from './closed'
import { lockPerson } from './lock'

export type TellApartInput = { readonly chapterId: string; readonly id: string; readonly otherId: string; readonly reason: string }

/**
 * Says that two entries of the directory are not one person, with the reason: they are not suggested again, in no chapter. Nothing else changes, and
 * whoever learns better can still merge them. A second click finds it said.
 */
export async function tellApart(actor: Actor, { chapterId, id, otherId, reason }: TellApartInput): Promise<Result<{ readonly id: string }, Refusal>> {
  const allowed = can(actor, 'person.merge', chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'people', chapterId)) return notFound()
  return inTransaction(actor, async (tx) => {
    const [firstId = '', secondId = ''] = [id, otherId].sort()
    for (const each of [firstId, secondId]) {
      const person = await lockPerson(tx, actor, each)
      if (person === null || firstId === secondId) return notFound()
      const state = oneOf(personStates, person.recordState)
      if (state !== 'recorded') return closedPerson(state)
    }
    await write(tx, actor, { firstId, secondId, reason })
    return ok({ id })
  })
}

async function write(tx: Transaction, actor: Actor, said: { readonly firstId: string; readonly secondId: string; readonly reason: string }): Promise<void> {
  const { organizationId } = actor
  if ((await tx.distinction.count({ where: { organizationId, firstId: said.firstId, secondId: said.secondId } })) > 0) return
  const [id, formKey] = [newId(), newId()]
  const journalIndex = await appendEntry(tx, actor, { type: 'distinction.recorded', id, revision: 1, before: null, after: { id, formKey, ...said }, reason: said.reason })
  await tx.distinction.create({ data: { organizationId, id, formKey, ...said, revision: 1, journalIndex } })
}
