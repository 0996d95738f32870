import 'server-only'
import type { NamedProfileEntry } from './list'

/** What stands in the fields when an entry of the profile is corrected. */
export function profileFormValues({ facts, personId, personName, principalId, fromOn, untilOn, mistaken }: NamedProfileEntry): Readonly<Record<string, string>> {
  return { ...facts, person: personName, personId: personId ?? '', principalId: principalId ?? '', fromOn: fromOn ?? '', untilOn: untilOn ?? '', mistaken: mistaken ? 'yes' : '' }
}
