import { recordClock } from '@/lib/data/clocks/record'
import { newId } from '@/lib/data/database/uuid'
import { listDeadlines } from '@/lib/data/deadlines/list'
import { recordFiling } from '@/lib/data/filings/record'
import { recordProfileEntry } from '@/lib/data/profile/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ClockFacts } from '@/lib/domain/deadlines/clock'
import type { DeadlineKind } from '@/lib/domain/deadlines/deadline'
import type { Person } from '@/lib/domain/person'
import type { ProfileEntry } from '@/lib/domain/profile/profile'
import type { TypedProfile } from '@/lib/schemas/profile'
import type { World } from './checklist-records'
import { clockOf } from './deadlines'
import { valueOf } from './organization'
import { officerTyped } from './profile'

/** Something of the third quarter of 2025 from which a deadline is counted. */
export async function aNotice(world: World, facts: Partial<ClockFacts> = {}) {
  return valueOf(await recordClock(world.actor, { ...clockOf, happenedOn: calendarDate('2025-09-10'), ...facts, formKey: newId() }))
}

/** Says of the deadline of a kind, the one due on that day, that it was filed on another. */
export async function aFiling(world: World, kind: DeadlineKind, days: { readonly due: string; readonly filed: string; readonly number?: string }) {
  const today = calendarDate('2026-02-15')
  const deadline = valueOf(await listDeadlines(world.actor, { chapterId: world.chapterId, today })).find((each) => each.kind === kind && each.dueOn === days.due)
  if (deadline === undefined) throw new Error(`No ${kind} is due on ${days.due}`)
  return valueOf(await recordFiling(world.actor, {
    chapterId: world.chapterId, today, key: deadline.key, formKey: newId(), revision: null, reason: '', filedOn: calendarDate(days.filed), confirmationNumber: days.number ?? 'N-1',
    lateReason: 'The post was slow', extendedTo: null, extensionProof: '', note: '',
  }))
}

/** An entry of the profile about somebody of the directory. */
export async function aProfileOf(world: World, { id, name }: Pick<Person, 'id' | 'name'>, typed: Partial<TypedProfile> = {}): Promise<ProfileEntry> {
  const person = { typed: name, id, newKind: null, newSortName: '', newOtherScript: '' }
  return valueOf(await recordProfileEntry(world.actor, { ...officerTyped(), person, ...typed, formKey: newId() }))
}
