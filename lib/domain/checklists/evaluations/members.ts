/** Members and officers confirmed, and what is confirmed anew when the parent body changes. */
import { addDays, addMonths, formatShort, isCalendarDate, type CalendarDate } from '../../calendar-date'
import { heldWithin, type ProfileEntry } from '../../profile/profile'
import { evaluation, type Evaluation } from '../evaluation'

/** The newest count of members, with whether the list of officers was confirmed with it. */
export type MemberCount = { readonly on: CalendarDate; readonly members: string; readonly officersConfirmed: boolean }

/** Gives the newest count of members up to a day; null where none is recorded. */
export function newestCount(profile: readonly ProfileEntry[], through: CalendarDate): MemberCount | null {
  const counts = profile.flatMap(({ kind, fromOn, facts, mistaken }) => (kind === 'member-count' && fromOn !== null && fromOn <= through && !mistaken ? [{ on: fromOn, facts }] : []))
  const newest = counts.toSorted((left, right) => (left.on < right.on ? -1 : 1)).at(-1)
  return newest === undefined ? null : { on: newest.on, members: newest.facts['members'] ?? '', officersConfirmed: newest.facts['officersConfirmed'] === 'yes' }
}

/** Gives how many officers and directors the profile names on a day. */
export function officersOn(profile: readonly ProfileEntry[], day: CalendarDate): number {
  return new Set(profile.filter((entry) => entry.kind === 'officer' && heldWithin(entry, { from: day, through: day })).map(({ personId }) => personId)).size
}

/** EEA-03: passes when members were counted and the officers confirmed within the six months before the end of the period. */
export function membersCurrent(newest: MemberCount | null, officers: number, { through }: { readonly through: CalendarDate }): Evaluation {
  if (newest === null) return evaluation('no', 'No count of members is recorded.')
  const since = addMonths(through, -6)
  const told = `${newest.members} members on ${formatShort(newest.on)}`
  if (newest.on < since) return evaluation('no', `The last count is old: ${told}, before ${formatShort(since)}.`)
  if (!newest.officersConfirmed) return evaluation('no', `${told}; the list of officers was not confirmed then.`)
  return evaluation('yes', `${told}; the list of ${String(officers)} officers and directors was confirmed then.`)
}

/** A change in the parent body or its leadership, and when the three things were confirmed after it; null where they were not. */
export type ParentChange = { readonly on: CalendarDate; readonly principal: CalendarDate | null; readonly affiliations: CalendarDate | null; readonly funds: CalendarDate | null }

/** Gives the changes of a parent body that the profile tells of. */
export function parentChangesOf(profile: readonly ProfileEntry[]): readonly ParentChange[] {
  const changes = profile.filter(({ kind, mistaken }) => kind === 'parent-change' && !mistaken)
  return changes.flatMap(({ fromOn, facts }) => {
    const day = (field: string): CalendarDate | null => { const text = facts[field] ?? ''; return isCalendarDate(text) ? text : null }
    return fromOn === null ? [] : [{ on: fromOn, principal: day('principalConfirmedOn'), affiliations: day('affiliationsConfirmedOn'), funds: day('fundsConfirmedOn') }]
  })
}

/** How many days after a change everything is confirmed anew: the ten days of 22 U.S.C. 612(b). */
const confirmedWithinDays = 10

/** FUT-01: passes when principal, affiliations and use of funds were confirmed within ten days of each change. */
export function changesConfirmed(changes: readonly ParentChange[], today: CalendarDate): Evaluation {
  if (changes.length === 0) return evaluation('not-applicable', 'No change in the parent body or its leadership is recorded.')
  const parts = ['principal', 'affiliations', 'funds'] as const
  const open = changes.flatMap((change) => {
    const last = addDays(change.on, confirmedWithinDays)
    return parts.filter((part) => (change[part] ?? today) > last).map((part) => `${part} after the change of ${formatShort(change.on)}`)
  })
  if (open.length > 0) return evaluation('no', `Not confirmed within ten days: ${open.join('; ')}.`)
  const ahead = changes.some((change) => parts.some((part) => change[part] === null))
  if (ahead) return evaluation('none-yet', 'A change is recorded; its ten days are not over, and not everything is confirmed yet.')
  return evaluation('yes', 'Principal, affiliations and use of funds were confirmed within ten days of each change.')
}
