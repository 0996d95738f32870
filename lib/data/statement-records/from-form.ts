import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { instantIn } from '@/lib/data/installation/clock'
import { resolvePerson } from '@/lib/data/people/resolve'
import { today } from '@/lib/data/records/today'
import { isCalendarDate, type CalendarDate } from '@/lib/domain/calendar-date'
import type { Actor } from '@/lib/domain/permission'
import { invalid, notFound, ok, type Refusal, type Result } from '@/lib/domain/result'
import { statementShapes, type StatementFacts } from '@/lib/domain/statement-records/statement-record'
import type { TypedStatementRecord } from '@/lib/schemas/statement-record'

/** What was typed, in which chapter. */
export type StatementAsTyped = Omit<TypedStatementRecord, 'reason'> & { readonly chapterId: string }

/** A record's facts with what its chapter says: the day it is there, and how its numbers begin. */
export type ReadStatement = { readonly facts: StatementFacts; readonly today: CalendarDate; readonly numberPrefix: string }

function instantOf(timeZone: string, day: string, time: string) {
  return isCalendarDate(day) && time !== '' ? instantIn(timeZone, day, time) : null
}

/** Turns what was typed into facts inside the transaction that records them, so that a new person and the record stand or fall together. */
export async function statementFromForm(tx: Transaction, actor: Actor, { person, ...typed }: StatementAsTyped): Promise<Result<ReadStatement, Refusal>> {
  const { organizationId } = actor
  const { kind, chapterId, principalId, facts, happenedOn } = typed
  const chapter = await tx.chapter.findFirst({ where: { organizationId, id: chapterId }, select: { numberPrefix: true, timeZone: true } })
  if (chapter === null) return notFound()
  const resolved = await resolvePerson(tx, actor, { name: 'person', choice: person, tag: statementShapes[kind].tag })
  if (!resolved.ok) return resolved
  const principal = principalId === null ? true : await tx.principal.findFirst({ where: { organizationId, id: principalId }, select: { id: true } })
  if (principal === null) return invalid({ principalId: { key: 'choiceUnknown' } })
  const { timeZone, numberPrefix } = chapter
  const happenedAt = kind === 'material' ? instantOf(timeZone, happenedOn, facts['happenedTime'] ?? '') : null
  const filedAt = kind === 'material' ? instantOf(timeZone, facts['filedOn'] ?? '', facts['filedTime'] ?? '') : null
  if (kind === 'material' && happenedAt === null) return invalid({ happenedTime: { key: 'missing' } })
  if (happenedAt !== null && filedAt !== null && filedAt < happenedAt) return invalid({ filedOn: { key: 'periodOrder' } })
  return ok({ facts: { ...typed, happenedAt, filedAt, personId: resolved.value }, today: today(actor.at, timeZone), numberPrefix })
}
