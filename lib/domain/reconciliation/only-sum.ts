import { sumCents, zeroCents, type Cents } from '../money'

/** More parts than these are not tried: every further one could double the work. */
const partsMost = 14

type Search<Item> = { readonly items: readonly Item[]; readonly left: readonly number[]; found: readonly Item[] | null; several: boolean }

/**
 * Gives the two or more of the items (the first fourteen are looked at, all of one sign) that add up to the sum, if there is one way alone to do so;
 * null where there is none, or more than one, because then nobody can tell.
 */
export function theOnlySum<Item extends { readonly amountCents: Cents }>(items: readonly Item[], sum: Cents): readonly Item[] | null {
  const tried = items.slice(0, partsMost)
  const left = tried.map((_, place) => Math.abs(sumCents([zeroCents, ...tried.slice(place).map(({ amountCents }) => amountCents)])))
  const search: Search<Item> = { items: tried, left, found: null, several: false }
  look(search, { place: 0, rest: Math.abs(sum), parts: [] })
  return search.several ? null : search.found
}

function look<Item extends { readonly amountCents: Cents }>(search: Search<Item>, { place, rest, parts }: { readonly place: number; readonly rest: number; readonly parts: readonly Item[] }): void {
  if (search.several) return
  if (rest === 0) {
    if (parts.length < 2) return
    search.several = search.found !== null
    search.found = parts
    return
  }
  const item = search.items[place]
  if (item === undefined || rest < 0 || (search.left[place] ?? 0) < rest) return
  look(search, { place: place + 1, rest: rest - Math.abs(item.amountCents), parts: [...parts, item] })
  look(search, { place: place + 1, rest, parts })
}
