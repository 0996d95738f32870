/** Checks of who gave: identity, citizenship, address, sanctions (money.md sections 1 and 4). Amounts come from the dated thresholds. */
import type { DonationContext } from '../../assessment'
import { isReturn, type DonationFacts } from '../../donation'
import { addCents, compareCents, zeroCents } from '../../money'
import { exceedsOn } from '../thresholds'
import type { Check } from './run'

type DonationCheck = Check<DonationFacts, DonationContext>

const eligible = ['us_citizen', 'us_national', 'lawful_permanent_resident']

function isForElection({ purpose, kind }: DonationFacts): boolean {
  return purpose === 'us_election' && !isReturn(kind)
}

/** The donor's year including this gift. */
function yearWith({ amountCents }: DonationFacts, { donorYearCents }: DonationContext) {
  return addCents(donorYearCents ?? zeroCents, amountCents)
}

function isItemizedNow(facts: DonationFacts, context: DonationContext): boolean {
  return context.donorYearCents !== null && !isReturn(facts.kind) && exceedsOn('feca.itemize.individual', yearWith(facts, context), facts.receivedOn)
}

export const donationSourceChecks: readonly DonationCheck[] = [
  { id: 'don.donor.missing', fires: ({ donorId, anonymous, method }) => donorId === null && !(anonymous && method === 'cash') && !anonymous },
  { id: 'don.anonymous.noncash', fires: ({ anonymous, method, kind }) => anonymous && method !== 'cash' && !isReturn(kind) },
  {
    id: 'don.address.over50',
    fires: (facts, { donor }) =>
      donor !== null && !donor.addressKnown && !isReturn(facts.kind) && exceedsOn('feca.record.nameaddress', facts.amountCents, facts.receivedOn),
  },
  { id: 'don.itemize.over200', fires: isItemizedNow },
  {
    id: 'don.occupation.over200',
    fires: (facts, context) =>
      context.donor?.kind === 'individual' && isItemizedNow(facts, context) && !(context.donor.occupationKnown && context.donor.employerKnown),
  },
  {
    id: 'don.foreign.usElection',
    fires: (facts, { donor }) => isForElection(facts) && donor?.kind === 'individual' && !eligible.includes(donor.citizenStatus),
  },
  {
    id: 'don.foreign.orgDonor',
    fires: (facts, { donor }) =>
      isForElection(facts) && donor !== null && (donor.kind === 'government' || donor.kind === 'party' || (donor.kind === 'organization' && donor.country !== 'US')),
  },
  {
    id: 'don.foreign.redflag',
    fires: (facts, { donor }) => {
      const pointsAbroad = [donor?.country ?? '', facts.bankCountry, facts.sourceCountry].some((country) => country !== '' && country !== 'US')
      return isForElection(facts) && pointsAbroad && donor?.citizenStatusBasis !== 'passport_seen'
    },
  },
  { id: 'don.foreignPrincipal.source', fires: ({ kind, principalId }) => kind !== 'from_foreign_principal' && principalId !== null && !isReturn(kind), sentence: 'Money from a foreign principal is itemized in the FARA receipts section, with no minimum, and is not an ordinary donation.' },
  { id: 'don.nameOfAnother', fires: ({ payerName, intermediaryId, jointShares }, { donor }) => donor !== null && payerName !== '' && payerName !== donor.name && intermediaryId === null && jointShares === null },
  { id: 'don.conduit', fires: ({ intermediaryId }) => intermediaryId !== null },
  { id: 'don.ofac.hit', fires: (_facts, { donor }) => donor?.screeningResult === 'possible-match' || donor?.screeningResult === 'true-match' },
  { id: 'don.ofac.unscreened', fires: ({ kind }, { donor }) => donor !== null && !isReturn(kind) && donor.screenedOn === null },
  {
    id: 'don.joint.split',
    fires: ({ jointShares, amountCents }) => jointShares !== null && compareCents(jointShares.reduce((sum, { shareCents }) => addCents(sum, shareCents), zeroCents), amountCents) !== 0,
  },
]
