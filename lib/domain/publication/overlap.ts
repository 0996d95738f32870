/**
 * The same gifts in two public reports: a chapter's and that of the whole organization. What is left when one is taken from the other must
 * not rest on fewer than five donors either.
 */
import { subtractCents, sumCents, zeroCents, type Cents } from '../money'
import { donorsMin } from './donor-groups'
import { principalRule } from './gifts'
import type { PublicReport } from './public-report'

/** none: no other report holds these gifts; one-total: only their total is shown; hidden: not even that. */
export type Overlap = 'none' | 'one-total' | 'hidden'

/** What a public report tells of its receipts; null cents where it does not show them. */
export type ToldReceipts = { readonly amountCents: Cents | null; readonly donors: number; readonly samePeriod: boolean }

/** Gives what a public version tells, seen from a report of another coverage. */
export function toldReceipts({ figures, gifts, period }: PublicReport, other: { readonly from: string; readonly through: string }): ToldReceipts {
  return {
    amountCents: figures.find(({ id }) => id === 'raised')?.amountCents ?? null,
    donors: gifts.filter(({ requiredBy }) => requiredBy !== principalRule).reduce((sum, { donors }) => sum + donors, 0),
    samePeriod: period.from === other.from && period.through === other.through,
  }
}

/** Decides for one report of the whole and the reports of parts that are, or become, public. No whole: nothing can be subtracted. */
export function overlapOf(whole: ToldReceipts | null, parts: readonly ToldReceipts[]): Overlap {
  if (whole === null || parts.length === 0) return 'none'
  const known = parts.filter(({ amountCents }) => amountCents !== null)
  if (whole.amountCents === null || known.length === 0) return 'one-total'
  if (known.some(({ samePeriod }) => !samePeriod)) return 'hidden'
  const left = subtractCents(whole.amountCents, sumCents(known.map(({ amountCents }) => amountCents ?? zeroCents)))
  const donorsLeft = whole.donors - known.reduce((sum, { donors }) => sum + donors, 0)
  return left !== zeroCents && donorsLeft < donorsMin ? 'hidden' : 'one-total'
}
