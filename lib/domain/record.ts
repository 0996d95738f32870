/** What donations, expenditures, transfers and lobbying contacts have in common. */
import type { CalendarDate } from './calendar-date'
import type { Instant } from './instant'

/** A record is corrected or voided, never deleted; refused, held and returned say what became of a gift. */
export const recordStates = ['recorded', 'voided', 'refused', 'held', 'returned'] as const
export type RecordState = (typeof recordStates)[number]

/** What money is for; never inferred (money.md section 0). */
export const purposes = ['general', 'homeland_charity', 'homeland_political', 'us_lobbying', 'us_election', 'administration'] as const
export type Purpose = (typeof purposes)[number]

export const paymentMethods = [
  'cash', 'check', 'card', 'ach', 'wire', 'zelle', 'paypal', 'processor', 'money_order', 'cashier_check', 'crypto', 'property',
] as const
export type PaymentMethod = (typeof paymentMethods)[number]

export const approvalStates = ['not-needed', 'waiting', 'approved'] as const
export type ApprovalState = (typeof approvalStates)[number]

/** Money that was given in another currency: minor units, ISO code, units per US dollar as typed, where the rate is from and of which day. */
export type OriginalCurrency = {
  readonly originalAmountMinor: number | null
  readonly originalCurrency: string | null
  readonly exchangeRate: string | null
  readonly exchangeRateSource: string | null
  readonly exchangeRateOn: CalendarDate | null
}

/** Who entered a record, when, and from which row of which file. */
export type RecordOrigin = {
  readonly enteredBy: string | null
  readonly enteredAt: Instant
  /** The day of entry in the chapter's calendar. */
  readonly enteredOn: CalendarDate
  readonly importBatchId: string | null
  readonly importRow: number | null
  readonly importKey: string | null
}

/** The number that people see, for example CHI-D-2026-0143, and its parts. */
export type RecordNumber = { readonly number: string; readonly numberYear: number; readonly numberSequence: number }

/** One table of allowed moves; nothing else compares states. */
const moves: Readonly<Record<RecordState, readonly RecordState[]>> = {
  recorded: ['voided', 'refused', 'held', 'returned'],
  held: ['recorded', 'voided', 'returned', 'refused'],
  refused: ['recorded', 'voided', 'held', 'returned'],
  returned: ['voided', 'refused'],
  voided: [],
}

/** Tells whether a record may go from one state to another. */
export function canMove(from: RecordState, to: RecordState): boolean {
  return moves[from].includes(to)
}

/** Tells whether a record counts in totals and reports: only what is recorded, or held while its legality is open, does. */
export function isCounted(state: RecordState): boolean {
  return state === 'recorded' || state === 'held'
}

/** The reason of a void that undoes an entry right after it was made: a code, so that a program finds it. */
export const enteredByMistake = 'entered-by-mistake'

/** Gives a reason in words: what somebody wrote, or the words of the code. */
export function reasonText(reason: string): string {
  return reason === enteredByMistake ? 'Entered by mistake' : reason
}
