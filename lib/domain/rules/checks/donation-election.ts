/**
 * A gift that is meant for a US election (money.md section 1): who may give, who may decide, how much, and what mends too much.
 * 1. What was stated with the gift goes before what the directory says. 2. A limit is counted with what the donor gave before to the same
 *    committee in the year, or to the same candidate for the same election: the gift that passes it is over it, and no earlier one. 3. Where no limit is in force on the day, that is said.
 */
import type { DonationContext } from '../../assessment'
import { isReturn, type DonationFacts } from '../../donation'
import { electionLimits, mayTakePart } from '../../election'
import { addCents } from '../../money'
import type { CitizenStatus } from '../../person'
import type { Check } from '../check'
import { exceedsOn, noneInForceSentence, thresholdOn } from '../thresholds'
import { isForElection, shareOfDonor } from './donation-donor'
import { isAbroad, isForeignGovernmentOrParty } from './parties'

type DonationCheck = Check<DonationFacts, DonationContext>

const evidence: readonly string[] = ['passport_seen', 'green_card_seen']
const candidateLimit = electionLimits.candidate

function isGiven(facts: DonationFacts): boolean {
  return isForElection(facts) && !isReturn(facts.kind)
}

/** Gives the donor's citizenship: as stated with the gift, else as the directory has it. */
export function citizenStatusOf({ citizenship }: DonationFacts, { donor }: DonationContext): CitizenStatus {
  return citizenship === '' ? (donor?.citizenStatus ?? 'unknown') : citizenship
}

function pointsAbroad(facts: DonationFacts, { donor }: DonationContext): boolean {
  return isAbroad(facts.bankCountry) || isAbroad(facts.sourceCountry) || isAbroad(donor?.country ?? '')
}

/** Whether the donor's share and what was given besides pass a limit, unless the gift was redesignated or reattributed. */
function isOver(family: string, facts: DonationFacts, besides: keyof DonationContext['electionCents'], { electionCents }: DonationContext): boolean {
  const share = shareOfDonor(facts)
  return facts.remedy === '' && share !== null && exceedsOn(family, addCents(electionCents[besides], share), facts.receivedOn)
}

function hasNoLimit({ receivedOn }: DonationFacts): boolean {
  return thresholdOn(candidateLimit, receivedOn) === null
}

/** Whether the gift goes to a committee: one that is named, or the organization itself where it is one. */
function isForCommittee({ electionRecipient }: DonationFacts, { taxKind }: DonationContext): boolean {
  return electionRecipient === 'committee' || (electionRecipient === '' && taxKind === '527')
}

export const electionChecks: readonly DonationCheck[] = [
  {
    id: 'don.foreign.usElection',
    fires: (facts, context) => isGiven(facts) && context.donor?.kind === 'individual' && !mayTakePart(citizenStatusOf(facts, context)),
  },
  {
    id: 'don.foreign.orgDonor',
    fires: (facts, { donor }) => isGiven(facts) && donor !== null && (isForeignGovernmentOrParty(donor) || (donor.kind === 'organization' && isAbroad(donor.country))),
  },
  {
    id: 'don.foreign.redflag',
    fires: (facts, context) =>
      isGiven(facts) && pointsAbroad(facts, context) && !evidence.includes(facts.citizenshipBasis === '' ? (context.donor?.citizenStatusBasis ?? '') : facts.citizenshipBasis),
  },
  { id: 'don.foreign.decider', fires: (facts) => isGiven(facts) && facts.deciderCitizenship !== '' && !mayTakePart(facts.deciderCitizenship) },
  {
    id: 'don.limit.candidate',
    sentence: (facts) => (hasNoLimit(facts) ? noneInForceSentence(candidateLimit, facts.receivedOn) : undefined),
    fires: (facts, context) =>
      isGiven(facts) && context.donor !== null && facts.electionRecipient === 'candidate' && (hasNoLimit(facts) || isOver(candidateLimit, facts, 'candidate', context)),
  },
  {
    id: 'don.limit.pac',
    fires: (facts, context) => isGiven(facts) && context.donor !== null && isForCommittee(facts, context) && isOver(electionLimits.committee, facts, 'committee', context),
  },
]
