/**
 * People and organizations: one noun for donors, payees, officials and officers; their roles are tags (style.md section 6).
 * Citizenship facts follow money.md section 1.1: what was seen and by which basis, never the number of a passport.
 */
import type { CalendarDate } from './calendar-date'

export const personKinds = ['individual', 'organization', 'government', 'party'] as const
export type PersonKind = (typeof personKinds)[number]

export const personTags = ['donor', 'payee', 'official', 'officer', 'employee', 'volunteer', 'affiliate', 'civil-body'] as const
export type PersonTag = (typeof personTags)[number]

export const citizenStatuses = ['us_citizen', 'us_national', 'lawful_permanent_resident', 'other', 'unknown'] as const
export type CitizenStatus = (typeof citizenStatuses)[number]

export const citizenStatusBases = ['attested', 'passport_seen', 'green_card_seen', 'known_personally'] as const
export type CitizenStatusBasis = (typeof citizenStatusBases)[number]

export const screeningResults = ['not-screened', 'no-match', 'match-cleared', 'possible-match', 'true-match'] as const
export type ScreeningResult = (typeof screeningResults)[number]

/** Recorded; voided: nobody chooses it any more; erased: who it was is gone, the records that name it stay; merged: another entry of the same person is used. */
export const personStates = ['recorded', 'voided', 'erased', 'merged'] as const
export type PersonState = (typeof personStates)[number]

/** A postal address as given; the country is an ISO 3166 code, empty where it is not known. */
export type PostalAddress = {
  readonly lines: string
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly country: string
}

/** What is personal: kept as ciphertext, shown to those who need it. Empty text and null mean not known. */
export type PersonalDetails = {
  readonly name: string
  readonly nameSort: string | null
  readonly nameOtherScript: string | null
  readonly address: PostalAddress | null
  readonly email: string
  readonly telephone: string
  readonly employer: string
  readonly occupation: string
  readonly bankReference: string
}

/** A person as recorded. `country` and `state` repeat the address, because rules by place need them after an erasure. */
export type Person = PersonalDetails & {
  readonly id: string
  readonly kind: PersonKind
  readonly tags: readonly PersonTag[]
  readonly country: string
  readonly state: string
  readonly citizenStatus: CitizenStatus
  readonly citizenStatusBasis: CitizenStatusBasis | null
  /** The office held, for officials. */
  readonly office: string
  readonly screenedOn: CalendarDate | null
  readonly screeningListOn: CalendarDate | null
  readonly screeningResult: ScreeningResult
  readonly note: string
  readonly recordState: PersonState
  readonly stateReason: string
  /** The entry of the same person that is used instead; null where this one was never merged. */
  readonly mergedIntoId: string | null
  readonly revision: number
}

/** What a form or an import says about a new person. */
export type PersonInput = PersonalDetails &
  Pick<Person, 'kind' | 'tags' | 'citizenStatus' | 'citizenStatusBasis' | 'office' | 'screenedOn' | 'screeningListOn' | 'screeningResult' | 'note'> & {
    /** Made with the form, so that one submit makes one person. */
    readonly formKey: string
  }

/** Tells whether an address names street, city and country: what a report line and the books need. */
export function isAddressComplete(address: PostalAddress | null): boolean {
  return address !== null && address.lines !== '' && address.city !== '' && address.country !== ''
}

/** Gives what stands in place of the name of somebody who was erased: told apart from others, and telling nothing. */
export function pseudonymOf(id: string): string {
  return `Erased person ${id.slice(-6).toUpperCase()}`
}

/** Gives what is left of a person who is erased: what rules by place, kind and citizenship need for the records that stay. */
export function erasedPerson(person: Person, reason: string): Person {
  return {
    ...person, name: pseudonymOf(person.id), nameSort: null, nameOtherScript: null, address: null, email: '', telephone: '', employer: '', occupation: '', bankReference: '',
    office: '', note: '', recordState: 'erased', stateReason: reason, revision: person.revision + 1,
  }
}
