/**
 * Itemization (52 U.S.C. 30104(b)(3)(A); 11 CFR 104.8): a contributor is listed singly once the total of the calendar year is
 * over the dated threshold. $200.00 exactly is not listed; $200.01 is. Totals are made in reports/receipt-totals.ts.
 */
import type { CalendarDate } from './calendar-date'
import type { Cents } from './money'
import type { ReportRule } from './reports/report-document'
import { exceedsOn, thresholdAsReportRule, thresholdOn } from './rules/thresholds'

/** The rule that decides; its id stands beside every line that it lists. */
export const itemizationRule = 'feca.itemize.individual'

/** Tells whether a donor with that total of the calendar year is listed singly, by the threshold in force on that day. */
export function isItemized(aggregate: Cents, on: CalendarDate): boolean {
  return exceedsOn(itemizationRule, aggregate, on)
}

/** Gives the rule as a report prints it; throws if no version is in force on that day. */
export function itemizationReportRule(on: CalendarDate): ReportRule {
  const threshold = thresholdOn(itemizationRule, on)
  if (threshold === null) throw new Error(`No itemization threshold is in force on ${on}`)
  return thresholdAsReportRule(threshold)
}
