/** Ratio projection (money.md 8.2): what a stratum holds x the error of its sample / what its sample holds; a stratum examined whole counts its own error. */
import { proportionOf, sumCents, zeroCents, type Cents } from '../../money'

export type TestedStratum = { readonly totalCents: Cents; readonly sampleCents: Cents; readonly errorCents: Cents; readonly whole: boolean }

/** Gives the projected misstatement of one stratum; a sample that holds nothing projects nothing but its own error. */
export function projectStratum({ totalCents, sampleCents, errorCents, whole }: TestedStratum): Cents {
  if (whole || sampleCents === 0 || errorCents === 0) return errorCents
  return proportionOf(totalCents, errorCents, sampleCents)
}

/** Gives the projected misstatement of each stratum and of all together. */
export function projectStrata(strata: readonly TestedStratum[]): { readonly projected: readonly Cents[]; readonly totalCents: Cents } {
  const projected = strata.map(projectStratum)
  return { projected, totalCents: projected.length === 0 ? zeroCents : sumCents(projected) }
}
