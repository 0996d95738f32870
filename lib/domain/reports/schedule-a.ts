/**
 * Schedule A, receipts:
 * 1. one line a gift, grouped by donor with a subtotal, for donors whose total of the calendar year has passed the line in force;
 * 2. money of foreign principals, each singly, outside donors' totals;
 * 3. gifts without a recorded donor, each singly, because they cannot be put into any total;
 * 4. all other donors as one total with its count; gifts of nobody in particular as another;
 * 5. the same receipts by month and method and by purpose, and how many donors have passed the line in the year: ways to check the schedule;
 * 6. what keeps its number and does not count, as notes.
 */
import { daysInMonth, isWithin, type CalendarDate } from '../calendar-date'
import { addCents, formatCents, sumCents, zeroCents, type Cents } from '../money'
import { searchKey } from '../search-key'
import type { DisclosureRules } from './disclosure-rules'
import { houseRules, itemizationFamily } from './disclosure-rules'
import { counted, groupedBy, itemOf, lineOf, nameOf, nameOrder, numberOrder, peopleById, sortedBy, totalOf, type PeopleById } from './lines'
import { decisiveDay, listedDonorYears } from './listed-donors'
import type { DonorYear, ReceiptFacts, ReceiptSide } from './period-facts'
import { notCountedLine, receiptColumns, receiptLine, type PrincipalNames, type ShownReceipt } from './receipt-lines'
import { aggregateYear, countsAsReceipt, donorYearKey, hasDonorTotal, isOfForeignPrincipal, sharesOf } from './receipt-totals'
import { receiptsByPurpose } from './receipts-by-purpose'
import type { ReportItem, ReportLine } from './report-document'
import { methodWords } from './words'

type Period = { readonly from: CalendarDate; readonly through: CalendarDate }
type Names = { readonly people: PeopleById; readonly principals: PrincipalNames }

export type ScheduleA = { readonly items: readonly ReportItem[]; readonly totalCents: Cents }

const part = { schedule: 'Schedule A', parent: 'receipts' } as const
const addedPart = { ...part, partOfTotal: true } as const

/** Rows and totals come from two reads: a report is only made when they say the same. */
function assertTies(donorYear: DonorYear, rows: readonly ShownReceipt[]): void {
  const sum = sumCents(rows.map(({ amountCents }) => amountCents))
  if (sum !== donorYear.periodCents || rows.length !== donorYear.periodCount) {
    throw new Error(`The gifts of donor ${donorYear.donorId} in ${donorYear.year} do not add up to the donor's total of the period`)
  }
}

function subtotal(donorYear: DonorYear, people: PeopleById): ReportLine {
  const { donorId, year, periodCents, aggregateCents } = donorYear
  const cells = [
    null,
    null,
    `Subtotal ${nameOf(people, donorId)}, gifts of ${year}`,
    null,
    null,
    null,
    null,
    null,
    periodCents,
    aggregateCents,
  ]
  return lineOf('subtotal', `subtotal-${donorYearKey(donorId, year)}`, cells, { rules: [itemizationFamily] })
}

function listedItem(rows: readonly ReceiptFacts[], listed: ReadonlyMap<string, DonorYear>, names: Names): ReportItem {
  const shown = rows.filter(hasDonorTotal).flatMap((row) => sharesOf(row).map((share) => ({ row, ...share })))
  const byDonorYear = groupedBy(
    sortedBy(shown, ({ row, donorId }) => [row.receivedOn, numberOrder(row), donorId]),
    ({ row, donorId }) => donorYearKey(donorId, aggregateYear(row)),
  )
  const donorYears = [...listed.values()].filter(({ periodCount }) => periodCount > 0)
  const lines = sortedBy(donorYears, ({ donorId, year }) => [nameOrder(names.people, donorId), donorId, String(year)]).flatMap(
    (donorYear) => {
      const own = byDonorYear.get(donorYearKey(donorYear.donorId, donorYear.year)) ?? []
      assertTies(donorYear, own)
      return [...own.map((receipt) => receiptLine(receipt, names.people, names.principals)), subtotal(donorYear, names.people)]
    },
  )
  return itemOf('receipts-listed', 'Donors listed singly', { ...addedPart, columns: receiptColumns, lines, totalCents: totalOf(lines) })
}

/** Who gave: the donor, or the foreign principal where no donor is named; empty where neither is. */
function giverId(row: ReceiptFacts): string {
  return row.donorId ?? row.principalId ?? ''
}

function giverOrder(row: ReceiptFacts, { people, principals }: Names): string {
  return row.donorId === null ? searchKey(principals.get(giverId(row)) ?? '') : nameOrder(people, row.donorId)
}

