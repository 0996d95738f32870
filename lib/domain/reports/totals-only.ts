/** The same report for whoever sees money as totals (a secretary): the totals and their arithmetic, not single gifts and payments. */
import type { RecordKind, ReportDocument, ReportItem } from './report-document'

export const moneyKinds: readonly RecordKind[] = ['donation', 'expenditure', 'transfer']
/** Items whose lines are totals themselves and name no gift. */
const ofTotals: readonly string[] = ['opening', 'receipts-unlisted', 'receipts-anonymous', 'receipts-by-month', 'receipts-by-purpose', 'donors-over-threshold', 'tie', 'tie-by-month']
const notice = 'This copy shows money as totals. Single gifts, payments and transfers are shown to those whose role reads them.'

function isAboutMoney(item: ReportItem): boolean {
  return item.lines.some(({ records }) => records.some(({ kind }) => moneyKinds.includes(kind)))
}

/** Tells whether an item lists single gifts or payments, which the copy shows as one total. */
export function isShownAsTotal(item: ReportItem): boolean {
  return !ofTotals.includes(item.id) && isAboutMoney(item)
}

function withoutLines(item: ReportItem): ReportItem {
  if (!isShownAsTotal(item)) return item
  return { ...item, lines: [], columns: [], text: `${String(item.lines.filter(({ kind }) => kind === 'detail').length)} entries, shown as one total.` }
}

/** Gives the report without single lines of money, without findings and left-out records about them. */
export function withTotalsOnly(document: ReportDocument): ReportDocument {
  return {
    ...document,
    items: document.items.map(withoutLines),
    findings: document.findings.filter(({ records }) => !records.some(({ kind }) => moneyKinds.includes(kind))),
    leftOut: document.leftOut.filter(({ record }) => !moneyKinds.includes(record.kind)),
    notices: [...document.notices, notice],
  }
}
