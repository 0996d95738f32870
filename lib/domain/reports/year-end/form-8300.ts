/**
 * Form 8300 (26 U.S.C. 6050I): cash received in a trade or business above the line in one or related transactions. A gift is none (Notice 90-61); it is
 * listed apart, because the bank asks for the payer too. Without the hour of a receipt, items on a day and the next stand for 24 hours.
 */
import { relatedCash, type CashGroup, type CashItem } from '../../audit/population/cash-patterns'
import { isCashLike } from '../../audit/population/population-facts'
import { addDays, type CalendarDate } from '../../calendar-date'
import { sumCents } from '../../money'
import { exceedsOn, thresholdOn } from '../../rules/thresholds'
import { groupedBy, itemOf, lineOf, nameOf, referenceTo, totalOf } from '../lines'
import type { ReportColumn, ReportItem, ReportLine } from '../report-document'
import { isTradeInCash } from './contributions'
import type { Year, YearGift } from './year-end-facts'

type Item = CashItem & { readonly row: YearGift }
const rules = ['bsa.8300', 'bsa.8300.deadline', 'bsa.8300.monetaryinstrument', 'check.related.days']

const columns: readonly ReportColumn[] = [
  { id: 'payer', label: 'Payer', kind: 'text' }, { id: 'what', label: 'What', kind: 'text' }, { id: 'first', label: 'First', kind: 'date' }, { id: 'due', label: 'Due', kind: 'date' },
  { id: 'count', label: 'Entries', kind: 'number' }, { id: 'amount', label: 'Amount', kind: 'amount' },
]

/** An instrument above its own line is no cash; currency is, whatever the amount. */
function countsAsCash({ method, amountCents, receivedOn }: YearGift): boolean {
  return method === 'cash' || !exceedsOn('bsa.8300.monetaryinstrument', amountCents, receivedOn)
}

function itemsOf(rows: readonly YearGift[]): readonly Item[] {
  return rows.filter(countsAsCash).map((row) => ({ row, payer: row.donorId ?? row.payerName, on: row.receivedOn, amountCents: row.amountCents })).filter(({ payer }) => payer !== '')
}

/** The day on which the sum of a group first passes the line. */
function passedOn({ items }: CashGroup<Item>): CalendarDate | null {
  return items.find((item, index) => exceedsOn('bsa.8300', sumCents(items.slice(0, index + 1).map(({ amountCents }) => amountCents)), item.on))?.on ?? null
}

function lineOfGroup(year: Year, group: CashGroup<Item>, what: string, isDue: boolean): readonly ReportLine[] {
  const day = passedOn(group)
  if (day === null) return []
  const deadline = thresholdOn('bsa.8300.deadline', day)
  const first = group.items[0]
  const name = first?.row.donorId === null ? first.row.payerName : nameOf(year.people, first?.row.donorId ?? null)
  const due = isDue && deadline !== null ? addDays(day, deadline.amount) : null
  return [lineOf('detail', `${first?.row.number ?? ''}-${String(group.items.length)}`, [name, what, first?.on ?? null, due, group.items.length, group.totalCents], {
    amountCents: group.totalCents, records: group.items.map(({ row }) => referenceTo('donation', row)), rules,
  })]
}

function ofTheYear(items: readonly Item[]): readonly CashGroup<Item>[] {
  return [...groupedBy(items, ({ payer }) => payer)].map(([payer, own]) => ({
    payer, items: own.toSorted((left, right) => (left.on < right.on ? -1 : 1)), totalCents: sumCents(own.map(({ amountCents }) => amountCents)),
  }))
}

/** Gives cash of trade above the line, and cash gifts above it. */
export function form8300Items(year: Year): readonly ReportItem[] {
  const days = thresholdOn('check.related.days', year.on)?.amount ?? 1
  const trade = itemsOf(year.receipts.filter(isTradeInCash))
  const gifts = itemsOf(year.receipts.filter((row) => isCashLike(row) && row.amountCents > 0 && !isTradeInCash(row)))
  const related = relatedCash(trade, days).flatMap((group) => lineOfGroup(year, group, 'Received within 24 hours', true))
  const taken = new Set(related.flatMap(({ records }) => records.map(({ id }) => id)))
  const series = ofTheYear(trade).flatMap((group) => (group.items.every(({ row }) => taken.has(row.id)) ? [] : lineOfGroup(year, group, 'The payer’s year together: were they a connected series?', false)))
  const given = relatedCash(gifts, days).flatMap((group) => lineOfGroup(year, group, 'Gifts within 24 hours', false))
  return [
    itemOf('form-8300', 'Cash received for something', {
      schedule: 'Form 8300', columns, lines: related, totalCents: totalOf(related), text: 'Sales, tickets and dues with benefits in currency, and in cashier’s checks and money orders where they count with it. The hour is not recorded: a day and the next stand for 24 hours.',
    }),
    itemOf('form-8300-series', 'Payers above the line in the year', { schedule: 'Form 8300', columns, lines: series, totalCents: null, text: 'Related payments of twelve months count together. Whether they were related is asked of whoever sold.' }),
    itemOf('form-8300-gifts', 'Gifts in cash above the line', { schedule: 'Form 8300', columns, lines: given, totalCents: null, text: 'Receiving gifts is no trade or business (Notice 90-61). They are listed because the identity of the giver is needed all the same.' }),
  ]
}
