/** Groups that a hidden giver would make: one address behind many gifts in cash, one payer for several donors, money orders bought one after the other. */
import { daysBetween } from '../../calendar-date'
import { groupedBy } from '../../reports/lines'
import { searchKey } from '../../search-key'
import type { Group, PopulationDonation } from './population-facts'

type Gift = Pick<PopulationDonation, 'donorId' | 'donorAddress' | 'payerName' | 'paymentReference' | 'method' | 'receivedOn'>

function donorsOf(rows: readonly Gift[]): number {
  return new Set(rows.map(({ donorId }) => donorId)).size
}

/** Gives gifts in cash on one day whose donors, at least that many, have one address. */
export function cashFromOneAddress<Row extends Gift>(gifts: readonly Row[], fewest: number): readonly Group<Row>[] {
  const cash = gifts.filter(({ method, donorAddress }) => method === 'cash' && donorAddress !== '')
  return [...groupedBy(cash, ({ receivedOn, donorAddress }) => `${receivedOn} ${donorAddress}`).values()]
    .filter((rows) => donorsOf(rows) >= fewest)
    .map((rows) => ({ what: `Cash of ${String(donorsOf(rows))} donors with one address`, rows }))
}

/** Gives gifts that one payer, as printed on the instrument, made for several donors. */
export function onePayerForSeveral<Row extends Gift>(gifts: readonly Row[]): readonly Group<Row>[] {
  const printed = gifts.filter(({ payerName, donorId }) => payerName !== '' && donorId !== null)
  const keys = new Map([...new Set(printed.map(({ payerName }) => payerName))].map((payerName) => [payerName, searchKey(payerName)]))
  return [...groupedBy(printed, ({ payerName }) => keys.get(payerName) ?? '')]
    .filter(([key, rows]) => key !== '' && donorsOf(rows) > 1)
    .map(([, rows]) => ({ what: `Paid by ${rows[0]?.payerName ?? ''} for ${String(donorsOf(rows))} donors`, rows }))
}

function numberOf({ paymentReference }: Gift): bigint | null {
  const digits = /^\D{0,6}(\d{1,20})$/.exec(paymentReference.trim())?.[1]
  return digits === undefined ? null : BigInt(digits)
}

/** Gives money orders and cashier's checks with numbers one after the other, received on one day or the next. */
export function sequentialInstruments<Row extends Gift>(gifts: readonly Row[]): readonly Group<Row>[] {
  const numbered = gifts.flatMap((row) => {
    const number = row.method === 'money_order' || row.method === 'cashier_check' ? numberOf(row) : null
    return number === null ? [] : [{ row, number }]
  }).sort((left, right) => (left.number < right.number ? -1 : 1))
  const runs: { readonly row: Row; readonly number: bigint }[][] = []
  for (const each of numbered) {
    const last = runs.at(-1)?.at(-1)
    const follows = last !== undefined && each.number === last.number + 1n && Math.abs(daysBetween(last.row.receivedOn, each.row.receivedOn)) <= 1
    if (follows) runs.at(-1)?.push(each)
    else runs.push([each])
  }
  return runs.filter((run) => run.length > 1).map((run) => ({ what: 'Instruments numbered one after the other', rows: run.map(({ row }) => row) }))
}
