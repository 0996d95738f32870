/** What the tests of a whole population are built from, and what their items share. */
import type { PopulationLimits } from '../audit/population/limits'
import type { PopulationDonation, Span } from '../audit/population/population-facts'
import type { CalendarDate } from '../calendar-date'
import type { Cents } from '../money'
import type { PeopleById } from './lines'
import type { ReportHead } from './period-facts'

/** One series of numbers: of donations, or of receipts handed to donors; `last` is the last number given. */
export type NumberedSeries = {
  readonly kind: 'donation' | 'receipt'
  readonly prefix: string
  readonly year: number
  readonly numbers: readonly number[]
  readonly last: number
}

/** A donation whose revision of today was written after a report of its day was sealed. */
export type ChangedAfterSeal = { readonly donationId: string; readonly reportNumber: string }

/** What a chapter paid in the period to somebody who gives to it. */
export type PaidDonor = { readonly donorId: string; readonly count: number; readonly amountCents: Cents }

export type PopulationFacts = ReportHead & {
  /** Every donation received in the period, in any state. */
  readonly donations: readonly PopulationDonation[]
  /** Donations received just outside the period, for the cut-off; null where the reader may not read them. */
  readonly neighbours: readonly PopulationDonation[] | null
  readonly series: readonly NumberedSeries[]
  /** Who entered donations, by user id; the empty id stands for commands and jobs. */
  readonly enteredNames: ReadonlyMap<string, string>
  readonly changedAfterSeal: readonly ChangedAfterSeal[]
  /** The day of each donor's first gift ever. */
  readonly firstGiftOn: ReadonlyMap<string, CalendarDate>
  /** Null where the reader may not read payments. */
  readonly paidDonors: readonly PaidDonor[] | null
}

/** The facts as the items read them: in number order, with the figures in force. */
export type Population = {
  readonly facts: PopulationFacts
  readonly donations: readonly PopulationDonation[]
  readonly gifts: readonly PopulationDonation[]
  /** Amounts that come so often that they are asked for. */
  readonly presets: ReadonlySet<Cents>
  readonly period: Span
  readonly limits: PopulationLimits
  readonly people: PeopleById
}
