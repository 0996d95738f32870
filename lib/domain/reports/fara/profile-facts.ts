/**
 * What a statement takes of the registration profile: officers, persons who serve a principal, agreements with their exhibits, exposure records.
 * A kind of which nothing is recorded says nothing: the statement asks instead of saying "none" by itself.
 */
import type { CalendarDate } from '../../calendar-date'
import { dayIn, isClericalWork, type ChangePart, type ProfileChange } from '../../profile/changes'
import type { ProfileEntry } from '../../profile/profile'
import type { RecordKind, RecordReference } from '../report-document'
import type { FaraAgreement, FaraChange, FaraExhibits, FaraExposure, FaraFacts, FaraOfficer, FaraShortForm } from './facts'

type FromProfile = Pick<FaraFacts, 'officers' | 'shortForms' | 'agreements' | 'exhibits' | 'exposures'>

/** Gives the words for the citizenship of a person, by id; empty where it is not recorded. */
export type CitizenshipOf = (personId: string) => string

/** Gives the reference by which a report names an entry of the profile: its title or position, or another word for it. */
export function referenceOf(kind: RecordKind, { id, revision, facts }: ProfileEntry, number = facts['title'] ?? facts['position'] ?? ''): RecordReference {
  return { kind, number, id, revision }
}

function earliest(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.flatMap((day) => day ?? []).toSorted()[0] ?? null
}

/** The last day of all of them; null while one has none. */
function lastOfAll(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  return days.includes(null) ? null : (days.flatMap((day) => day ?? []).toSorted().at(-1) ?? null)
}

function officersOf(entries: readonly ProfileEntry[], services: readonly ProfileEntry[], citizenshipOf: CitizenshipOf): readonly FaraOfficer[] {
  return entries.flatMap((entry) => {
    const { personId, fromOn, untilOn, facts } = entry
    if (personId === null) return []
    const service = services.filter((each) => each.personId === personId).map((each) => each.facts['services'] ?? '').filter((words) => words !== '').toSorted().join('; ')
    return [{ record: referenceOf('officer', entry), personId, position: facts['position'] ?? '', citizenship: citizenshipOf(personId), fromOn, untilOn, service }]
  })
}

/** One short form for each person, however many principals the person serves. */
function shortFormsOf(entries: readonly ProfileEntry[], citizenshipOf: CitizenshipOf): readonly FaraShortForm[] {
  const people = [...new Set(entries.flatMap(({ personId }) => personId ?? []))]
  return people.flatMap((personId) => {
    const own = entries.filter((entry) => entry.personId === personId).toSorted((left, right) => ((left.fromOn ?? '') + left.id < (right.fromOn ?? '') + right.id ? -1 : 1))
    const [first] = own
    if (first === undefined) return []
    return [{
      record: referenceOf('short-form', first), personId, position: first.facts['position'] ?? '', citizenship: citizenshipOf(personId),
      fromOn: own.some(({ fromOn }) => fromOn === null) ? null : earliest(own.map(({ fromOn }) => fromOn)), untilOn: lastOfAll(own.map(({ untilOn }) => untilOn)),
      filedOn: earliest(own.map((entry) => dayIn(entry, 'shortFormFiledOn'))), terminatedOn: lastOfAll(own.map((entry) => dayIn(entry, 'endFiledOn'))),
      serves: own.flatMap(({ principalId, untilOn }) => (principalId === null ? [] : [{ principalId, untilOn }])),
    }]
  })
}

/** A later agreement with the same principal renews one that ended by then, and is itself a change of the exhibits of that principal. */
function agreementsOf(entries: readonly ProfileEntry[]): readonly FaraAgreement[] {
  return entries.flatMap((entry) => {
    const { principalId, fromOn, untilOn, facts } = entry
    if (principalId === null) return []
    const others = entries.filter((each) => each.principalId === principalId && each.id !== entry.id)
    const later = others.filter((each) => each.fromOn !== null && fromOn !== null && each.fromOn > fromOn && (each.untilOn === null || (untilOn !== null && each.untilOn > untilOn)))
    const isLater = others.some((each) => each.fromOn !== null && fromOn !== null && each.fromOn < fromOn)
    const changedOn = dayIn(entry, 'changedOn')
    return [{
      record: referenceOf('agreement', entry), principalId, signedOn: fromOn, endsOn: untilOn, renewedOn: untilOn === null ? null : earliest(later.map((each) => each.fromOn)),
      changedOn: changedOn ?? (isLater ? fromOn : null), changeFiledOn: changedOn === null && isLater ? dayIn(entry, 'exhibitBFiledOn') : dayIn(entry, 'changeFiledOn'),
      saysNoPoliticalActivity: facts['political'] === 'no', payDependsOnSuccess: facts['payOnSuccess'] === 'yes',
    }]
  })
}

