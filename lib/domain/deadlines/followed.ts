/** A deadline with what became of it: how many days are left, and whether it was kept. */
import { compareDates, daysBetween, type CalendarDate } from '../calendar-date'
import type { Deadline } from './deadline'
import { isLate, type Filing } from './filing'

export const followedStates = ['late', 'today', 'ahead', 'done', 'done-late'] as const
export type FollowedState = (typeof followedStates)[number]

export type Followed = Deadline & {
  readonly filing: Filing | null
  /** The last day: the due date, or the day to which it was extended. */
  readonly lastDay: CalendarDate
  /** Days from today to the last day; negative once it has passed. */
  readonly days: number
  readonly filedOn: CalendarDate | null
  readonly state: FollowedState
}

function stateOf({ dueAt, copy }: Deadline, filedOn: CalendarDate | null, lastDay: CalendarDate, today: CalendarDate): FollowedState {
  // Where hours count, the hour of the filing decides, and not its day.
  if (dueAt !== null && copy !== null && copy.filedAt !== null) return copy.filedAt > dueAt ? 'done-late' : 'done'
  if (filedOn !== null) return isLate({ filedOn, extendedTo: null }, lastDay) ? 'done-late' : 'done'
  if (lastDay === today) return 'today'
  return lastDay < today ? 'late' : 'ahead'
}

/** Gives the deadlines with their filings by key, as they stand today. */
export function followed(deadlines: readonly Deadline[], filings: ReadonlyMap<string, Filing>, today: CalendarDate): readonly Followed[] {
  return deadlines.map((deadline) => {
    const filing = filings.get(deadline.key) ?? null
    const lastDay = filing?.extendedTo ?? deadline.dueOn
    const filedOn = filing?.filedOn ?? deadline.doneOn
    return { ...deadline, filing, lastDay, filedOn, days: daysBetween(today, lastDay), state: stateOf(deadline, filedOn, lastDay, today) }
  })
}

/** Tells whether something is still to be done. */
export function isOpen({ state }: Pick<Followed, 'state'>): boolean {
  return state === 'late' || state === 'today' || state === 'ahead'
}

/** Gives what is still to be done, each once, of what several chapters show. */
export function openOnce(deadlines: readonly Followed[]): readonly Followed[] {
  return [...new Map(deadlines.filter(isOpen).map((deadline) => [deadline.key, deadline])).values()]
}

export const deadlineGroups = ['late', 'soon', 'later', 'done'] as const
export type DeadlineGroup = (typeof deadlineGroups)[number]

/** How many days ahead a deadline counts as near. */
export const soonDays = 31

function groupOf(deadline: Followed): DeadlineGroup {
  if (!isOpen(deadline)) return 'done'
  if (deadline.state === 'late') return 'late'
  return deadline.days <= soonDays ? 'soon' : 'later'
}

/** Gives the deadlines by group: what is late first, the oldest first; what is done, the newest first. */
export function grouped(deadlines: readonly Followed[]): Readonly<Record<DeadlineGroup, readonly Followed[]>> {
  const inOrder = deadlines.toSorted((left, right) => compareDates(left.lastDay, right.lastDay))
  const of = (group: DeadlineGroup) => inOrder.filter((deadline) => groupOf(deadline) === group)
  return { late: of('late'), soon: of('soon'), later: of('later'), done: of('done').toReversed() }
}
