/**
 * Which gifts get a receipt, and what of them belongs to whom (money.md 2.3 and section 6).
 * 1. What was given and kept gets one: a pledge is a promise, a refund returns money, what is refused or held was not accepted, and what a
 *    foreign principal pays is no gift. 2. A cash box has no donor. 3. Each person of a joint gift gets one over the own share; what came back
 *    to the donors is shared in the same proportion, odd cents to the first. 4. What was refunded since is no part of the gift.
 */
import type { CalendarDate } from '../calendar-date'
import type { Donation, DonationKind } from '../donation'
import { absoluteCents, splitInProportion, subtractCents, sumCents, zeroCents, type Cents } from '../money'
import type { RecordState } from '../record'
import { notFound, ok, refuse, type Refusal, type Result } from '../result'

/** Kinds of gifts that get a receipt. */
export const receiptedKinds: readonly DonationKind[] = ['gift', 'in_kind', 'dues', 'sale', 'pledge_payment']

/** What one person gave in one gift, as a receipt says it. */
export type Giving = {
  readonly donationId: string
  readonly number: string
  readonly receivedOn: CalendarDate
  readonly inKind: boolean
  /** The person's part of the gift, less what was refunded; of property it stands in no text. */
  readonly amountCents: Cents
  readonly refundedCents: Cents
  readonly description: string
  readonly method: string
  readonly benefitCents: Cents
  readonly benefitDescription: string
  readonly joint: boolean
}

/** A gift as it stands, with what was returned of it. */
export type GivenFacts = { readonly donation: Donation; readonly returns: readonly Pick<Donation, 'amountCents' | 'state'>[] }

const refusalOfState: Readonly<Partial<Record<RecordState, string>>> = { voided: 'receiptVoided', refused: 'receiptNotAccepted', held: 'receiptNotAccepted', returned: 'receiptReturned' }

/**
 * Gives what each person gave in a gift, by person; amounts in cents.
 * Errors: `conflict` with the reason where the gift gets no receipt, `not-found` where it has no donor.
 */
export function givingsOf({ donation, returns }: GivenFacts): Result<ReadonlyMap<string, Giving>, Refusal> {
  const { number } = donation
  const key = receiptedKinds.includes(donation.kind) ? refusalOfState[donation.state] : 'receiptKind'
  if (key !== undefined) return refuse({ reason: 'conflict', key, values: { number } })
  if (donation.donorId === null || donation.anonymous) return refuse({ reason: 'conflict', key: 'receiptNoDonor', values: { number } })
  const refunded = absoluteCents(sumCents(returns.filter(({ state }) => state === 'recorded').map(({ amountCents }) => amountCents)))
  if (refunded >= donation.amountCents) return refuse({ reason: 'conflict', key: 'receiptReturned', values: { number } })
  return ok(new Map(sharesOf(donation, refunded)))
}

function sharesOf(donation: Donation, refunded: Cents): readonly (readonly [string, Giving])[] {
  const joint = donation.jointShares ?? [{ personId: donation.donorId ?? '', shareCents: donation.amountCents }]
  const shares = joint.map(({ shareCents }) => shareCents)
  const [benefits, refunds] = [splitInProportion(donation.benefitValueCents, shares), splitInProportion(refunded, shares)]
  return joint.map(({ personId, shareCents }, place) => {
    const refundedCents = refunds[place] ?? zeroCents
    return [personId, {
      donationId: donation.id, number: donation.number, receivedOn: donation.receivedOn, inKind: donation.kind === 'in_kind', amountCents: subtractCents(shareCents, refundedCents), refundedCents,
      description: donation.inKindDescription, method: donation.method, benefitCents: benefits[place] ?? zeroCents, benefitDescription: donation.benefitDescription, joint: joint.length > 1,
    }] as const
  })
}

/** What the person gave in a gift; `not-found` for somebody who gave nothing in it. */
export function givingOf(facts: GivenFacts, personId: string): Result<Giving, Refusal> {
  const givings = givingsOf(facts)
  if (!givings.ok) return givings
  const giving = givings.value.get(personId)
  return giving === undefined ? notFound() : ok(giving)
}
