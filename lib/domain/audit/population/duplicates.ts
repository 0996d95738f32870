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

/** The places of rows with one key together, where there are several; rows of the key null belong nowhere. Most keys come once, and cost no list. */
function together<Key>(places: Iterable<number>, keyAt: (place: number) => Key | null): readonly (readonly number[])[] {
  const firsts = new Map<Key, number | number[]>()
  const groups: number[][] = []
  for (const place of places) {
    const key = keyAt(place)
    if (key === null) continue
    const found = firsts.get(key)
    if (found === undefined) firsts.set(key, place)
    else if (typeof found !== 'number') found.push(place)
    else {
      const group = [found, place]
      firsts.set(key, group)
      groups.push(group)
    }
  }
  return groups
}

/**
 * Rows that agree in every key, where there are several, in the order in which the first of each stands. The first key parts them by a value that the row has anyway;
 * what must be put together to be compared is made only of those that agree in it.
 */
function severalBy<Row>(rows: readonly Row[], places: Iterable<number>, first: (row: Row) => string | null, then: (row: Row) => string | number | null): readonly (readonly Row[])[] {
  const keyAt = <Key>(keyOf: (row: Row) => Key | null) => (place: number): Key | null => {
    const row = rows[place]
    return row === undefined ? null : keyOf(row)
  }
  return together(places, keyAt(first)).flatMap((group) => together(group, keyAt(then)))
    .sort(([left = 0], [right = 0]) => left - right).map((group) => group.flatMap((place) => rows.slice(place, place + 1)))
}

/** The number of a check is its payer’s own: alone it tells nothing. */
function payerOf({ method, donorId }: Gift): string | null {
  return numberedByPayer.includes(method) ? donorId : ''
}

const textOrNothing = (text: string): string | null => (text === '' ? null : text)

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
  return run.length > 1 && run.some(({ donorId }) => donorId !== run[0]?.donorId)
}

/** Gives the three kinds of groups, each in the order in which its first gift stands; `alikeDays` is how far apart alike gifts may be. */
export function duplicatesAmong<Row extends Gift>(gifts: readonly Row[], alikeDays: number): Duplicates<Row> {
  const skeletons = new Map<string, string>()
  const skeleton = (key: string): string => {
    const known = skeletons.get(key) ?? skeletonOf(key)
    skeletons.set(key, known)
    return known
  }
  const certain = severalBy(gifts, gifts.keys(), ({ paymentReference }) => textOrNothing(paymentReference), payerOf)
  const held = new Set(certain.flatMap((group) => group.slice(1).map(({ id }) => id)))
  const open = held.size === 0 ? gifts : gifts.filter(({ id }) => !held.has(id))
  const ofDonor = severalBy(open, open.keys(), ({ donorId }) => donorId, ({ amountCents, receivedOn }) => `${String(amountCents)} ${receivedOn}`)
  const sameName = severalBy(open, open.keys(), ({ donorKey }) => (donorKey.includes(' ') ? skeleton(donorKey) : null), ({ amountCents }) => amountCents)
  return { certain, possible: ofDonor, alike: sameName.flatMap((group) => runsOf(group, alikeDays)).filter(severalDonors) }
}
