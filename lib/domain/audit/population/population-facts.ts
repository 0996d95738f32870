/**
 * What the tests of a whole population look at (money.md 8.3): every donation of a period as it stands, never a sample.
 * A test is a question about all of them; what it finds is worth a look and is no accusation.
 */
import type { CalendarDate } from '../../calendar-date'
import type { Donation } from '../../donation'
import type { Cents } from '../../money'
import { countsAsReceipt } from '../../reports/receipt-totals'

export type PopulationDonation = Pick<
  Donation,
  | 'id' | 'number' | 'revision' | 'chapterId' | 'kind' | 'method' | 'state' | 'amountCents' | 'receivedOn' | 'enteredOn' | 'enteredBy' | 'donorId' | 'anonymous'
  | 'payerName' | 'paymentReference' | 'depositedOn' | 'conduitReceivedOn' | 'importBatchId' | 'jointShares'
> & {
  /** Hour of entry on the chapter's clock, 0 to 23. */
  readonly enteredHour: number
  /** The donor's name as it is compared in any script; empty where no donor is recorded. */
  readonly donorKey: string
  /** The keyed digest of the donor's address: tells the same address, and no address; empty where none is recorded. */
  readonly donorAddress: string
}

type Counting = Pick<Donation, 'state' | 'kind' | 'amountCents'>

/** Gives the rows that brought money or things in: what counts as a receipt and is no return. */
export function giftsAmong<Row extends Counting>(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => countsAsReceipt(row) && row.amountCents > 0)
}

/** Tells whether a payment is in currency or in an instrument that counts with it (26 CFR 1.6050I-1(c)). */
export function isCashLike({ method }: Pick<Donation, 'method'>): boolean {
  return method === 'cash' || method === 'money_order' || method === 'cashier_check'
}

/** A group of records that a test found to belong together; `what` says by what, in words. */
export type Group<Row> = { readonly what: string; readonly rows: readonly Row[] }

/** Gives the amounts that come so often that they are asked for: at least that share of all, in percent, and ten times. Presets make no pattern. */
export function presetAmounts(amounts: readonly Cents[], sharePercent: number): ReadonlySet<Cents> {
  const counts = new Map<Cents, number>()
  for (const amount of amounts) counts.set(amount, (counts.get(amount) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= fewestOfPreset && count * 100 >= amounts.length * sharePercent).map(([amount]) => amount))
}

const fewestOfPreset = 10

/** A span of days with both ends. */
export type Span = { readonly from: CalendarDate; readonly through: CalendarDate }
