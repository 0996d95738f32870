/** All checks of one donation, as it is typed and again in every report. */
import type { Assessment, DonationContext } from '../assessment'
import type { DonationFacts } from '../donation'
import { donationHandlingChecks } from './checks/donation-handling'
import { donationSourceChecks } from './checks/donation-source'
import { refusalOf, runChecks } from './checks/run'

/** Gives what the checks find about a donation, and why the law stops it if it does (it is then kept as refused). */
export function assessDonation(facts: DonationFacts, context: DonationContext): Assessment {
  const findings = runChecks([...donationSourceChecks, ...donationHandlingChecks], facts, context)
  return { findings, refusedBecause: refusalOf(findings) }
}
