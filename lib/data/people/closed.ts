import 'server-only'
import type { PersonState } from '@/lib/domain/person'
import { refuse, type Refusal, type Result } from '@/lib/domain/result'

/** Why an entry of the directory is changed no more. */
export function closedPerson(state: Exclude<PersonState, 'recorded'>): Result<never, Refusal> {
  return refuse(state === 'erased' ? { reason: 'already-voided', key: 'alreadyErased' } : { reason: 'already-voided', key: 'alreadyVoided' })
}
