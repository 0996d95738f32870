import 'server-only'
import { dayFromRow, optionalDayFromRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { roles, type Role } from '@/lib/domain/permission'

/** A role that somebody was given: for one chapter, or (chapterId null) for the whole organization. */
export type Member = {
  readonly id: string
  readonly userId: string
  readonly role: Role
  readonly chapterId: string | null
  readonly auditId: string | null
  readonly fromOn: CalendarDate
  readonly untilOn: CalendarDate | null
  /** It was ended by somebody, whatever its last day says. */
  readonly ended: boolean
  readonly revision: number
}

type MemberRow = Omit<Member, 'role' | 'fromOn' | 'untilOn' | 'ended'> & {
  readonly role: string
  readonly fromOn: Date
  readonly untilOn: Date | null
  readonly endedAt: Date | null
}

export function memberFromRow(row: MemberRow): Member {
  const { id, userId, chapterId, auditId, revision } = row
  return {
    id, userId, chapterId, auditId, revision,
    role: oneOf(roles, row.role),
    fromOn: dayFromRow(row.fromOn),
    untilOn: optionalDayFromRow(row.untilOn),
    ended: row.endedAt !== null,
  }
}

/** What the journal keeps of a membership. The user is an id: names of accounts stand in the user's own row. */
export function memberForJournal({ userId, role, chapterId, auditId, fromOn, untilOn, ended }: Omit<Member, 'id' | 'revision'>) {
  return { userId, role, chapterId, auditId, fromOn, untilOn, ended }
}
