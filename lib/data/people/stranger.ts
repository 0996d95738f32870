import 'server-only'
import type { PartyFacts } from '@/lib/domain/assessment'
import type { PersonTag } from '@/lib/domain/person'
import type { PersonChoice } from '@/lib/domain/person-choice'

/** Somebody who is not in the directory yet, as checks see them: a name, and nothing known of them. */
export function strangerOf(id: string, { typed, newKind }: PersonChoice, tag: PersonTag): PartyFacts {
  return {
    id, name: typed, kind: newKind ?? 'individual', tags: [tag], country: '', citizenStatus: 'unknown', citizenStatusBasis: null,
    addressKnown: false, employerKnown: false, occupationKnown: false, screenedOn: null, screeningListOn: null, screeningResult: 'not-screened',
  }
}
