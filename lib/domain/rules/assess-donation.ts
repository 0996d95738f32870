import type { Assessment, DonationContext } from '../assessment'
import type { DonationFacts } from '../donation'
import { assess } from './check'
import { donorChecks } from './checks/donation-donor'
import { donationMoneyChecks } from './checks/donation-money'

/** Every check of one donation, those about the giver first. */
const donationChecks = [...donorChecks, ...donationMoneyChecks]

/** Checks a donation; one that the law stops is kept as refused, with the reason (experience.md 6.3, "Blocked by law"). */
export function assessDonation(facts: DonationFacts, context: DonationContext): Assessment {
  return assess(donationChecks, facts, context)
}
