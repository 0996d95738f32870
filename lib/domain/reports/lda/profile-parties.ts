/** Lobbyists, foreign entities and affiliated organizations of the forms, from the registration profile. What it does not say stays open and is never guessed. */
import { isCalendarDate, type CalendarDate } from '../../calendar-date'
import { zeroCents, type Cents } from '../../money'
import type { Principal } from '../../principal'
import type { ProfileEntry } from '../../profile/profile'
import { parsePeriod } from '../../reporting-period'
import table from '../../rules/data/lda-thresholds.json'
import type { LdaAffiliate, LdaConviction, LdaForeignEntity, LdaLobbyist, LdaName, LdaPlace } from './parties'

/** Somebody of the directory whom the forms may name; the contacts are all in which the person ever took part, through the end of the period. */
export type Participant = {
  readonly id: string
  readonly name: string
  readonly revision: number
  readonly isEmployee: boolean
  readonly hasDocument: boolean
  readonly contactsEver: number
  /** The largest share of paid time in any three months by the records of time, in percent; null where none is recorded. */
  readonly highestSharePercent: number | null
}

export type LdaProfile = {
  /** Whom the report is about: a lobbyist who files, or a client; null where it is the registrant's own. */
  readonly about: { readonly id: string; readonly name: string; readonly revision: number } | null
  readonly entries: readonly ProfileEntry[]
  readonly people: readonly Participant[]
  readonly principals: readonly Principal[]
  /** What a person or a principal gave in the quarter, by its id. */
  readonly given: ReadonlyMap<string, Cents>
}

const nobody: LdaName = { prefix: '', first: '', nickname: '', middle: '', last: '', suffix: '' }

/** Gives the parts of a name as typed: the last word is the family name. A person checks it against the registration. */
export function nameInParts(name: string): LdaName {
  const words = name.trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  const [first = '', ...middle] = words.slice(0, -1)
  return { ...nobody, first, middle: middle.join(' '), last }
}

function ofKind(entries: readonly ProfileEntry[], kind: ProfileEntry['kind']): readonly ProfileEntry[] {
  return entries.filter((entry) => entry.kind === kind && !entry.mistaken)
}

/** Gives the dated offenses of a text, one a line, each beginning with its day; lines without a day are no conviction that the form can name. */
export function convictionsIn(text: string): readonly LdaConviction[] {
  return text.split('\n').flatMap((line) => {
    const [on = '', ...words] = line.trim().split(/\s+/)
    return isCalendarDate(on) && words.length > 0 ? [{ on, description: words.join(' ') }] : []
  })
}

/** Gives the covered positions of a person in one text; empty where the answer is "none", null where nobody has asked. */
export function coveredPositionOf(personId: string, lobbyist: ProfileEntry | undefined, entries: readonly ProfileEntry[]): string | null {
  const held = ofKind(entries, 'covered-position').filter((entry) => entry.personId === personId)
  if (held.length > 0) return held.map(({ facts }) => [facts['position'], facts['office']].filter((part) => part !== undefined && part !== '').join(', ')).join('; ')
  return lobbyist?.facts['coveredPositions'] === 'none-held' ? '' : null
}

/** The day on which a lobbyist was taken off the list: in the quarter that the profile names. */
function delistedOn({ untilOn, facts }: ProfileEntry): CalendarDate | null {
  const period = parsePeriod((facts['delistedIn'] ?? '').trim())
  if (!period.ok) return null
  const { from, through } = period.value
  return untilOn !== null && from <= untilOn && untilOn <= through ? untilOn : through
}

function shareOf({ facts }: ProfileEntry): number | null {
  const [, percent] = /^(\d{1,3}(?:\.\d+)?) ?%?$/.exec((facts['timeShare'] ?? '').trim()) ?? []
  return percent === undefined ? null : Number(percent)
}

