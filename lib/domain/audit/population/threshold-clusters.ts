/**
 * Amounts that crowd just below a line: two bands of equal width, one below and one above it, compared by a one-sided binomial test.
 * Amounts that are asked for again and again (presets) are left out. A crowd is a pattern; honest gifts make patterns too.
 */
import { cents, type Cents } from '../../money'
import type { Comparison } from '../../rules/thresholds'
import { chanceOfAtLeast, ratioOf } from '../statistics/digits-and-shares'

export type ClusterLimits = {
  /** Width of a band as percent of the line. */
  readonly bandPercent: number
  readonly ratio: number
  /** Chance below which a crowd is flagged, in percent. */
  readonly chancePercent: number
}

export type ClusterTest = { readonly ratio: number; readonly p: number; readonly flag: boolean }

/** Compares the counts of the two bands. */
export function clusterTest(below: number, above: number, { ratio: least, chancePercent }: Pick<ClusterLimits, 'ratio' | 'chancePercent'>): ClusterTest {
  const ratio = ratioOf(below, above)
  const p = chanceOfAtLeast(below, below + above)
  return { ratio, p, flag: ratio >= least && p * 100 < chancePercent }
}

export type Line = { readonly amountCents: Cents; readonly comparison: Comparison }
export type Bands = { readonly below: readonly [Cents, Cents]; readonly above: readonly [Cents, Cents] }

/** Gives the bands: an amount "over" the line begins a cent above it, an amount of "at least" on it. Both ends belong to a band. */
export function bandsAround({ amountCents, comparison }: Line, bandPercent: number): Bands {
  const width = Math.floor((amountCents * bandPercent) / 100)
  const last = comparison === 'at_least' || comparison === 'under' ? amountCents - 1 : amountCents
  return { below: [cents(last - width), cents(last)], above: [cents(last + 1), cents(last + width)] }
}

export type Cluster<Row> = ClusterTest & { readonly below: readonly Row[]; readonly above: readonly Row[] }

/** Tests the gifts around one line, presets left out. */
export function clusterUnder<Row extends { readonly amountCents: Cents }>(gifts: readonly Row[], line: Line, presets: ReadonlySet<Cents>, limits: ClusterLimits): Cluster<Row> {
  const bands = bandsAround(line, limits.bandPercent)
  const inBand = ([from, through]: readonly [Cents, Cents]) => gifts.filter(({ amountCents }) => from <= amountCents && amountCents <= through && !presets.has(amountCents))
  const [below, above] = [inBand(bands.below), inBand(bands.above)]
  return { ...clusterTest(below.length, above.length, limits), below, above }
}
