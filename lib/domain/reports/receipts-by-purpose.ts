/** The receipts of a period once more, by what they were given for: what a donor asks first, and what can be held against the spending by purpose. */
import type { CalendarDate } from '../calendar-date'
import { purposes } from '../record'
import { houseRules } from './disclosure-rules'
import { itemOf, lineOf, totalOf } from './lines'
import type { ReceiptSide } from './period-facts'
import type { ReportItem } from './report-document'
import { purposeWords } from './words'

export const byPurposeId = 'receipts-by-purpose'

/** Gives the item; its lines are named by the purpose, and their total is that of the receipts. */
export function receiptsByPurpose({ receiptPurposes }: ReceiptSide, { from, through }: { readonly from: CalendarDate; readonly through: CalendarDate }): ReportItem {
  const lines = purposes.flatMap((purpose) => receiptPurposes.filter((each) => each.purpose === purpose)).map(({ purpose, donors, count, amountCents }) =>
    lineOf('detail', purpose, [purposeWords[purpose], donors, count, amountCents], {
      amountCents, rules: [houseRules.counts.id], foundIn: { kind: 'donation', filter: { from, through, purpose } },
    }))
  return itemOf(byPurposeId, 'All receipts by purpose', {
    schedule: 'Schedule A', parent: 'receipts', lines, totalCents: totalOf(lines),
    text: 'The receipts above once more. A donor who gave for two purposes is counted with each; a refund counts nobody; foreign principals and gifts of nobody in particular have no donor.',
    columns: [
      { id: 'purpose', label: 'Purpose', kind: 'text' },
      { id: 'donors', label: 'Donors', kind: 'number' },
      { id: 'count', label: 'Entries', kind: 'number' },
      { id: 'amount', label: 'Amount', kind: 'amount' },
    ],
  })
}
