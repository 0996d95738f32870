import 'server-only'
import { dayFromRow, dayToRow, instantFromRow, instantToRow, optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf } from '@/lib/data/records/one-of'
import type { RevisedTable } from '@/lib/data/records/revise'
import { clockKinds, type Clock, type ClockFacts } from '@/lib/domain/deadlines/clock'
import type { Clock as ClockRow } from '@/lib/generated/prisma/client'

/** The facts of a clock and nothing else, whatever else the object carries. */
export function clockFacts(from: ClockFacts): ClockFacts {
  const { kind, chapterId, title, happenedOn, happenedAt, dueOn, note, mistaken } = from
  return { kind, chapterId, title, happenedOn, happenedAt, dueOn, note, mistaken }
}

export function clockFromRow(row: ClockRow): Clock {
  const days = {
    happenedOn: dayFromRow(row.happenedOn), happenedAt: row.happenedAt === null ? null : instantFromRow(row.happenedAt), dueOn: optionalDayFromRow(row.dueOn),
  }
  return { ...clockFacts({ ...row, ...days, kind: oneOf(clockKinds, row.kind) }), id: row.id, revision: row.revision }
}

/** The columns of a clock's facts. */
export function clockColumns(clock: ClockFacts) {
  const facts = clockFacts(clock)
  return {
    ...facts, happenedOn: dayToRow(facts.happenedOn), happenedAt: facts.happenedAt === null ? null : instantToRow(facts.happenedAt), dueOn: optionalDayToRow(facts.dueOn),
  }
}

/** A clock of the organization, or an own deadline of the chapter in which somebody works. */
export const clockTable: RevisedTable<ClockRow, Clock> = {
  table: 'clock',
  find: (tx, { organizationId, id, chapterId }) => tx.clock.findFirst({ where: { organizationId, id, OR: [{ chapterId: null }, { chapterId }] } }),
  fromRow: clockFromRow,
  update: (tx, organizationId, clock, journalIndex) =>
    tx.clock.update({ where: { organizationId_id: { organizationId, id: clock.id } }, data: { ...clockColumns(clock), revision: clock.revision, journalIndex } }),
}
