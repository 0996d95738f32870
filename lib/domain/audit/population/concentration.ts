/** Concentration: how much of the money comes from few donors, who among them is new, and who is paid by the chapter too. */
import { isWithin, type CalendarDate } from '../../calendar-date'
import { addCents, sumCents, type Cents } from '../../money'
import type { PopulationDonation, Span } from './population-facts'

type Gift = Pick<PopulationDonation, 'id' | 'donorId' | 'jointShares' | 'amountCents'>

export type DonorTotal<Row> = { readonly donorId: string; readonly amountCents: Cents; readonly rows: readonly Row[] }

/** Gives each donor's total by share, the largest first; returns among the rows lower it. */
export function donorTotals<Row extends Gift>(rows: readonly Row[]): readonly DonorTotal<Row>[] {
  const totals = new Map<string, { amountCents: Cents; rows: Row[] }>()
  const add = (donorId: string, amountCents: Cents, row: Row) => {
    const total = totals.get(donorId)
    if (total === undefined) { totals.set(donorId, { amountCents, rows: [row] }); return }
    total.amountCents = addCents(total.amountCents, amountCents)
    total.rows.push(row)
  }
  for (const row of rows) {
    if (row.jointShares !== null) for (const { personId, shareCents } of row.jointShares) add(personId, shareCents, row)
    else if (row.donorId !== null) add(row.donorId, row.amountCents, row)
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
