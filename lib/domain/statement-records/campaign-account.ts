/**
 * The account of a fundraising campaign for a principal (Exhibit D): who gave, or totals where that is customary, what was received, and
 * what was transmitted when and to whom. The content of the exhibit was not read in the rule: to be confirmed (fara-forms.json).
 */
import type { CalendarDate } from '../calendar-date'
import { subtractCents, sumCents, type Cents } from '../money'

export type SentOfCampaign = { readonly id: string; readonly number: string; readonly on: CalendarDate; readonly recipient: string; readonly amountCents: Cents }

export type CampaignAccount = {
  readonly gifts: number
  readonly givers: number
  /** Gifts that are no money: they have no part in the sums. */
  readonly things: number
  /** Gifts of money, what was returned of them taken off. */
  readonly receivedCents: Cents
  readonly sent: readonly SentOfCampaign[]
}

/** Gives what was transmitted and what is left of what was received; less than nothing where more was sent than came in. */
export function balanceOf({ receivedCents, sent }: CampaignAccount): { readonly sentCents: Cents; readonly leftCents: Cents } {
  const sentCents = sumCents(sent.map(({ amountCents }) => amountCents))
  return { sentCents, leftCents: subtractCents(receivedCents, sentCents) }
}