function singlyItem(
  id: string,
  title: string,
  text: string | null,
  rows: readonly ReceiptFacts[],
  names: Names,
  foreign: boolean,
): ReportItem {
  const groups = groupedBy(
    sortedBy(rows, (row) => [giverOrder(row, names), giverId(row), row.receivedOn, numberOrder(row), row.id]),
    giverId,
  )
  const lines = [...groups].flatMap(([donorId, own]) => {
    const amounts = sumCents(own.map(({ amountCents }) => amountCents))
    const named = names.principals.get(donorId) ?? (donorId === '' ? 'donors not recorded' : nameOf(names.people, donorId))
    const cells = [null, null, `Subtotal ${named}`, null, null, null, null, null, amounts, null]
    const details = own.map((row) =>
      receiptLine({ row, donorId: row.donorId, amountCents: row.amountCents }, names.people, names.principals, foreign),
    )
    return [...details, lineOf('subtotal', `subtotal-${donorId}`, cells)]
  })
  return itemOf(id, title, { ...addedPart, text, columns: receiptColumns, lines, totalCents: totalOf(lines) })
}

function oneTotalItem(id: string, title: string, line: ReportLine, count: number, text: string): ReportItem {
  return itemOf(id, title, {
    ...addedPart,
    text,
    columns: [
      { id: 'what', label: 'What', kind: 'text' },
      { id: 'count', label: 'Entries', kind: 'number' },
      { id: 'amount', label: 'Amount', kind: 'amount' },
    ],
    lines: count === 0 ? [] : [line],
    totalCents: count === 0 ? zeroCents : line.amountCents,
  })
}

function unlistedItem(donorYears: readonly DonorYear[], listed: ReadonlyMap<string, DonorYear>): ReportItem {
  const others = donorYears.filter((each) => each.periodCount > 0 && !listed.has(donorYearKey(each.donorId, each.year)))
  const count = others.reduce((sum, { periodCount }) => sum + periodCount, 0)
  const amountCents = sumCents(others.map(({ periodCents }) => periodCents))
  const donors = new Set(others.map(({ donorId }) => donorId)).size
  const words = 'Every receipt of the period whose donor is not listed above, one entry for each donor of a joint gift.'
  const line = lineOf('detail', 'total', [`${counted(donors, 'donor', 'donors')} not listed singly`, count, amountCents], {
    amountCents,
    rules: [itemizationFamily],
    drawnFrom: { kind: 'donation', list: 'unlisted-receipts', count, words },
  })
  return oneTotalItem('receipts-unlisted', 'All other donors, as one total', line, count, words)
}

function anonymousItem({ anonymous }: ReceiptSide): ReportItem {
  const { count, amountCents } = anonymous
  const words = 'Gifts without a name, boxes and collections. Nobody’s total contains them.'
  const line = lineOf('detail', 'total', ['Nobody in particular', count, amountCents], {
    amountCents,
    drawnFrom: { kind: 'donation', list: 'anonymous-receipts', count, words },
    rules: [houseRules.counts.id],
  })
  return oneTotalItem('receipts-anonymous', 'Gifts of nobody in particular', line, count, words)
}

/** Gives the days of a month (`2025-10`) that are in the period. */
export function daysOfMonth(month: string, { from, through }: Period): Readonly<Record<'from' | 'through', string>> {
  const [year, number] = month.split('-').map(Number)
  const last = `${month}-${String(daysInMonth(year ?? 0, number ?? 0))}`
  return { from: `${month}-01` < from ? from : `${month}-01`, through: last > through ? through : last }
}

function byMonthItem({ receiptGroups }: ReceiptSide, period: Period): ReportItem {
  const groups = groupedBy(
    sortedBy(receiptGroups, ({ month, method, kind }) => [month, method, kind]),
    ({ month, method }) => `${month}-${method}`,
  )
  const lines = [...groups].flatMap(([id, group]) => {
    const [first] = group
    if (first === undefined) return []
    const amountCents = sumCents(group.map((each) => each.amountCents))
    const count = group.reduce((sum, each) => sum + each.count, 0)
    return [lineOf('detail', id, [first.month, methodWords[first.method], count, amountCents], {
      amountCents, rules: [houseRules.counts.id], foundIn: { kind: 'donation', filter: { ...daysOfMonth(first.month, period), method: first.method } },
    })]
  })
  return itemOf('receipts-by-month', 'All receipts by month and method', {
    ...part,
    lines,
    totalCents: totalOf(lines),
    text: 'The receipts above once more, refunds deducted in the month in which they were paid.',
    columns: [
      { id: 'month', label: 'Month', kind: 'text' },
      { id: 'method', label: 'Method', kind: 'text' },
      { id: 'count', label: 'Entries', kind: 'number' },
      { id: 'amount', label: 'Amount', kind: 'amount' },
    ],
  })
}

