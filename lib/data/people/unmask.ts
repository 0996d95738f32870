import 'server-only'
import { inTransaction, type Transaction } from '@/lib/data/database/transaction'
import { hoursLater } from '@/lib/data/installation/clock'
import { appendEntry } from '@/lib/data/journal/append'
import { instantToRow } from '@/lib/data/database/days'
import { can, opens, type Actor } from '@/lib/domain/permission'
import { notFound, ok, type Refusal, type Result } from '@/lib/domain/result'

const shownMinutes = 10

/** What opens the details: the entry of the journal that says who looked, when and why. */
export type Unmasking = { readonly id: string; readonly entry: string }

/** Writes into the journal that the actor looks at somebody's personal details, and why; getPerson shows them to whoever wrote it. */
export async function unmaskPerson(actor: Actor, input: { readonly chapterId: string; readonly id: string; readonly reason: string }): Promise<Result<Unmasking, Refusal>> {
  const allowed = can(actor, 'person.unmask', input.chapterId)
  if (!allowed.ok) return allowed
  if (!opens(actor, 'people', input.chapterId)) return notFound()
  return inTransaction(actor, async (tx) => {
    const row = await tx.person.findFirst({ where: { organizationId: actor.organizationId, id: input.id }, select: { id: true, revision: true, dataKeyWrapped: true } })
    if (row === null || row.dataKeyWrapped === null) return notFound()
    const entry = await appendEntry(tx, actor, { type: 'person.unmasked', id: row.id, revision: row.revision, before: null, after: null, reason: input.reason })
    return ok({ id: row.id, entry: String(entry) })
  })
}

/** Whether that entry lets the actor see this person's details: own, of this person, and ten minutes old at most. */
export async function isUnmasked(tx: Transaction, actor: Actor, { id, entry }: Unmasking): Promise<boolean> {
  if (actor.userId === null || !/^\d{1,15}$/.test(entry)) return false
  const found = await tx.journalEntry.count({
    where: {
      organizationId: actor.organizationId, index: BigInt(entry), subjectId: id, type: 'person.unmasked', actorUserId: actor.userId,
      at: { gt: instantToRow(hoursLater(actor.at, -shownMinutes / 60)) },
    },
  })
  return found > 0
}
