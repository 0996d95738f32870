/**
 * A gift of several people (money.md section 6, "Joint donors"): shares in cents, each counted alone.
 * 1. Where no share is given, all are equal, odd cents to the first.
 * 2. Where the others' shares are given, the donor keeps the rest; everybody gives something.
 */
import { splitEvenly, subtractCents, sumCents, zeroCents, type Cents } from './money'

export type JointShares = { readonly donorCents: Cents; readonly otherCents: readonly Cents[] }

/**
 * Gives the shares of a gift of the donor and `others`, in cents.
 * `amountCents` is the whole, as a positive amount; an entry of `others` is null where no share was given.
 * Errors: `some-empty` where only some shares are given, `too-much` where nothing is left for the donor or a share would be nothing.
 */
export function sharesOfJointGift(amountCents: Cents, others: readonly (Cents | null)[]): JointShares | 'some-empty' | 'too-much' {
  const given = others.filter((share) => share !== null)
  if (given.length > 0 && given.length < others.length) return 'some-empty'
  const [first = zeroCents, ...rest] = given.length === 0 ? splitEvenly(amountCents, others.length + 1) : [subtractCents(amountCents, sumCents(given)), ...given]
  return [first, ...rest].some((share) => share <= zeroCents) ? 'too-much' : { donorCents: first, otherCents: rest }
}
