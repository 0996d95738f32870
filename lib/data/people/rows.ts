import 'server-only'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { optionalDayFromRow, optionalDayToRow } from '@/lib/data/database/days'
import { oneOf, optionalOneOf } from '@/lib/data/records/one-of'
import type { JsonObject } from '@/lib/domain/journal/json'
import {
  citizenStatusBases, citizenStatuses, personKinds, personStates, personTags, screeningResults,
  type Person, type PersonalDetails, type PersonInput, type PostalAddress,
} from '@/lib/domain/person'
import { searchKey } from '@/lib/domain/search-key'
import type { Person as PersonRow } from '@/lib/generated/prisma/client'
import { z } from 'zod'
import { openDataKey, openPersonal, personDigests, type PersonalCiphers } from './personal'

const addressSchema: z.ZodType<PostalAddress> = z.object({
  lines: z.string(), city: z.string(), state: z.string(), postalCode: z.string(), country: z.string(),
})

/** The ciphertext columns of a row. */
export function ciphersOf(row: PersonRow): PersonalCiphers {
  const { nameCipher, addressCipher, emailCipher, telephoneCipher, employerCipher, occupationCipher, bankReferenceCipher } = row
  return { nameCipher, addressCipher, emailCipher, telephoneCipher, employerCipher, occupationCipher, bankReferenceCipher }
}

/** Every word by which somebody is known. */
export function knownAs({ name, nameOtherScript, nameSort, email }: PersonalDetails): readonly string[] {
  return [name, nameOtherScript ?? '', nameSort ?? '', email].filter((text) => text !== '')
}

/** Opens the personal details of a row with the organization's keys; nothing is left to open of somebody who was erased. */
export function detailsFromRow(keys: OrganizationKeys, row: PersonRow): PersonalDetails {
  if (row.dataKeyWrapped === null) return maskedDetails(row)
  const dataKey = openDataKey(keys, row.id, row.dataKeyWrapped)
  const address = openPersonal(dataKey, row.id, 'addressCipher', row.addressCipher)
  return {
    name: row.name,
    nameSort: row.nameSort,
    nameOtherScript: row.nameOtherScript,
    address: address === '' ? null : addressSchema.parse(JSON.parse(address)),
    email: openPersonal(dataKey, row.id, 'emailCipher', row.emailCipher),
    telephone: openPersonal(dataKey, row.id, 'telephoneCipher', row.telephoneCipher),
    employer: openPersonal(dataKey, row.id, 'employerCipher', row.employerCipher),
    occupation: openPersonal(dataKey, row.id, 'occupationCipher', row.occupationCipher),
    bankReference: openPersonal(dataKey, row.id, 'bankReferenceCipher', row.bankReferenceCipher),
  }
}

/** What a row shows without opening any ciphertext: addresses and numbers stay closed. */
export function maskedDetails(row: PersonRow): PersonalDetails {
  return {
    name: row.name, nameSort: row.nameSort, nameOtherScript: row.nameOtherScript,
    address: null, email: '', telephone: '', employer: '', occupation: '', bankReference: row.bankReferenceLast4 ?? '',
  }
}

/** Puts a person together from a row and its opened (or masked) details. */
export function personFromRow(row: PersonRow, details: PersonalDetails): Person {
  return {
    ...details,
    id: row.id,
    kind: oneOf(personKinds, row.kind),
    tags: row.tags.map((tag) => oneOf(personTags, tag)),
    country: row.country,
    state: row.state,
    citizenStatus: oneOf(citizenStatuses, row.citizenStatus),
    citizenStatusBasis: optionalOneOf(citizenStatusBases, row.citizenStatusBasis),
    office: row.office ?? '',
    screenedOn: optionalDayFromRow(row.screenedOn),
    screeningListOn: optionalDayFromRow(row.screeningListOn),
    screeningResult: optionalOneOf(screeningResults, row.screeningResult) ?? 'not-screened',
    note: row.note ?? '',
    recordState: oneOf(personStates, row.recordState),
    stateReason: row.stateReason ?? '',
    mergedIntoId: row.mergedIntoId,
    revision: row.revision,
  }
}

/** The columns that a form or import decides, personal ones as ciphertext and digests. */
export function columnsOf(keys: OrganizationKeys, input: PersonInput, ciphers: PersonalCiphers) {
  return {
    kind: input.kind,
    name: input.name,
    nameSort: input.nameSort,
    nameOtherScript: input.nameOtherScript,
    nameKey: searchKey([input.nameSort ?? input.name, input.nameOtherScript ?? ''].join(' ')),
    tags: [...input.tags],
    country: input.address?.country ?? '',
    state: input.address?.state ?? '',
    citizenStatus: input.citizenStatus,
    citizenStatusBasis: input.citizenStatusBasis,
    office: input.office === '' ? null : input.office,
    bankReferenceLast4: input.bankReference === '' ? null : input.bankReference.slice(-4),
    screenedOn: optionalDayToRow(input.screenedOn),
    screeningListOn: optionalDayToRow(input.screeningListOn),
    screeningResult: input.screeningResult,
    note: input.note === '' ? null : input.note,
    ...ciphers,
    ...personDigests(keys, input, input),
  }
}

function base64(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString('base64')
}

/** What the journal keeps of a person: the personal details as the row's own ciphertext, the rest in clear. Digests and keys stay out, so that an erasure is one. */
export function personForJournal(person: Omit<Person, keyof PersonalDetails>, last4: string | null, formKey: string, ciphers: PersonalCiphers): JsonObject {
  return {
    id: person.id, formKey, kind: person.kind, tags: person.tags, country: person.country, state: person.state,
    citizenStatus: person.citizenStatus, citizenStatusBasis: person.citizenStatusBasis, office: person.office,
    screenedOn: person.screenedOn, screeningListOn: person.screeningListOn, screeningResult: person.screeningResult,
    note: person.note, recordState: person.recordState, stateReason: person.stateReason, mergedIntoId: person.mergedIntoId, bankReferenceLast4: last4,
    nameCipher: base64(ciphers.nameCipher), addressCipher: base64(ciphers.addressCipher), emailCipher: base64(ciphers.emailCipher),
    telephoneCipher: base64(ciphers.telephoneCipher), employerCipher: base64(ciphers.employerCipher),
    occupationCipher: base64(ciphers.occupationCipher), bankReferenceCipher: base64(ciphers.bankReferenceCipher),
  }
}
