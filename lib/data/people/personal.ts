import 'server-only'
import { randomBytes } from 'node:crypto'
import { keyedDigest, openUnder, wrappedAnew, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { openText, sealBytes, sealText } from '@/lib/data/keys/envelope'
import type { PersonalDetails, PostalAddress } from '@/lib/domain/person'
import { searchKey } from '@/lib/domain/search-key'

/**
 * What is personal about a person, and its ciphertext under the person's own data key (architecture.md section 4).
 * The same ciphertext stands in the row and in the journal entry; destroying the data key erases both.
 * This list is the one list of personal columns: a test compares it with the schema.
 */
export const personalColumns = {
  names: 'nameCipher',
  address: 'addressCipher',
  email: 'emailCipher',
  telephone: 'telephoneCipher',
  employer: 'employerCipher',
  occupation: 'occupationCipher',
  bankReference: 'bankReferenceCipher',
} as const

type PersonalColumn = (typeof personalColumns)[keyof typeof personalColumns]
type Bytes = Uint8Array<ArrayBuffer>

export type PersonalCiphers = { readonly nameCipher: Bytes } & { readonly [Column in Exclude<PersonalColumn, 'nameCipher'>]: Bytes | null }

/** A person's data key, open in memory, and the form in which the row keeps it. */
export type DataKey = { readonly key: Buffer; readonly wrapped: Bytes }

function wrapPurpose(keys: OrganizationKeys, personId: string): string {
  return `data-key/${keys.organizationId}/${personId}`
}

/** Makes the data key of a new person. */
export function makeDataKey(keys: OrganizationKeys, personId: string): DataKey {
  const key = randomBytes(32)
  return { key, wrapped: sealBytes(keys.wrap, wrapPurpose(keys, personId), key) }
}

/** Opens the data key of a row; that of somebody who was erased is gone. */
export function openDataKey(keys: OrganizationKeys, personId: string, wrapped: Bytes | null): DataKey {
  if (wrapped === null) throw new Error('The data key of this person was destroyed')
  return { key: openUnder(keys, wrapPurpose(keys, personId), wrapped), wrapped }
}

/** The data key of a row wrapped with the newest version of the organization's key; null where it is already. Nothing that the key sealed changes. */
export function rewrapDataKey(keys: OrganizationKeys, ownerId: string, wrapped: Bytes): Bytes | null {
  return wrappedAnew(keys, wrapPurpose(keys, ownerId), wrapped)
}

function purposeOf(personId: string, column: PersonalColumn): string {
  return `person/${personId}/${column}`
}

/** The text that each column encrypts; null where nothing is known. */
function textsOf(details: PersonalDetails): Record<PersonalColumn, string | null> {
  const { name, nameSort, nameOtherScript } = details
  return {
    nameCipher: JSON.stringify({ name, nameSort, nameOtherScript }),
    addressCipher: details.address === null ? null : JSON.stringify(details.address),
    emailCipher: details.email === '' ? null : details.email,
    telephoneCipher: details.telephone === '' ? null : details.telephone,
    employerCipher: details.employer === '' ? null : details.employer,
    occupationCipher: details.occupation === '' ? null : details.occupation,
    bankReferenceCipher: details.bankReference === '' ? null : details.bankReference,
  }
}

/** Encrypts the personal details of a new person, each column once. */
export function sealPersonal(dataKey: DataKey, personId: string, details: PersonalDetails): PersonalCiphers {
  return resealPersonal(dataKey, personId, details, null)
}

/** Encrypts what changed and keeps the ciphertext of what did not, so that the history names the changed fields alone. */
export function resealPersonal(
  dataKey: DataKey,
  personId: string,
  details: PersonalDetails,
  earlier: { readonly details: PersonalDetails; readonly ciphers: PersonalCiphers } | null,
): PersonalCiphers {
  const texts = textsOf(details)
  const earlierTexts = earlier === null ? null : textsOf(earlier.details)
  const seal = (column: PersonalColumn): Bytes | null => {
    const text = texts[column]
    if (earlier !== null && earlierTexts?.[column] === text) return earlier.ciphers[column]
    return text === null ? null : sealText(dataKey.key, purposeOf(personId, column), text)
  }
  const nameCipher = seal('nameCipher')
  if (nameCipher === null) throw new Error('A person has a name')
  return {
    nameCipher,
    addressCipher: seal('addressCipher'),
    emailCipher: seal('emailCipher'),
    telephoneCipher: seal('telephoneCipher'),
    employerCipher: seal('employerCipher'),
    occupationCipher: seal('occupationCipher'),
    bankReferenceCipher: seal('bankReferenceCipher'),
  }
}

/** Opens one column of a person; empty text where nothing is known. */
export function openPersonal(dataKey: DataKey, personId: string, column: PersonalColumn, cipher: Bytes | null): string {
  return cipher === null ? '' : openText(dataKey.key, purposeOf(personId, column), cipher)
}

/** What a digest compares: case, spaces and marks of a postal address do not make another address. */
export function addressText(address: PostalAddress | null): string {
  if (address === null) return ''
  return [address.lines, address.city, address.state, address.postalCode, address.country].map((part) => searchKey(part)).join('\n')
}

/** What a person is found by. */
export type FindableDetails = Pick<PersonalDetails, 'name' | 'email' | 'telephone' | 'address'>

export type PersonDigests = {
  readonly emailDigest: Bytes | null
  readonly telephoneDigest: Bytes | null
  readonly addressDigest: Bytes | null
  readonly identityDigest: Bytes
}

/**
 * The exact identity of a person for an import: name, kind, status and full address, letter by letter.
 * The same name at another address is another person (bench README).
 */
export function identityText(person: { readonly name: string; readonly kind: string; readonly citizenStatus: string }, address: PostalAddress | null): string {
  return JSON.stringify([person.name, person.kind, person.citizenStatus, address])
}

/** What stands in place of the digests of somebody who was erased: it meets nobody. */
export function erasedDigests(keys: OrganizationKeys, personId: string): PersonDigests {
  return { emailDigest: null, telephoneDigest: null, addressDigest: null, identityDigest: keyedDigest(keys, 'erased', personId) }
}

/** Keyed digests by which a person is found without showing the value. */
export function personDigests(
  keys: OrganizationKeys,
  person: { readonly kind: string; readonly citizenStatus: string },
  details: FindableDetails,
): PersonDigests {
  const digest = (use: string, value: string) => (value === '' ? null : keyedDigest(keys, use, value))
  return {
    emailDigest: digest('email', details.email.trim().toLowerCase()),
    telephoneDigest: digest('telephone', details.telephone.replace(/\D/g, '')),
    addressDigest: digest('address', addressText(details.address)),
    identityDigest: keyedDigest(keys, 'identity', identityText({ ...person, name: details.name }, details.address)),
  }
}
