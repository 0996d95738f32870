/** How much comes from few, who is new among large donors, and who is also paid by the chapter. */
import { donorTotals, newLargeDonors, ofTheTop, type DonorTotal } from '../audit/population/concentration'
import type { PopulationDonation } from '../audit/population/population-facts'
import { percentText } from '../audit/statistics/digits-and-shares'
import { formatCents, sumCents } from '../money'
import { countsAsReceipt } from './receipt-totals'
import { counted, itemOf, lineOf, nameOf, referenceTo } from './lines'
import type { Population } from './population-report-facts'
import type { ReportColumn, ReportItem } from './report-document'

type Total = DonorTotal<PopulationDonation>

const shown = 10
const columnsWith = (id: string, label: string): readonly ReportColumn[] => [
  { id: 'donor', label: 'Donor', kind: 'text' }, { id: 'count', label: 'Entries', kind: 'number' }, { id, label, kind: 'text' }, { id: 'amount', label: 'Amount', kind: 'amount' },
]
const columns = columnsWith('share', 'Share of all')

function donorLine({ people }: Population, { donorId, amountCents, rows }: Total, middle: string, rules: readonly string[] = []) {
  return lineOf('note', donorId, [nameOf(people, donorId), rows.length, middle, amountCents], { records: rows.map((row) => referenceTo('donation', row)), rules })
}

/** Gives the largest donors with their share, new large donors, and donors whom the chapter pays. */
export function concentrationItems(population: Population): readonly ReportItem[] {
  const { facts, period, limits } = population
  const all = population.donations.filter(countsAsReceipt)
  const whole = sumCents(all.map(({ amountCents }) => amountCents))
  const totals = donorTotals(all)
  const shareOf = (amountCents: number) => percentText(Math.max(0, amountCents), Math.max(0, whole))
  const top = [1, 5, shown].filter((count) => count <= totals.length).map((count) => `${counted(count, 'donor gives', 'donors give')} ${shareOf(ofTheTop(totals, count))}`)
  const paid = new Map((facts.paidDonors ?? []).map((each) => [each.donorId, each]))
  const paidTotals = totals.flatMap((total) => {
    const payments = paid.get(total.donorId)
    return payments === undefined ? [] : [{ total, payments }]
  })
  return [
    itemOf('concentration', 'The largest donors', {
      columns, lines: totals.slice(0, shown).map((total) => donorLine(population, total, shareOf(total.amountCents))),
      text: `Of ${counted(totals.length, 'donor', 'donors')}: ${top.length === 0 ? 'nobody named' : top.join(', ')}. Few large donors are usual in a young chapter; they deserve a confirmation in writing.`,
    }),
    itemOf('new-large', 'New donors of large amounts', {
      columns, text: `Their first gift ever lies in the period, and they gave ${formatCents(limits.newDonorCents)} or more.`,
      lines: newLargeDonors(totals, facts.firstGiftOn, period, limits.newDonorCents).map((total) => donorLine(population, total, shareOf(total.amountCents), ['check.population.newdonor'])),
    }),
    itemOf('paid-donors', 'Donors whom the chapter pays', {
      columns: columnsWith('paid', 'Paid to them'),
      text: facts.paidDonors === null ? 'Payments are not read within an engagement on donations.' : 'Members lend, buy and are repaid. Gifts and payments of one person belong side by side.',
      lines: paidTotals.map(({ total, payments }) => donorLine(population, total, `${formatCents(payments.amountCents)} in ${counted(payments.count, 'payment', 'payments')}`)),
    }),
  ]
}
