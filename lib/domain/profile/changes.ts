/**
 * Changes of the registration profile that the FARA Unit is told of within ten days (22 U.S.C. 612(b); form NSD-6 for a new person).
 * 1. What was there on the day of the registration came with the registration statement: only what is later is a change, and only what was not
 *    told before the program was used.
 * 2. A change is told on the day that the entry itself names: an exhibit, a short form or an amendment was filed.
 * 3. Clerical work is named in no form.
 */
import { isCalendarDate, type CalendarDate } from '../calendar-date'
import type { Principal } from '../principal'
import type { Registration } from '../registration'
import type { ProfileEntry } from './profile'

export const changeParts = [
  'principal-began', 'principal-ended', 'agreement-began', 'agreement-changed', 'service-began', 'service-ended', 'officer-began', 'officer-ended', 'registrant-changed',
] as const
export type ChangePart = (typeof changeParts)[number]

export type ProfileChange = {
  readonly part: ChangePart
  /** The entry, the principal or the registration of which it tells. */
  readonly id: string
  readonly revision: number
  /** The agreement, the position or the principal; empty for the registrant. */
  readonly name: string
  readonly on: CalendarDate
  /** The day on which the Unit was told, where the records tell; null otherwise. */
  readonly toldOn: CalendarDate | null
}

export type ChangingProfile = {
  readonly registration: Pick<Registration, 'id' | 'revision' | 'registeredOn' | 'endedOn' | 'followFrom'>
  readonly principals: readonly Principal[]
  readonly entries: readonly ProfileEntry[]
  /** The days on which name or address of the organization were changed here. */
  readonly registrantChangedOn: readonly CalendarDate[]
}

/** Reads a day out of the facts of an entry; null where none was said. */
export function dayIn({ facts }: Pick<ProfileEntry, 'facts'>, field: string): CalendarDate | null {
  const text = facts[field] ?? ''
  return isCalendarDate(text) ? text : null
}

/** Tells whether an entry is of somebody who does clerical work alone (28 CFR 5.202, to be confirmed). */
export function isClericalWork({ facts }: Pick<ProfileEntry, 'facts'>): boolean {
  return facts['clerical'] === 'yes'
}

type Told = Omit<ProfileChange, 'on'> & { readonly on: CalendarDate | null }

function ofEntry(entry: ProfileEntry): readonly Told[] {
  const { id, revision, kind, facts, fromOn, untilOn } = entry
  const told = (part: ChangePart, on: CalendarDate | null, field: string): Told => ({ part, id, revision, name: facts['title'] ?? facts['position'] ?? '', on, toldOn: dayIn(entry, field) })
  if (kind === 'agreement') return [told('agreement-began', fromOn, 'exhibitBFiledOn'), told('agreement-changed', dayIn(entry, 'changedOn'), 'changeFiledOn')]
  if (kind === 'service' && !isClericalWork(entry)) return [told('service-began', fromOn, 'shortFormFiledOn'), told('service-ended', untilOn, 'endFiledOn')]
  return kind === 'officer' ? [told('officer-began', fromOn, 'changeFiledOn'), told('officer-ended', untilOn, 'endFiledOn')] : []
}

function ofPrincipal({ id, revision, name, fromOn, untilOn }: Principal, entries: readonly ProfileEntry[]): readonly Told[] {
  const exhibits = entries.filter(({ kind, principalId }) => kind === 'agreement' && principalId === id).flatMap((entry) => dayIn(entry, 'exhibitAFiledOn') ?? [])
  return [
    { part: 'principal-began', id, revision, name, on: fromOn, toldOn: exhibits.toSorted()[0] ?? null },
    { part: 'principal-ended', id, revision, name, on: untilOn, toldOn: null },
  ]
}

/** Gives the changes since the day of the registration, none before there is one and none after it ended. Takes the profile as it stands; entries by mistake count nowhere. */
export function profileChanges({ registration, principals, entries, registrantChangedOn }: ChangingProfile): readonly ProfileChange[] {
  const { id, revision, registeredOn, endedOn, followFrom } = registration
  if (registeredOn === null) return []
  const counted = entries.filter(({ mistaken }) => !mistaken)
  const told: readonly Told[] = [
    ...principals.flatMap((principal) => ofPrincipal(principal, counted)),
    ...counted.flatMap(ofEntry),
    ...registrantChangedOn.map((on): Told => ({ part: 'registrant-changed', id, revision, name: '', on, toldOn: null })),
  ]
  return told.flatMap((change) => {
    const { on } = change
    return on === null || on <= registeredOn || (followFrom !== null && on < followFrom) || (endedOn !== null && on > endedOn) ? [] : [{ ...change, on }]
  })
}
