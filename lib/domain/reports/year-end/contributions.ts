/**
 * What of a receipt is a contribution (Form 990, Part VIII line 1; Schedule B): the part for which nothing was given back.
 * Sales and interest are none, a pledge is none until it is paid, and a return lowers the year of the gift that it returns.
 */
import { yearOf } from '../../calendar-date'
import { isReturn, type DonationKind } from '../../donation'
import { addCents, cents, splitInProportion, subtractCents, sumCents, zeroCents, type Cents } from '../../money'
import { isCashLike } from '../../audit/population/population-facts'
import { isOfNobody, sharesOf } from '../receipt-totals'
import type { Year, YearGift } from './year-end-facts'

const contributionKinds: readonly DonationKind[] = ['gift', 'in_kind', 'dues', 'pledge_payment', 'from_foreign_principal', 'refund', 'chargeback']

/** Tells whether a return belongs to a gift of an earlier year than the papers: it lowers that year. */
export function returnsEarlierYear({ kind, original }: YearGift, { from }: Pick<Year, 'from'>): boolean {
  return isReturn(kind) && original !== null && original.receivedOn < from && yearOf(original.receivedOn) <= yearOf(from)
}

/** Gives the part of a row that is a contribution: its amount less the value of what was given for it; nothing for a sale or interest. */
export function contributionCents({ kind, amountCents, benefitValueCents }: Pick<YearGift, 'kind' | 'amountCents' | 'benefitValueCents'>): Cents {
  if (!contributionKinds.includes(kind)) return zeroCents
  return isReturn(kind) ? amountCents : cents(Math.max(0, subtractCents(amountCents, benefitValueCents)))
}

/** Gives the rows of the year that are contributions in whole or part. */
export function contributionsOf(year: Year): readonly YearGift[] {
  return year.receipts.filter((row) => contributionCents(row) !== 0 && !returnsEarlierYear(row, year))
}

/** Gives what all contributions of the year come to (line 1h). */
export function allContributions(year: Year): Cents {
  return sumCents(contributionsOf(year).map(contributionCents))
}

export type Contributor = {
  readonly donorId: string
  readonly cents: Cents
  readonly nonCashCents: Cents
  /** What single gifts came to that reach the amount from which they are added up. */
  readonly largeGiftsCents: Cents
  readonly rows: readonly YearGift[]
}

function isNonCash({ kind, method }: YearGift): boolean {
  return kind === 'in_kind' || method === 'property' || method === 'crypto'
}

/** Gives each contributor's total of the year by share; gifts of nobody in particular belong to none. */
export function contributorsOf(year: Year, singleCents: number): readonly Contributor[] {
  const found = new Map<string, { donorId: string; cents: Cents; nonCashCents: Cents; largeGiftsCents: Cents; rows: YearGift[] }>()
  for (const row of contributionsOf(year)) {
    const shares = isOfNobody(row) ? [] : sharesOf(row)
    const parts = splitInProportion(contributionCents(row), shares.map(({ amountCents }) => amountCents))
    shares.forEach(({ donorId }, index) => {
      const part = parts[index] ?? zeroCents
      const own = found.get(donorId) ?? { donorId, cents: zeroCents, nonCashCents: zeroCents, largeGiftsCents: zeroCents, rows: [] }
      own.cents = addCents(own.cents, part)
      if (isNonCash(row)) own.nonCashCents = addCents(own.nonCashCents, part)
      if (Math.abs(part) >= singleCents) own.largeGiftsCents = addCents(own.largeGiftsCents, part)
      own.rows.push(row)
      found.set(donorId, own)
    })
  }
  return [...found.values()].sort((left, right) => right.cents - left.cents || (left.donorId < right.donorId ? -1 : 1))
}

/** Tells whether a row brought cash or the like for something given: a sale, a ticket, dues with benefits, but no gift (Notice 90-61). */
export function isTradeInCash(row: YearGift): boolean {
  return isCashLike(row) && row.amountCents > 0 && (row.kind === 'sale' || row.kind === 'dues' || row.benefitValueCents > 0)
}
