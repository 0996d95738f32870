/** Who is listed singly: donors whose total of a calendar year has passed the line in force (52 U.S.C. 30104(b)(3)(A)). */
import { calendarDate, type CalendarDate } from '../calendar-date'
import type { DisclosureRules } from './disclosure-rules'
import type { DonorYear, ReceiptFacts } from './period-facts'
import { aggregateYear, countsAsReceipt, donorYearKey, hasDonorTotal, isOfForeignPrincipal, sharesOf } from './receipt-totals'

/** Gives the day whose rule decides on a year's total: its last day, or the last of the period if that comes first. */
export function decisiveDay(year: number, period: { readonly through: CalendarDate }): CalendarDate {
  const last = calendarDate(`${year}-12-31`)
  return last < period.through ? last : period.through
}

/** Gives the donors and years that are listed, by `donorYearKey`. */
export function listedDonorYears(
  donorYears: readonly DonorYear[], period: { readonly through: CalendarDate }, rules: DisclosureRules,
): ReadonlyMap<string, DonorYear> {
  const listed = donorYears.filter(({ year, aggregateCents }) => rules.isItemized(aggregateCents, decisiveDay(year, period)))
  return new Map(listed.map((donorYear) => [donorYearKey(donorYear.donorId, donorYear.year), donorYear]))
}

/** Tells whether a report may have to show a row of the period singly: the rows that a loader has to give. */
export function isShownSingly(row: ReceiptFacts, listed: ReadonlyMap<string, DonorYear>): boolean {
  if (!countsAsReceipt(row) || isOfForeignPrincipal(row)) return true
  if (!hasDonorTotal(row)) return false
  const shares = sharesOf(row)
  return shares.length === 0 || shares.some(({ donorId }) => listed.has(donorYearKey(donorId, aggregateYear(row))))
}
