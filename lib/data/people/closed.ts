import 'server-only'
import type { PersonState } from '@/lib/domain/person'
import { refuse, type Refusal, type Result } from '@/lib/domain/result'

/** Why an entry of the directory is changed no more. */
export function closedPerson(state: Exclude<PersonState, 'recorded'>): Result<never, Refusal> {
  const keys = { erased: 'alreadyErased', voided: 'alreadyVoided', merged: 'alreadyMerged' } as const
  return refuse({ reason: 'already-voided', key: keys[state] })
}
