/**
 * Neyman allocation (money.md 8.2): a stratum gets items in proportion to its number of items times their standard deviation.
 * A stratum that would get more than it has is examined in full, and what is left is allocated again among the others. Where no amounts
 * differ within any stratum, the number of items alone decides.
 */
export type StratumSpread = { readonly count: number; readonly deviation: number }

/** Gives the unrounded share of each stratum of a sample of `size`; strata that are capped get all they have. */
export function neymanShares(strata: readonly StratumSpread[], size: number): readonly number[] {
  const whole = new Set<number>()
  for (;;) {
    const left = size - strata.reduce((sum, { count }, place) => sum + (whole.has(place) ? count : 0), 0)
    const open = strata.map(({ count, deviation }, place) => (whole.has(place) ? { count: 0, deviation: 0 } : { count, deviation }))
    const alike = open.every(({ deviation }) => deviation === 0)
    const weights = open.map(({ count, deviation }) => (alike ? count : count * deviation))
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    const shares = strata.map(({ count }, place) => (whole.has(place) ? count : all === 0 ? 0 : Math.max(0, (left * (weights[place] ?? 0)) / all)))
    const over = shares.flatMap((share, place) => (!whole.has(place) && share > (strata[place]?.count ?? 0) ? [place] : []))
    if (over.length === 0) return shares
    for (const place of over) whole.add(place)
  }
}

/** Gives whole numbers of items: each share rounded up, at least one of each stratum that has any, never more than it has. */
export function neymanAllocation(strata: readonly StratumSpread[], size: number): readonly number[] {
  return neymanShares(strata, size).map((share, place) => {
    const { count = 0 } = strata[place] ?? {}
    return Math.min(count, Math.max(count === 0 ? 0 : 1, Math.ceil(share)))
  })
}