function exhibitsOf(agreements: readonly ProfileEntry[]): readonly FaraExhibits[] {
  const principals = [...new Set(agreements.flatMap(({ principalId }) => principalId ?? []))]
  return principals.map((principalId) => {
    const own = agreements.filter((entry) => entry.principalId === principalId)
    return { principalId, exhibitAOn: earliest(own.map((entry) => dayIn(entry, 'exhibitAFiledOn'))), exhibitBOn: earliest(own.map((entry) => dayIn(entry, 'exhibitBFiledOn'))) }
  })
}

/** When something last happened on which a look at the exposure rests, by principal: an agreement, a change of one, money sent. */
export type NewestFactOf = (principalId: string | null) => CalendarDate | null

/** A record without a day was looked at on no day that is known: it is left to the profile. */
function exposuresOf(entries: readonly ProfileEntry[], newestFactOf: NewestFactOf): readonly FaraExposure[] {
  return entries.flatMap((entry) => {
    const { principalId, fromOn, signedOn, facts } = entry
    const assessedOn = signedOn ?? fromOn
    if (assessedOn === null) return []
    const claimed = facts['exemption'] ?? ''
    return [{ record: referenceOf('exposure-record', entry, assessedOn), principalId, exemption: claimed === 'none' ? '' : claimed, assessedOn, newestFactOn: newestFactOf(principalId) }]
  })
}

type Asked = {
  readonly entries: readonly ProfileEntry[]
  readonly through: CalendarDate
  readonly citizenshipOf: CitizenshipOf
  /** Money to and from principals. */
  readonly sentOn: readonly { readonly principalId: string | null; readonly on: CalendarDate | null }[]
}

/** Gives what a statement takes of the profile as it stands: all entries, whatever their days, for the items ask what came, left and ended. Money counts through the last day of the period. */
export function profileFacts({ entries, through, citizenshipOf, sentOn }: Asked): FromProfile {
  const of = (kind: ProfileEntry['kind']) => entries.filter((entry) => entry.kind === kind && !entry.mistaken)
  const services = of('service').filter((entry) => !isClericalWork(entry))
  const [officers, agreements] = [of('officer'), of('agreement')]
  const newestFactOf: NewestFactOf = (principalId) => {
    const days = [...agreements.flatMap((entry) => [{ ...entry, on: entry.fromOn }, { ...entry, on: dayIn(entry, 'changedOn') }]), ...sentOn]
    return days.filter((each) => each.principalId === principalId).flatMap(({ on }) => (on === null || on > through ? [] : [on])).toSorted().at(-1) ?? null
  }
  return {
    officers: officers.length === 0 ? null : officersOf(officers, services, citizenshipOf),
    shortForms: of('service').length === 0 ? null : shortFormsOf(services, citizenshipOf),
    agreements: agreements.length === 0 ? null : agreementsOf(agreements),
    exhibits: agreements.length === 0 ? null : exhibitsOf(agreements),
    exposures: exposuresOf(of('exposure'), newestFactOf),
  }
}

/** Gives the ids of the people who are in office on a day, each once; somebody's last day is the last one in office. */
export function inOffice(officers: readonly Pick<FaraOfficer, 'personId' | 'fromOn' | 'untilOn'>[], on: CalendarDate): readonly string[] {
  return [...new Set(officers.filter(({ fromOn, untilOn }) => (fromOn === null || fromOn <= on) && (untilOn === null || untilOn >= on)).map(({ personId }) => personId))]
}

/** Gives who is in office on a day by the profile, each once with all positions. */
export function officersInOffice(entries: readonly ProfileEntry[], on: CalendarDate): readonly { readonly personId: string; readonly office: string }[] {
  const officers = officersOf(entries.filter(({ kind, mistaken }) => kind === 'officer' && !mistaken), [], () => '')
  return inOffice(officers, on).map((personId) => {
    const positions = officers.filter((each) => each.personId === personId && inOffice([each], on).length > 0).map(({ position }) => position)
    return { personId, office: [...new Set(positions)].toSorted().join(', ') }
  })
}

const changeWords: Readonly<Record<ChangePart, { readonly kind: RecordKind; readonly what: string }>> = {
  'principal-began': { kind: 'principal', what: 'A new foreign principal' }, 'principal-ended': { kind: 'principal', what: 'The end of the connection with a foreign principal' },
  'agreement-began': { kind: 'agreement', what: 'A new agreement' }, 'agreement-changed': { kind: 'agreement', what: 'A changed agreement' },
  'service-began': { kind: 'short-form', what: 'A person who began to serve a principal' }, 'service-ended': { kind: 'short-form', what: 'A person who stopped serving a principal' },
  'officer-began': { kind: 'officer', what: 'A new officer' }, 'officer-ended': { kind: 'officer', what: 'An officer who left' },
  'registrant-changed': { kind: 'registration', what: 'A changed name or address of the registrant' },
}

/** Gives the changes through a day as the check of the ten days reads them. */
export function faraChanges(changes: readonly ProfileChange[], through: CalendarDate): readonly FaraChange[] {
  return changes
    .filter(({ on }) => on <= through)
    .map(({ part, id, revision, name, on, toldOn }) => ({ record: { kind: changeWords[part].kind, number: name, id, revision }, what: changeWords[part].what, on, toldOn }))
}
