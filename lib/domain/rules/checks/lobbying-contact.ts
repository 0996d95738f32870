/** Checks of a contact (FARA item 12: date, contact, method, purpose; LDA lines 15 to 18). */
import type { LobbyingContactContext } from '../../assessment'
import type { LobbyingContactFacts } from '../../lobbying-contact'
import type { Check } from './run'

type ContactCheck = Check<LobbyingContactFacts, LobbyingContactContext>

const generic = ['introduction', 'meeting', 'discuss issues', 'relations', 'courtesy call']

export const lobbyingContactChecks: readonly ContactCheck[] = [
  { id: 'FARA-29', fires: ({ counterpart, officials, topic }) => topic === '' || (counterpart === 'official' && (officials.length === 0 || officials.some(({ office }) => office === ''))), sentence: 'A contact needs its exact date, the name and office of each official, how it took place and its subject.' },
  { id: 'FARA-31', fires: ({ topic }) => generic.includes(topic.toLowerCase()), sentence: 'The subject is generic: name the policy or matter that was discussed.' },
  { id: 'FARA-46', fires: ({ counterpart, registrationDisclosed }, { hasRegistration }) => hasRegistration.fara && counterpart === 'official' && registrationDisclosed !== 'yes', sentence: 'It is not recorded that the registration was declared to the official.' },
  { id: 'LDA-09', fires: ({ counterpart, issueCode }, { hasRegistration }) => hasRegistration.lda && counterpart === 'official' && issueCode === '', sentence: 'A registered lobbying contact needs its general issue code.' },
]
