/**
 * Two entries of the directory that are one person: one stays and takes, field by field, what is better in the other (experience.md 6.7).
 * 1. What is chosen together stays together: a name with its form for sorting, citizenship with how it is known, a check with its days.
 * 2. Roles add up: whoever gave and was paid is both.
 * 3. The entry that goes keeps everything that it said, so that the merge can be taken back.
 */
import type { Person, PersonalDetails } from './person'

/** What is chosen as one, and the fields of a person that it holds. */
export const mergedFields = {
  name: ['name', 'nameSort'], nameOtherScript: ['nameOtherScript'], kind: ['kind'], address: ['address'], email: ['email'], telephone: ['telephone'], employer: ['employer'],
  occupation: ['occupation'], bankReference: ['bankReference'], citizenStatus: ['citizenStatus', 'citizenStatusBasis'], office: ['office'],
  screening: ['screeningResult', 'screenedOn', 'screeningListOn'], note: ['note'],
} as const satisfies Record<string, readonly (keyof Person)[]>

export type MergeField = keyof typeof mergedFields
export const mergeFields = Object.keys(mergedFields).filter((name): name is MergeField => name in mergedFields)

const isNothing = (value: unknown): boolean => value === null || value === '' || value === 'unknown' || value === 'not-screened'

/** Gives the fields in which the two differ: those that are asked about. */
export function differingFields(stays: Person, goes: Person): readonly MergeField[] {
  return mergeFields.filter((field) => mergedFields[field].some((name) => JSON.stringify(stays[name]) !== JSON.stringify(goes[name])))
}

/** Gives the fields that are better taken from the entry that goes, because the one that stays says nothing there. A suggestion. */
export function fieldsToTake(stays: Person, goes: Person): readonly MergeField[] {
  return differingFields(stays, goes).filter((field) => mergedFields[field].every((name) => isNothing(stays[name])))
}

/** Gives the person that stays, with the chosen fields of the one that goes and the roles of both. Id, state and revision are untouched. */
export function mergedPerson(stays: Person, goes: Person, taken: readonly MergeField[]): Person {
  const fields = Object.fromEntries(taken.flatMap((field) => mergedFields[field].map((name) => [name, goes[name]])))
  return { ...stays, ...fields, tags: [...new Set([...stays.tags, ...goes.tags])] }
}

/** What of a person is personal: it is opened for a merge, and kept as ciphertext. */
export function detailsOf({ name, nameSort, nameOtherScript, address, email, telephone, employer, occupation, bankReference }: Person): PersonalDetails {
  return { name, nameSort, nameOtherScript, address, email, telephone, employer, occupation, bankReference }
}
