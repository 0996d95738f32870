/**
 * The state of an item by date, derived at reading time and never stored.
 * 1. Before its period has ended an item is not due; answers given early count.
 * 2. It is due until the day named by `dueOn`, then overdue; if an earlier period was answered, that answer has lapsed.
 * 3. An answer after that day is late for ever.
 */
import type { CalendarDate } from '../calendar-date'

export const itemStates = ['not-due', 'due', 'overdue', 'answered', 'answered-late', 'lapsed'] as const
export type ItemState = (typeof itemStates)[number]

export type StateFacts = {
  readonly today: CalendarDate
  readonly through: CalendarDate
  /** Last day on which an answer is in time; null where an item asked once names no day. */
  readonly dueOn: CalendarDate | null
  /** The day of the answer to this period, null while there is none. */
  readonly answeredOn: CalendarDate | null
  readonly answeredEarlier: boolean
}

/** Gives the state of an item on a day. */
export function itemState({ today, through, dueOn, answeredOn, answeredEarlier }: StateFacts): ItemState {
  if (answeredOn !== null) return dueOn === null || answeredOn <= dueOn ? 'answered' : 'answered-late'
  if (dueOn === null) return 'due'
  if (today <= through) return 'not-due'
  if (today <= dueOn) return 'due'
  return answeredEarlier ? 'lapsed' : 'overdue'
}

/** Tells whether somebody has to do something about an item in this state. */
export function isOpen(state: ItemState): boolean {
  return state === 'due' || state === 'overdue' || state === 'lapsed'
}

/** Tells whether an item should have been answered by now. */
export function isLate(state: ItemState): boolean {
  return state === 'overdue' || state === 'lapsed'
}
