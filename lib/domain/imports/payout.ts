/** A payout as it stands in the books: what a processor sent to the bank in one sum, and what it is made of (money.md sections 6 and 8.4). */
import type { CalendarDate } from '../calendar-date'
import type { Instant } from '../instant'
import type { PayoutSums } from './payouts'

export const payoutStates = ['recorded', 'voided'] as const
export type PayoutState = (typeof payoutStates)[number]

/** amount = gifts - fees - refunds - disputes + other + difference, to the cent; a difference has a reason. */
export type Payout = PayoutSums & {
  readonly id: string
  readonly chapterId: string
  readonly importBatchId: string
  readonly processor: string
  /** The processor's own name for it. */
  readonly reference: string
  readonly paidOn: CalendarDate
  /** The moment of which `paidOn` is the day in the chapter's calendar; null where the processor gives a day alone. */
  readonly paidAt: Instant | null
  readonly differenceReason: string
  readonly bankAccountId: string | null
  readonly state: PayoutState
  readonly stateReason: string
  readonly revision: number
}
