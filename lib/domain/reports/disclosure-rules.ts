/** The rules that a quarterly report applies, as a value, so that a builder is told the law and does not fetch it. */
import type { CalendarDate } from '../calendar-date'
import type { Cents } from '../money'
import { isItemized, itemizationRule } from '../itemization'
import { thresholdAsReportRule, thresholdOn } from '../rules/thresholds'
import type { ReportRule } from './report-document'

export const itemizationFamily = itemizationRule

export type DisclosureRules = {
  /** Tells whether a donor with that total of a calendar year is listed singly, by the line in force on that day. */
  readonly isItemized: (aggregate: Cents, on: CalendarDate) => boolean
  /** The line in force on that day as a report prints it; null where none is. */
  readonly itemizationRule: (on: CalendarDate) => ReportRule | null
}

/** The rules of the shipped tables. */
export const disclosureRules: DisclosureRules = {
  isItemized,
  itemizationRule: (on) => {
    const threshold = thresholdOn(itemizationRule, on)
    return threshold === null ? null : thresholdAsReportRule(threshold)
  },
}

/** Rules of our own that a line names: what a figure is made of, where the law leaves it open. */
export const houseRules = {
  counts: {
    id: 'house.what-counts', version: '1', toBeConfirmed: false, citation: 'Sunledger, how totals are made, 1',
    label: 'Records that are recorded or held count. Voided, refused and returned records and pledges keep their number and count nowhere.',
  },
  disbursements: {
    id: 'fara.disbursements', version: '1', toBeConfirmed: false, citation: '22 U.S.C. 612(a)(8)',
    label: 'Each payment is listed by payee with its day, purpose and foreign principal, whatever its amount. A refund received is deducted.',
  },
  contacts: {
    id: 'fara.lda.contacts', version: '1', toBeConfirmed: false, citation: '22 U.S.C. 612(a)(4); 2 U.S.C. 1604(b)',
    label: 'Each contact is listed with its day, official, office, manner, subject, issue, and who took part for whom.',
  },
  abroad: {
    id: 'fara.sent-abroad', version: '1', toBeConfirmed: false, citation: '22 U.S.C. 612(a)(8)',
    label: 'Money sent abroad is listed singly, whatever its amount, with recipient, country, channel and purpose. What came back is deducted.',
  },
  refundYear: {
    id: 'house.refund-year', version: '1', toBeConfirmed: false, citation: 'Sunledger, how totals are made, 2',
    label: 'A refund or chargeback is shown on the day it was paid, negative, and lowers the calendar year of the gift that it returns.',
  },
  foreignPrincipal: {
    id: 'house.foreign-principal', version: '1', toBeConfirmed: false, citation: '22 U.S.C. 612(a)(5), 612(b)',
    label: 'Money of a foreign principal is listed singly whatever its amount and belongs to no donor’s total.',
  },
  joint: {
    id: 'house.joint-gift', version: '1', toBeConfirmed: false, citation: 'Sunledger, how totals are made, 4',
    label: 'A joint gift counts for each of its donors by share.',
  },
  inKind: {
    id: 'house.in-kind', version: '1', toBeConfirmed: false, citation: 'Sunledger, how totals are made, 6',
    label: 'A gift in kind is a receipt at its value and changes no account; the memo beside the disbursements is no payment.',
  },
  pairs: {
    id: 'house.chapter-transfer', version: '1', toBeConfirmed: false, citation: 'Sunledger, how totals are made, 7',
    label: 'Money moved between two chapters is neither receipt nor disbursement; where both are covered it falls away.',
  },
  closing: {
    id: 'house.closing', version: '1', toBeConfirmed: false, citation: 'Sunledger, how totals are made, 9',
    label: 'The closing balance is the opening balance and what was received in money, less what was paid and sent, and what moved between chapters.',
  },
  opening: {
    id: 'house.opening', version: '1', toBeConfirmed: false, citation: 'Sunledger, how totals are made, 8',
    label: 'The opening balance is the accounts’ opening balances and every movement from then to the day before the period.',
  },
} as const satisfies Record<string, ReportRule>