function yearsItem(
  donorYears: readonly DonorYear[],
  listed: ReadonlyMap<string, DonorYear>,
  period: Period,
  rules: DisclosureRules,
): ReportItem {
  const years = [...new Set(donorYears.map(({ year }) => year))].sort()
  const lines = years
    .filter((year) => String(year) >= period.from.slice(0, 4))
    .map((year) => {
      const own = [...listed.values()].filter((each) => each.year === year)
      const on = decisiveDay(year, period)
      const sum = sumCents(own.map(({ aggregateCents }) => aggregateCents))
      return lineOf('detail', String(year), [String(year), on, rules.itemizationRule(on)?.version ?? 'No line in force', own.length, sum], {
        rules: [itemizationFamily],
      })
    })
  return itemOf('donors-over-threshold', 'Donors whose calendar year has passed the line', {
    ...part,
    lines,
    text: 'Whole calendar year through the last day of the period, not the receipts of the period alone. These amounts are not added to any total.',
    columns: [
      { id: 'year', label: 'Calendar year', kind: 'text' },
      { id: 'through', label: 'Through', kind: 'date' },
      { id: 'line', label: 'Line in force', kind: 'text' },
      { id: 'count', label: 'Donors', kind: 'number' },
      { id: 'aggregate', label: 'Their receipts of the year', kind: 'amount' },
    ],
  })
}

function notCountedItem(rows: readonly ReceiptFacts[], people: PeopleById): ReportItem {
  const lines = sortedBy(rows, (row) => [numberOrder(row), row.id]).map((row) => notCountedLine(row, people))
  return itemOf('receipts-not-counted', 'Numbers kept without counting', {
    ...part,
    lines,
    text: 'Voided, refused and returned entries keep their number; a pledge is a promise. None of these amounts is in a total.',
    columns: [
      { id: 'received', label: 'Received', kind: 'date' },
      { id: 'number', label: 'Number', kind: 'record' },
      { id: 'donor', label: 'Donor', kind: 'text' },
      { id: 'reason', label: 'Why it does not count', kind: 'text' },
      { id: 'recorded_amount', label: 'Amount recorded', kind: 'amount' },
    ],
  })
}

/** Gives Schedule A. Throws where the rows given do not add up to the totals given, because such a report must not exist. */
export function scheduleA(facts: ReceiptSide, period: Period, rules: DisclosureRules): ScheduleA {
  const listed = listedDonorYears(facts.donorYears, period, rules)
  const names = { people: peopleById(facts.people), principals: new Map(facts.principals.map(({ id, name }) => [id, name])) }
  const rows = facts.receipts.filter((row) => isWithin(row.receivedOn, period))
  const foreign = rows.filter((row) => countsAsReceipt(row) && isOfForeignPrincipal(row))
  const donorless = rows.filter((row) => hasDonorTotal(row) && sharesOf(row).length === 0)
  const parts = [
    listedItem(rows, listed, names),
    singlyItem(
      'receipts-foreign-principals',
      'From foreign principals',
      'Listed singly whatever the amount, outside donors’ totals.',
      foreign,
      names,
      true,
    ),
    singlyItem('receipts-without-donor', 'Without a recorded donor', null, donorless, names, false),
    unlistedItem(facts.donorYears, listed),
    anonymousItem(facts),
  ]
  const totalCents = parts.reduce<Cents>((sum, { totalCents: own }) => addCents(sum, own ?? zeroCents), zeroCents)
  const byMonth = byMonthItem(facts, period)
  const byPurpose = receiptsByPurpose(facts, period)
  if (byMonth.totalCents !== totalCents || byPurpose.totalCents !== totalCents) throw new Error('The parts of Schedule A do not add up to all receipts of the period')
  const arithmetic = parts.map(({ title, totalCents: own }) => `${title} ${formatCents(own ?? zeroCents)}`).join(' + ')
  const head = itemOf('receipts', 'Receipts', {
    schedule: 'Schedule A',
    answer: rows.length === 0 && totalCents === 0 && facts.receiptGroups.length === 0 ? 'none' : 'yes',
    text: `${arithmetic} = ${formatCents(totalCents)}.`,
    totalCents,
  })
  const notCounted = rows.filter((row) => !countsAsReceipt(row))
  return {
    items: [head, ...parts, byMonth, byPurpose, yearsItem(facts.donorYears, listed, period, rules), notCountedItem(notCounted, names.people)],
    totalCents,
  }
}
