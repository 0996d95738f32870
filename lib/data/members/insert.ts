import 'server-only'
import { dayToRow, optionalDayToRow } from '@/lib/data/database/days'
import type { Transaction } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { appendEntry } from '@/lib/data/journal/append'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { Actor, Role } from '@/lib/domain/permission'
import { memberForJournal, type Member } from './rows'

export type NewMember = {
  readonly userId: string
  readonly role: Role
  readonly chapterId: string | null
  readonly auditId?: string | null
  /** The first day; the actor's own day where nothing else is said. */
  readonly fromOn?: CalendarDate
  readonly untilOn?: CalendarDate | null
}

/** Gives somebody a role and writes its entry, inside a transaction that is already open. An auditor's role carries its audit. */
export async function insertMember(tx: Transaction, actor: Actor, input: NewMember): Promise<Member> {
  const { userId, role, chapterId, auditId = null, fromOn = actor.today, untilOn = null } = input
  const facts = { userId, role, chapterId, auditId, fromOn, untilOn, ended: false }
  const id = newId()
  const journalIndex = await appendEntry(tx, actor, {
    type: 'membership.granted',
    id,
    revision: 1,
    before: null,
    after: memberForJournal(facts),
    reason: null,
  })
  await tx.membership.create({
    data: {
      organizationId: actor.organizationId,
      id,
      userId,
      role,
      chapterId,
      auditId,
      fromOn: dayToRow(fromOn),
      untilOn: optionalDayToRow(untilOn),
      revision: 1,
      journalIndex,
    },
  })
  return { ...facts, id, revision: 1 }
}
