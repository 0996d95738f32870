/**
 * Roles that move money, or decide who may, need more than a password. A role is given first and its second factor comes after:
 * for the days of grace it works with a password alone, so that a first evening is possible; from then on it sleeps until there is one
 * (docs/decisions/0013-second-factor.md).
 */
import { addDays, type CalendarDate } from './calendar-date'
import { permissions, roles, type Role } from './permission'

/** What needs a second factor: money in, out and across, the bank, settings, roles and keys. Whoever holds one permission of these holds a guarded role. */
const guardedNouns = ['donation', 'expenditure', 'transfer', 'bank', 'settings', 'member', 'key'] as const

function holdsGuarded(role: Role): boolean {
  return Object.entries(permissions).some(([permission, holders]) => {
    const held: readonly Role[] = holders
    return held.includes(role) && guardedNouns.some((noun) => permission.startsWith(`${noun}.`))
  })
}

const guardedRoles: readonly Role[] = roles.filter(holdsGuarded)

/** Tells whether a role needs a second factor; read from the table of rights, so that a new permission cannot be forgotten here. */
export function needsSecondFactor(role: Role): boolean {
  return guardedRoles.includes(role)
}

/** The last day on which a guarded role that began on `since` works with a password alone, in the organization's calendar. */
export function secondFactorDueOn(since: CalendarDate, graceDays: number): CalendarDate {
  return addDays(since, graceDays)
}

/** For how many days before the last one the pages say so. */
const noticeDays = 14

/** `sleeping`: the role is of no use today; `soon`: its last days without a second factor; `later`: nothing need be said yet. */
export type SecondFactorDue = 'later' | 'soon' | 'sleeping'

/** What a day means for a second factor that is missing and due on another. */
export function secondFactorDue(dueOn: CalendarDate, today: CalendarDate): SecondFactorDue {
  if (today > dueOn) return 'sleeping'
  return addDays(today, noticeDays) >= dueOn ? 'soon' : 'later'
}
