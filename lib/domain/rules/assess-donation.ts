import type { Assessment, DonationContext } from '../assessment'
import { isReturn, type DonationFacts } from '../donation'
import type { RecordState } from '../record'
import { assess } from './check'
import { donorChecks } from './checks/donation-donor'
import { donationMoneyChecks } from './checks/donation-money'
import { ruleSetsForPurposes } from './rule-sets'

/** Every check of one donation, those about the giver first. */
const donationChecks = [...donorChecks, ...donationMoneyChecks]

/** Checks a donation; one that the law stops is kept as refused, with the reason (experience.md 6.3, "Blocked by law"). */
export function assessDonation(facts: DonationFacts, context: DonationContext): Assessment {
  return assess(donationChecks, facts, { ...context, ruleSets: ruleSetsForPurposes(context.ruleSets, [facts.purpose]) })
}

/** What becomes of a donation when it is saved, and why. */
export type Verdict = { readonly state: Extract<RecordState, 'recorded' | 'refused' | 'held'>; readonly stateReason: string }

/** Blocked property is held: it may not be used, and not given back either (31 CFR 501.603; money.md section 4.1). */
const holding = 'don.ofac.hit'

/**
 * Gives the state in which a donation is kept. 1. An open sanctions match holds the gift, whatever else the law says of it: it counts, and stays.
 * 2. Any other stop refuses it. 3. A refund to somebody with an open match is refused, because the money must not go back.
 */
export function verdictOnDonation(facts: DonationFacts, context: DonationContext): Verdict {
  const { findings, refusedBecause } = assessDonation(facts, context)
  const hold = isReturn(facts.kind) ? undefined : findings.find(({ check }) => check === holding)
  if (hold !== undefined) return { state: 'held', stateReason: hold.sentence }
  return refusedBecause === null ? { state: 'recorded', stateReason: '' } : { state: 'refused', stateReason: refusedBecause }
}
