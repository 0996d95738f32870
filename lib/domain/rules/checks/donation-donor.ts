/** Who gave: identification, aggregate of the year, foreign sources, gifts in another's name. */
import type { DonationContext } from '../../assessment'
import { addBusinessDays } from '../../business-day'
import { daysBetween } from '../../calendar-date'
import { isReturn, type DonationFacts } from '../../donation'
import { addCents, type Cents } from '../../money'
import { searchKey } from '../../search-key'
import type { Check } from '../check'
import { daysExceedOn, exceedsOn, thresholdOn } from '../thresholds'
import { hasOpenMatch, isForeignGovernmentOrParty, isNoName, isUnscreened } from './parties'

type DonationCheck = Check<DonationFacts, DonationContext>

/** Tells whether a gift is meant for a US election. */
export function isForElection(facts: DonationFacts): boolean {
  return facts.purpose === 'us_election'
}

/** What this gift adds to its donor's total: the donor's share of a joint gift, nothing for pledges and money of a foreign principal. */
export function shareOfDonor(facts: DonationFacts): Cents | null {
  if (isReturn(facts.kind) || facts.kind === 'pledge' || facts.kind === 'from_foreign_principal' || facts.anonymous) return null
  return facts.jointShares?.find(({ personId }) => personId === facts.donorId)?.shareCents ?? facts.amountCents
}

function aggregatePasses(family: string, facts: DonationFacts, context: DonationContext): boolean {
  const share = shareOfDonor(facts)
  return share !== null && context.donorYearCents !== null && exceedsOn(family, addCents(context.donorYearCents, share), facts.receivedOn)
}

/** Whether the donor was asked once for what is missing, in the days that the law gives for it (11 CFR 104.7(b)(2)). */
function wasAsked({ bestEffortsOn, receivedOn }: DonationFacts): boolean {
  return bestEffortsOn !== null && !daysExceedOn('feca.besteffort.followup', daysBetween(receivedOn, bestEffortsOn), receivedOn)
}

/** Whether the business days are over in which blocked property is reported. */
function isReportOverdue({ unreportedBlockOn, today }: DonationContext): boolean {
  const line = unreportedBlockOn === null ? null : thresholdOn('ofac.report', unreportedBlockOn)
  return unreportedBlockOn !== null && line !== null && today > addBusinessDays(unreportedBlockOn, line.amount)
}

export const donorChecks: readonly DonationCheck[] = [
  {
    id: 'don.donor.missing',
    fires: (facts) => facts.donorId === null && !(facts.anonymous && facts.method === 'cash') && !isReturn(facts.kind),
  },
  {
    id: 'FARA-14',
    sentence: 'The donor is named as cash, various or not at all.',
    fires: (_, { donor }) => donor !== null && isNoName(donor.name),
  },
  {
    id: 'don.address.over50',
    fires: (facts, { donor }) =>
      donor !== null &&
      !donor.addressKnown &&
      !isReturn(facts.kind) &&
      exceedsOn('feca.record.nameaddress', facts.amountCents, facts.receivedOn),
  },
  { id: 'don.itemize.over200', fires: (facts, context) => aggregatePasses('feca.itemize.individual', facts, context) },
  {
    id: 'don.occupation.over200',
    fires: (facts, context) =>
      context.donor?.kind === 'individual' &&
      !(context.donor.occupationKnown && context.donor.employerKnown) &&
      !wasAsked(facts) &&
      aggregatePasses('feca.itemize.individual', facts, context),
  },
  {
    id: 'don.527.over200',
    fires: (facts, context) => context.taxKind === '527' && aggregatePasses('irc.8872.contributor', facts, context),
  },
  {
    id: 'don.foreignPrincipal.source',
    fires: (facts, { donor }) =>
      facts.kind !== 'from_foreign_principal' && !isReturn(facts.kind) && donor !== null && isForeignGovernmentOrParty(donor),
  },
  {
    id: 'FARA-16',
    sentence: 'This money came from a foreign principal, and no principal is named.',
    fires: (facts) => facts.kind === 'from_foreign_principal' && facts.principalId === null,
  },
  {
    id: 'FARA-28',
    sentence: 'Money of a foreign principal may not be used in connection with a US election.',
    fires: (facts) => facts.kind === 'from_foreign_principal' && isForElection(facts),
  },
  {
    id: 'FARA-15',
    sentence: 'The address of the foreign payer is not in the books.',
    fires: (facts, { donor }) => facts.kind === 'from_foreign_principal' && donor !== null && !donor.addressKnown,
  },
  {
    id: 'don.nameOfAnother',
    fires: (facts, { donor }) =>
      donor !== null &&
      facts.payerName !== '' &&
      facts.jointShares === null &&
      facts.intermediaryId === null &&
      searchKey(facts.payerName) !== searchKey(donor.name),
  },
  { id: 'don.conduit', fires: (facts) => facts.intermediaryId !== null },
  { id: 'don.ofac.unscreened', fires: (facts, context) => !isReturn(facts.kind) && isUnscreened(context.donor, context, facts.receivedOn) },
  { id: 'don.ofac.hit', fires: (_, { donor }) => donor !== null && hasOpenMatch(donor.screeningResult) },
  { id: 'don.ofac.reportDue', fires: (facts, context) => !isReturn(facts.kind) && isReportOverdue(context) },
]
