/** A contact must say when, with whom and in which office, how, and about what (FARA item 12); LDA asks for code and specific issue. */
import type { LobbyingContactContext } from '../../assessment'
import type { LobbyingContactFacts } from '../../lobbying-contact'
import { searchKey } from '../../search-key'
import { characterCount } from '../../typed-text'
import { isOnlyBillNumbers } from '../bill-numbers'
import type { Check } from '../check'
import { exceedsNumber, thresholdOn } from '../thresholds'

type ContactCheck = Check<LobbyingContactFacts, LobbyingContactContext>

const generic = new Set([
  'introduction',
  'introductions',
  'meeting',
  'discussion',
  'discuss issues',
  'issues',
  'relations',
  'general',
  'general discussion',
  'courtesy call',
  'follow up',
  'greeting',
  'update',
])

function isOfficial(facts: LobbyingContactFacts): boolean {
  return facts.counterpart === 'official'
}

function isWritten(facts: LobbyingContactFacts): boolean {
  return facts.mode === 'email' || facts.mode === 'letter'
}

function isShort(text: string, facts: LobbyingContactFacts): boolean {
  const line = thresholdOn('check.issue.characters', facts.contactOn)
  return line !== null && !exceedsNumber(line, characterCount(text))
}

export const lobbyingContactChecks: readonly ContactCheck[] = [
  { id: 'house.date.future', fires: (facts, { today }) => facts.contactOn > today },
  {
    id: 'FARA-29',
    sentence: 'A contact needs its date, the name and title of each person met, the manner and the subject.',
    fires: (facts) =>
      facts.topic.trim() === '' ||
      facts.officials.length === 0 ||
      facts.officials.some(({ name, office }) => name.trim() === '' || office.trim() === ''),
  },
  {
    id: 'FARA-31',
    sentence: 'The subject is general: name the policy, bill or relation that was spoken of.',
    fires: ({ topic, specificIssue, asked }) => generic.has(searchKey(topic)) && specificIssue === '' && asked === '',
  },
  { id: 'house.contact.principal', fires: ({ principalId, onBehalfOf }) => principalId === null && onBehalfOf === '' },
  {
    id: 'FARA-46',
    sentence: 'It is not recorded that the registration was declared to the official.',
    fires: (facts, { hasRegistration }) => hasRegistration.fara && isOfficial(facts) && facts.registrationDisclosed !== 'yes',
  },
  {
    id: 'LDA-43',
    sentence: 'A written contact for a foreign entity needs the identification statement.',
    fires: (facts, { hasRegistration }) =>
      hasRegistration.lda && isOfficial(facts) && isWritten(facts) && facts.principalId !== null && facts.registrationDisclosed !== 'yes',
  },
  { id: 'house.contact.issue', fires: (facts, { hasRegistration }) => hasRegistration.lda && isOfficial(facts) && facts.issueCode === '' },
  {
    id: 'LDA-10',
    sentence: 'The specific issue names only bill numbers, or says too little to inform the reader.',
    fires: (facts, { hasRegistration }) =>
      hasRegistration.lda && facts.specificIssue !== '' && (isOnlyBillNumbers(facts.specificIssue) || isShort(facts.specificIssue, facts)),
  },
  {
    id: 'house.contact.covered',
    fires: (facts, { hasRegistration }) => hasRegistration.lda && facts.officials.some(({ covered }) => covered === 'not-known'),
  },
  {
    id: 'house.contact.cost',
    fires: ({ relatedCostCents, relatedExpenditureId }) => relatedCostCents > 0 && relatedExpenditureId === null,
  },
]
