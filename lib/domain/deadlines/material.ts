/** The 48 hours of an informational material that is recorded: the copy is due so many elapsed hours after it was first sent (22 U.S.C. 614(a)). */
import type { CalendarDate } from '../calendar-date'
import { faraMaterialsDue } from '../due-date'
import type { Instant } from '../instant'
import { factorsOf } from '../rules/deadlines'
import type { DayOf } from './clocked'
import { deadlineKey, type Deadline } from './deadline'

export type SentMaterial = {
  readonly id: string
  readonly chapterId: string
  readonly title: string
  readonly happenedOn: CalendarDate
  readonly happenedAt: Instant
  readonly filedAt: Instant | null
}

const rule = 'fara.informational-materials-due'

/** Gives the deadline of a material; it is done on the day on which the copy was filed. */
export function materialDeadline({ id, chapterId, title, happenedOn, happenedAt, filedAt }: SentMaterial, dayOf: DayOf): Deadline {
  const kind = 'fara-materials'
  const dueAt = faraMaterialsDue(happenedAt)
  return {
    key: deadlineKey({ kind, of: id, when: happenedOn }), kind, chapterId, registrationId: null, clockId: null, copy: { materialId: id, filedAt }, title, period: null,
    counted: { from: happenedOn, amount: factorsOf(rule).hours, unit: 'hours' }, dueOn: dayOf(dueAt), dueAt, nominalDue: null, fileBy: null, rules: [rule],
    doneOn: filedAt === null ? null : dayOf(filedAt),
  }
}
