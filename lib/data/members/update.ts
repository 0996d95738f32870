import 'server-only'
import { instantToRow, optionalDayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { appendEntry } from '@/lib/data/journal/append'
import { changedBefore } from '@/lib/data/journal/changed'
import type { Actor } from '@/lib/domain/permission'
import { memberForJournal, memberFromRow, type Member } from './rows'

/** The membership with its row locked; null when it is not of the actor's organization. */
export async function lockMember(tx: Transaction, { organizationId }: Actor, id: string): Promise<Member | null> {
  await tx.$queryRaw`SELECT 1 FROM membership WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.membership.findUnique({ where: { organizationId_id: { organizationId, id } } })
  return row === null ? null : memberFromRow(row)
}

type Update = {
  readonly type: 'membership.changed' | 'membership.ended'
  readonly before: Member
  readonly after: Member
  readonly reason: string
}

/** Writes a changed membership and its entry, inside a transaction that holds its row. */
export async function updateMember(tx: Transaction, actor: Actor, { type, before, after, reason }: Update): Promise<Member> {
  const [old, next] = [memberForJournal(before), memberForJournal(after)]
  const revision = before.revision + 1
  const { id } = before
  const journalIndex = await appendEntry(tx, actor, { type, id, revision, before: changedBefore(old, next), after: next, reason })
  const { role, chapterId, untilOn, ended } = after
  await tx.membership.update({
    where: { organizationId_id: { organizationId: actor.organizationId, id } },
    data: { role, chapterId, untilOn: optionalDayToRow(untilOn), endedAt: ended ? instantToRow(actor.at) : null, revision, journalIndex },
  })
  return { ...after, revision }
}
