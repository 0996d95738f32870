import type { Assessment, DonationContext } from '../assessment'
import { isReturn, type DonationFacts } from '../donation'
import type { RecordState } from '../record'
import { assess } from './check'
import { donorChecks } from './checks/donation-donor'
import { electionChecks } from './checks/donation-election'
import { donationMoneyChecks } from './checks/donation-money'
import { paperChecks } from './checks/donation-papers'
import { ruleSetsForPurposes } from './rule-sets'

/** Every check of one donation, those about the giver first. */
export const donationChecks = [...donorChecks, ...electionChecks, ...donationMoneyChecks, ...paperChecks]

/** Checks a donation; one that the law stops is kept as refused, with the reason (experience.md 6.3, "Blocked by law"). */
export function assessDonation(facts: DonationFacts, context: DonationContext): Assessment {
  return assess(donationChecks, facts, { ...context, ruleSets: ruleSetsForPurposes(context.ruleSets, [facts.purpose]) })
}

/** What becomes of a donation when it is saved, and why. */
export type Verdict = { readonly state: Extract<RecordState, 'recorded' | 'refused' | 'held' | 'returned'>; readonly stateReason: string }

/** Blocked property is held: it may not be used, and not given back either (31 CFR 501.603; money.md section 4.1). */
const holding = 'don.ofac.hit'

const blockedSentence = 'The donor is a confirmed match with the sanctions list. The money is blocked: it must not be used, passed on or given back.'

/** A stop about our own books, not about the gift: money that came in belongs into them, and the period waits for its amendment. */
const keeping: readonly string[] = ['don.date.closedPeriod']

/** A gift that was refused counts nowhere, so neither does the row that tells of its return. */
const returnSentence = 'It gives back a gift that was refused: neither of the two counts.'

function isUncounted(state: RecordState | undefined): boolean {
  return state === 'refused' || state === 'returned'
}

/**
 * Gives the state in which a donation is kept. 1. An open sanctions match holds the gift, whatever else the law says of it: it counts, and stays.
 * 2. Any other stop refuses it, unless it is about a report alone. 3. A refund to somebody with an open match is refused, because the money must not go back.
 * 4. What goes back of a gift that was refused is kept as returned.
 */
export function verdictOnDonation(facts: DonationFacts, context: DonationContext): Verdict {
  const { findings } = assessDonation(facts, context)
  const refusedBecause = findings.find(({ check, severity }) => severity === 'stop' && !keeping.includes(check))?.sentence ?? null
  const hold = isReturn(facts.kind) ? undefined : findings.find(({ check }) => check === holding)
  if (hold !== undefined) return { state: 'held', stateReason: context.donor?.screeningResult === 'true-match' ? blockedSentence : hold.sentence }
  if (refusedBecause !== null) return { state: 'refused', stateReason: refusedBecause }
  return isReturn(facts.kind) && isUncounted(context.original?.state) ? { state: 'returned', stateReason: returnSentence } : { state: 'recorded', stateReason: '' }
}
