/**
 * Totals a donor and calendar year, as the law counts them (money.md sections 1.3 and 6):
 * 1. only what is recorded or held counts; a pledge is no receipt;
 * 2. a refund or chargeback lowers the year of the gift that it returns;
 * 3. money of a foreign principal, and gifts of nobody in particular, belong to no donor's total;
 * 4. a joint gift counts for each donor by share;
 * 5. the total of a year runs through the last day of the period, so that a later gift does not change an earlier report.
 * The database gives the same totals for large periods; a test compares the two on random records.
 */
import { isWithin, yearOf, type CalendarDate } from '../calendar-date'
import { isReceipt, isReturn } from '../donation'
import { addCents, cents, sumCents, zeroCents, type Cents } from '../money'
import { isCounted, purposes } from '../record'
import type { DonorYear, ReceiptFacts, ReceiptGroup, ReceiptPurpose, ReceiptTotals } from './period-facts'

type Span = { readonly from: CalendarDate; readonly through: CalendarDate }

/** What one donor gave by one row. */
export type ReceiptShare = { readonly donorId: string; readonly amountCents: Cents }

/** Tells whether a row counts as a receipt at all. */
export function countsAsReceipt(row: Pick<ReceiptFacts, 'state' | 'kind'>): boolean {
  return isCounted(row.state) && isReceipt(row.kind)
}

/** What says whose money a row is: its kind, and that of the gift that it returns. */
export type OfPrincipal = Pick<ReceiptFacts, 'kind'> & { readonly original: Pick<ReceiptFacts, 'kind'> | null }

/** Tells whether a row is money of a foreign principal, or returns such money. */
export function isOfForeignPrincipal(row: OfPrincipal): boolean {
  return row.kind === 'from_foreign_principal' || (isReturn(row.kind) && row.original?.kind === 'from_foreign_principal')
}

/** Tells whether a row has nobody in particular behind it. */
export function isOfNobody(row: ReceiptFacts): boolean {
  return row.anonymous || (isReturn(row.kind) && row.original?.anonymous === true)
}

/** Gives the calendar year whose total a row changes: that of the returned gift for a refund, else its own. */
export function aggregateYear(row: ReceiptFacts): number {
  return yearOf(isReturn(row.kind) && row.original !== null ? row.original.receivedOn : row.receivedOn)
}

/** Gives the donors of a row and what each gave; shares that do not add up to the gift are not used. Empty where no donor is recorded. */
export function sharesOf(row: ReceiptFacts): readonly ReceiptShare[] {
  const shares = row.jointShares ?? []
  if (shares.length > 0 && sumCents(shares.map(({ shareCents }) => shareCents)) === row.amountCents) {
    return shares.map(({ personId, shareCents }) => ({ donorId: personId, amountCents: shareCents }))
  }
  return row.donorId === null ? [] : [{ donorId: row.donorId, amountCents: row.amountCents }]
}

/** Tells whether a row belongs to donors' totals. */
export function hasDonorTotal(row: ReceiptFacts): boolean {
  return countsAsReceipt(row) && !isOfForeignPrincipal(row) && !isOfNobody(row)
}

/** Names one donor in one calendar year. */
export function donorYearKey(donorId: string, year: number): string {
  return `${donorId}-${year}`
}

/** Gives one total for each donor and year that any of the rows touches; rows after the period are not counted. */
export function donorYearsOf(rows: readonly ReceiptFacts[], period: Span): readonly DonorYear[] {
  const totals = new Map<string, DonorYear>()
  for (const row of rows) {
    if (!hasDonorTotal(row) || row.receivedOn > period.through) continue
    const inPeriod = isWithin(row.receivedOn, period)
    for (const { donorId, amountCents } of sharesOf(row)) {
      const year = aggregateYear(row)
      const key = donorYearKey(donorId, year)
      const earlier = totals.get(key) ?? { donorId, year, aggregateCents: zeroCents, periodCents: zeroCents, periodCount: 0 }
      totals.set(key, {
        ...earlier,
        aggregateCents: addCents(earlier.aggregateCents, amountCents),
        periodCents: inPeriod ? addCents(earlier.periodCents, amountCents) : earlier.periodCents,
        periodCount: earlier.periodCount + (inPeriod ? 1 : 0),
      })
    }
  }
  return [...totals.values()]
}

function groupsOf(rows: readonly ReceiptFacts[]): readonly ReceiptGroup[] {
  const groups = new Map<string, ReceiptGroup>()
  for (const { receivedOn, method, kind, amountCents } of rows) {
    const month = receivedOn.slice(0, 7)
    const key = `${month} ${method} ${kind}`
    const earlier = groups.get(key) ?? { month, method, kind, count: 0, amountCents: zeroCents }
    groups.set(key, { ...earlier, count: earlier.count + 1, amountCents: addCents(earlier.amountCents, amountCents) })
  }
  return [...groups.values()]
}

function purposesOf(rows: readonly ReceiptFacts[]): readonly ReceiptPurpose[] {
  return purposes.flatMap((purpose) => {
    const own = rows.filter((row) => row.purpose === purpose)
    const donors = new Set(own.filter((row) => hasDonorTotal(row) && !isReturn(row.kind)).flatMap((row) => sharesOf(row).map(({ donorId }) => donorId)))
    return own.length === 0 ? [] : [{ purpose, donors: donors.size, count: own.length, amountCents: sumCents(own.map(({ amountCents }) => amountCents)) }]
  })
}

/** Gives every total that a report needs from the rows themselves. */
export function receiptTotalsOf(rows: readonly ReceiptFacts[], period: Span): ReceiptTotals {
  const counted = rows.filter((row) => countsAsReceipt(row) && isWithin(row.receivedOn, period))
  const anonymous = counted.filter((row) => isOfNobody(row) && !isOfForeignPrincipal(row))
  return {
    donorYears: donorYearsOf(rows, period),
    anonymous: { count: anonymous.length, amountCents: cents(sumCents(anonymous.map(({ amountCents }) => amountCents))) },
    receiptGroups: groupsOf(counted),
    receiptPurposes: purposesOf(counted),
  }
}
