/**
 * Gifts that may be one and the same (money.md 8.3):
 * 1. certain: the same payment reference. The number of a check or money order is its payer's own, so there the donor must be the same too;
 * 2. possible: the same donor, amount and day;
 * 3. alike: donors of similar name, the same amount, within a few days.
 * The same gift every month is none of them.
 */
import { daysBetween } from '../../calendar-date'
import { consonantsOf } from '../../duplicates'
import type { PopulationDonation } from './population-facts'

type Gift = Pick<PopulationDonation, 'id' | 'donorId' | 'donorKey' | 'amountCents' | 'receivedOn' | 'paymentReference' | 'method'>

export type Duplicates<Row> = { readonly certain: readonly (readonly Row[])[]; readonly possible: readonly (readonly Row[])[]; readonly alike: readonly (readonly Row[])[] }

const numberedByPayer: readonly Gift['method'][] = ['check', 'money_order', 'cashier_check']

/** Rows with one key together, where there are several, in the order in which the first of each stands. Most keys come once, and cost no list. */
function severalBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly (readonly Row[])[] {
  const firsts = new Map<string, number>()
  const groups = new Map<number, Row[]>()
  rows.forEach((row, place) => {
    const key = keyOf(row)
    if (key === '') return
    const first = firsts.get(key)
    if (first === undefined) { firsts.set(key, place); return }
    const group = groups.get(first)
    if (group === undefined) groups.set(first, [...rows.slice(first, first + 1), row])
    else group.push(row)
  })
  return [...groups].sort(([left], [right]) => left - right).map(([, group]) => group)
}

function referenceKey({ paymentReference, method, donorId }: Gift): string {
  if (paymentReference === '') return ''
  if (!numberedByPayer.includes(method)) return paymentReference
  return donorId === null ? '' : `${paymentReference} ${donorId}`
}

const skeletonOf = (key: string): string => key.split(' ').map(consonantsOf).sort().join(' ')

/** Parts a group, in order of days, where the next day is too far away. */
function runsOf<Row extends Gift>(group: readonly Row[], days: number): readonly (readonly Row[])[] {
  const runs: Row[][] = []
  for (const row of group.toSorted((left, right) => (left.receivedOn < right.receivedOn ? -1 : 1))) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && daysBetween(last.receivedOn, row.receivedOn) <= days) runs.at(-1)?.push(row)
    else runs.push([row])
  }
  return runs
}

function severalDonors(run: readonly Gift[]): boolean {
  return new Set(run.map(({ donorId }) => donorId)).size > 1
}

/** Gives the three kinds of groups, each in the order in which its first gift stands; `alikeDays` is how far apart alike gifts may be. */
export function duplicatesAmong<Row extends Gift>(gifts: readonly Row[], alikeDays: number): Duplicates<Row> {
  const skeletons = new Map<string, string>()
  const skeleton = (key: string): string => {
    const known = skeletons.get(key) ?? skeletonOf(key)
    skeletons.set(key, known)
    return known
  }
  const certain = severalBy(gifts, referenceKey)
  const held = new Set(certain.flatMap((group) => group.slice(1).map(({ id }) => id)))
  const open = gifts.filter(({ id }) => !held.has(id))
  const ofDonor = severalBy(open, ({ donorId, amountCents, receivedOn }) => (donorId === null ? '' : `${donorId} ${amountCents} ${receivedOn}`))
  const sameName = severalBy(open, ({ donorKey, amountCents }) => (donorKey.includes(' ') ? `${amountCents} ${skeleton(donorKey)}` : ''))
  return { certain, possible: ofDonor, alike: sameName.flatMap((group) => runsOf(group, alikeDays)).filter(severalDonors) }
}
