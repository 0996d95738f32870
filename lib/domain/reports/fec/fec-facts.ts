/** What Form 3X is built from: a chapter that is a political committee reports everything that it receives and pays (52 U.S.C. 30104(b)). */
import type { Donation } from '../../donation'
import type { Expenditure } from '../../expenditure'
import type { CalendarDate } from '../../calendar-date'
import type { Cents } from '../../money'
import type { PostalAddress } from '../../person'
import type { Transfer } from '../../transfer'
import type { ReceiptFacts, ReportHead } from '../period-facts'
import type { RecordReference } from '../report-document'

export type FecGift = ReceiptFacts & Pick<Donation, 'intermediaryId'>

export type FecCommittee = {
  /** `C` and eight digits; empty where no registration has such a number. */
  readonly id: string
  readonly name: string
  readonly address: PostalAddress
  /** As recorded in the profile; empty where no officer is its treasurer. */
  readonly treasurer: string
}

export type FecFacts = ReportHead & {
  readonly committee: FecCommittee
  /** Rows from January 1 of the year in which the period ends, through its last day. */
  readonly donations: readonly FecGift[]
  readonly expenditures: readonly Expenditure[]
  readonly transfers: readonly Transfer[]
  readonly openingCents: { readonly ofPeriod: Cents; readonly ofYear: Cents }
  /** Addresses in parts, of whoever a line names; empty for a reader who sees them masked. */
  readonly addresses: ReadonlyMap<string, PostalAddress>
}

export type FecSchedule = 'SchA' | 'SchB'

/** One transaction: a line of Schedule A or B, or a receipt that only its total tells. */
export type FecTransaction = {
  readonly schedule: FecSchedule
  /** The line of Form 3X, for example SA11AI. */
  readonly line: string
  readonly id: string
  readonly backReference: string
  readonly on: CalendarDate
  readonly cents: Cents
  /** The total of the year with it; null on Schedule B. */
  readonly aggregateCents: Cents | null
  readonly entity: 'IND' | 'ORG' | 'COM'
  readonly personId: string | null
  /** The name where no person of the directory stands behind it. */
  readonly name: string
  readonly purpose: string
  /** A memo explains and is not added to totals. */
  readonly memo: boolean
  readonly record: RecordReference
}
