/** Concentration: how much of the money comes from few donors, who among them is new, and who is paid by the chapter too. */
import { isWithin, type CalendarDate } from '../../calendar-date'
import { addCents, sumCents, zeroCents, type Cents } from '../../money'
import type { PopulationDonation, Span } from './population-facts'

type Gift = Pick<PopulationDonation, 'id' | 'donorId' | 'jointShares' | 'amountCents'>

export type DonorTotal<Row> = { readonly donorId: string; readonly amountCents: Cents; readonly rows: readonly Row[] }

/** Gives each donor's total by share, the largest first; returns among the rows lower it. */
export function donorTotals<Row extends Gift>(rows: readonly Row[]): readonly DonorTotal<Row>[] {
  const totals = new Map<string, { amountCents: Cents; rows: Row[] }>()
  for (const row of rows) {
    const shares = row.jointShares ?? (row.donorId === null ? [] : [{ personId: row.donorId, shareCents: row.amountCents }])
    for (const { personId, shareCents } of shares) {
      const total = totals.get(personId) ?? { amountCents: zeroCents, rows: [] }
      total.amountCents = addCents(total.amountCents, shareCents)
      total.rows.push(row)
      totals.set(personId, total)
    }
  }
  return [...totals].map(([donorId, total]) => ({ donorId, ...total })).sort((left, right) => right.amountCents - left.amountCents || (left.donorId < right.donorId ? -1 : 1))
}

/** Gives what the first so many donors gave together. */
export function ofTheTop(totals: readonly { readonly amountCents: Cents }[], count: number): Cents {
  return sumCents(totals.slice(0, count).map(({ amountCents }) => amountCents))
}

/** Gives the donors whose first gift ever lies in the period and whose total reaches an amount. */
export function newLargeDonors<Row>(
  totals: readonly DonorTotal<Row>[], firstGiftOn: ReadonlyMap<string, CalendarDate>, period: Span, atLeastCents: Cents,
): readonly DonorTotal<Row>[] {
  return totals.filter(({ donorId, amountCents }) => {
    const first = firstGiftOn.get(donorId)
    return amountCents >= atLeastCents && first !== undefined && isWithin(first, period)
  })
}
