/** What the papers of a year are built from: everything received, paid and sent in it, and who the organization is in tax law. */
import type { Donation } from '../../donation'
import type { Expenditure } from '../../expenditure'
import type { TaxKind } from '../../organization'
import type { CalendarDate } from '../../calendar-date'
import type { Transfer } from '../../transfer'
import type { PeopleById } from '../lines'
import type { ReceiptFacts, ReportHead } from '../period-facts'

export type YearGift = ReceiptFacts & Pick<Donation, 'benefitValueCents' | 'payerName' | 'sourceCountry'>

export type YearEndFacts = ReportHead & {
  readonly taxKind: TaxKind
  /** The fiscal year's first month, 1 to 12, by chapter id. */
  readonly fiscalYearStarts: ReadonlyMap<string, number>
  readonly donations: readonly YearGift[]
  readonly expenditures: readonly Expenditure[]
  readonly transfers: readonly Transfer[]
}

/** The facts as the worksheets read them: what counts, in number order. */
export type Year = {
  readonly facts: YearEndFacts
  readonly from: CalendarDate
  readonly on: CalendarDate
  readonly receipts: readonly YearGift[]
  readonly payments: readonly Expenditure[]
  readonly sentAbroad: readonly Transfer[]
  readonly people: PeopleById
}
