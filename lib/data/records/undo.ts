import 'server-only'
import { hoursLater } from '@/lib/data/installation/clock'
import type { JournalEntry } from '@/lib/domain/journal/entry'
import type { Actor } from '@/lib/domain/permission'

const undoMinutes = 10

/** Whether the actor may take back a record that has just been entered: own, ten minutes at most, and nothing has happened to it since. */
export function isUndoable(history: readonly JournalEntry[], actor: Actor): boolean {
  const [only, more] = history
  if (only === undefined || more !== undefined || actor.userId === null) return false
  return only.subject.revision === 1 && only.actor.userId === actor.userId && only.at > hoursLater(actor.at, -undoMinutes / 60)
}