function listed(entry: ProfileEntry, person: Participant, entries: readonly ProfileEntry[]): LdaLobbyist {
  const { facts, fromOn, untilOn } = entry
  const convicted = facts['convicted']
  return {
    reference: { kind: 'person', number: person.name, id: person.id, revision: person.revision }, name: nameInParts(person.name), senateId: null,
    engagedAs: facts['paid'] === 'yes' ? 'employee' : 'volunteer', coveredPosition: coveredPositionOf(person.id, entry, entries), listedFrom: fromOn,
    delistedOn: delistedOn(entry), leftOn: untilOn, contactsEver: person.contactsEver, highestSharePercent: person.highestSharePercent ?? shareOf(entry), hasDocument: person.hasDocument,
    convicted: convicted === 'yes' || convicted === 'no' ? convicted : 'not-known', convictions: convicted === 'yes' ? convictionsIn(facts['convictions'] ?? '') : [],
  }
}

function notListed(person: Participant, entries: readonly ProfileEntry[]): LdaLobbyist {
  return {
    reference: { kind: 'person', number: person.name, id: person.id, revision: person.revision }, name: nameInParts(person.name), senateId: null,
    engagedAs: person.isEmployee ? 'employee' : 'volunteer', coveredPosition: coveredPositionOf(person.id, undefined, entries), listedFrom: null, delistedOn: null, leftOn: null,
    contactsEver: person.contactsEver, highestSharePercent: person.highestSharePercent, hasDocument: person.hasDocument, convicted: 'not-known', convictions: [],
  }
}

/** Gives everybody who is on file as a lobbyist, by the newest entry of the profile, and whoever took part without being on file. */
export function lobbyistsOf({ entries, people }: LdaProfile): readonly LdaLobbyist[] {
  const newest = new Map([...ofKind(entries, 'lobbyist')].sort((left, right) => (left.fromOn ?? '').localeCompare(right.fromOn ?? '')).map((entry) => [entry.personId, entry]))
  return people.map((person) => {
    const entry = newest.get(person.id)
    return entry === undefined ? notListed(person, entries) : listed(entry, person, entries)
  })
}

/** What is given in the quarter is stated above this line (2 U.S.C. 1603(b)(4)). */
const contributionLine = table.other_amounts.foreign_entity_contribution * 100

function placeIn(facts: ProfileEntry['facts']): LdaPlace {
  const text = (name: string): string => facts[name] ?? ''
  return { city: text('city'), state: text('state'), zip: text('zip'), zipExtension: '', country: text('country') }
}

function foreignEntity(principal: Principal, entry: ProfileEntry | undefined, gave: Cents): LdaForeignEntity {
  const { name, kind, address, country, untilOn } = principal
  return {
    reference: { kind: 'principal', number: name, id: principal.id, revision: principal.revision }, name, kind,
    address: { line1: address.replaceAll('\n', ', '), line2: '', city: '', state: '', zip: '', zipExtension: '', country }, principalPlace: null,
    contributionCents: gave > contributionLine ? gave : null, ownershipPercent: (entry?.facts['ownership'] ?? '').replace(/ ?%$/, ''), plansOrFinances: entry?.facts['directs'] === 'yes',
    listedFrom: entry?.fromOn ?? null, endedOn: entry?.untilOn ?? untilOn,
  }
}

/** Gives every principal as a foreign entity of the Act (2 U.S.C. 1602(6)); listed from the day that the profile says. */
export function foreignEntitiesOf({ entries, principals, given }: LdaProfile): readonly LdaForeignEntity[] {
  return principals.map((principal) => foreignEntity(principal, ofKind(entries, 'foreign-entity').findLast(({ principalId }) => principalId === principal.id), given.get(principal.id) ?? zeroCents))
}

/** Gives the affiliated organizations of the profile. */
export function affiliatesOf({ entries, people, given }: LdaProfile): readonly LdaAffiliate[] {
  return ofKind(entries, 'affiliate').flatMap(({ personId, fromOn, untilOn, facts }) => {
    const person = people.find(({ id }) => id === personId)
    if (person === undefined) return []
    return [{
      reference: { kind: 'person' as const, number: person.name, id: person.id, revision: person.revision }, name: person.name,
      address: { line1: facts['street'] ?? '', line2: '', ...placeIn(facts) }, principalPlace: null, contributedCents: given.get(person.id) ?? zeroCents,
      takesActivePart: facts['activePart'] === 'yes', listedFrom: fromOn, endedOn: untilOn,
    }]
  })
}
