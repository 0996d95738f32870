/** Donations of a period: complete, with a campaign, with a receipt, cash counted by two people and deposited in time. */
import { countOf, evaluation, listFound, type Evaluation, type Tally } from '../evaluation'

export type DonationTallies = {
  readonly donations: number
  readonly withoutDonor: Tally
  /** In-kind gifts without a description or a valuation. */
  readonly inKindNotDescribed: Tally
  readonly refundWithoutGift: Tally
  /** Cash and checks without a deposit date. */
  readonly withoutDeposit: Tally
  readonly gifts: number
  readonly withoutCampaign: Tally
  readonly receiptsDue: number
  readonly withoutReceipt: Tally
  readonly cashGifts: number
  readonly notCountedByTwo: Tally
  /** Deposited after the limit, or not deposited although the limit has passed. */
  readonly depositedLate: Tally
  readonly depositDays: number
}

/** FUN-06: passes when all fields are there and what was received in cash or by check was deposited. */
export function donationsComplete(facts: DonationTallies): Evaluation {
  const { donations, withoutDonor, inKindNotDescribed, refundWithoutGift, withoutDeposit } = facts
  if (donations === 0) return evaluation('not-applicable', 'No donation is recorded in the period.')
  const missing: readonly (readonly [Tally, string])[] = [
    [withoutDonor, 'without a donor'], [inKindNotDescribed, 'in kind without description or valuation'], [refundWithoutGift, 'refunds that name no gift'],
  ]
  const found = listFound([...missing, [withoutDeposit, 'in cash or by check without a deposit date']])
  if (found === '') return evaluation('yes', `Each of the ${countOf(donations, 'donation')} has all required fields and its deposit.`)
  const answer = missing.some(([{ count }]) => count > 0) ? 'no' : 'partly'
  return evaluation(answer, `Of ${countOf(donations, 'donation')}: ${found}.`, [withoutDonor, inKindNotDescribed, refundWithoutGift, withoutDeposit])
}

/** FUN-07: the computed part passes when each gift names its campaign; a person confirms that each campaign has its appeal text. */
export function campaignsNamed({ gifts, withoutCampaign }: DonationTallies): Evaluation {
  if (gifts === 0) return evaluation('not-applicable', 'No gift is recorded in the period.')
  if (withoutCampaign.count === 0) {
    return evaluation('yes', `Each of the ${countOf(gifts, 'gift')} names its campaign; whoever confirms states that each campaign has its appeal text.`)
  }
  return evaluation('no', `${withoutCampaign.count} of ${countOf(gifts, 'gift')} name no campaign.`, [withoutCampaign])
}

/** YML-07: passes when each gift of a named donor has a receipt number. */
export function receiptsAvailable({ receiptsDue, withoutReceipt }: DonationTallies): Evaluation {
  if (receiptsDue === 0) return evaluation('not-applicable', 'No gift of a named donor is recorded in the period.')
  if (withoutReceipt.count === 0) return evaluation('yes', `Each of the ${countOf(receiptsDue, 'gift')} of named donors has a receipt number.`)
  return evaluation('no', `${withoutReceipt.count} of ${countOf(receiptsDue, 'gift')} of named donors have no receipt number.`, [withoutReceipt])
}

/** YML-09: passes when two people are named on each count of cash and no deposit came later than the limit. */
export function cashCounted({ cashGifts, notCountedByTwo, depositedLate, depositDays }: DonationTallies): Evaluation {
  if (cashGifts === 0) return evaluation('not-applicable', 'No cash gift is recorded in the period.')
  const found = listFound([[notCountedByTwo, 'without two counters'], [depositedLate, `not deposited within ${countOf(depositDays, 'day')}`]])
  if (found === '') return evaluation('yes', `Each of the ${countOf(cashGifts, 'cash gift')} was counted by two people and deposited within ${countOf(depositDays, 'day')}.`)
  return evaluation('no', `Of ${countOf(cashGifts, 'cash gift')}: ${found}.`, [notCountedByTwo, depositedLate])
}
