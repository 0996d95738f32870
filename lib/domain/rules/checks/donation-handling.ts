/** Checks of how a gift was handled: dates, cash, in kind, refunds, currency, duplicates (money.md sections 1.3, 2.3, 3 and 6). */
import type { DonationContext, NearbyGift } from '../../assessment'
import { daysBetween } from '../../calendar-date'
import { isReturn, type DonationFacts } from '../../donation'
import { absoluteCents, addCents, compareCents, sumCents } from '../../money'
import { daysExceedOn, exceedsOn } from '../thresholds'
import type { Check } from './run'

type DonationCheck = Check<DonationFacts, DonationContext>

const cashLike = ['cash', 'money_order', 'cashier_check']
const goodsAndServices = ['sale', 'dues']

function cashNearby({ nearby }: DonationContext): readonly NearbyGift[] {
  return nearby.filter(({ method }) => method === 'cash')
}

/** Other cash of the same donor within a day of this gift (31 CFR 1010.330: related within 24 hours). */
function cashWithinADay(facts: DonationFacts, context: DonationContext): readonly NearbyGift[] {
  return cashNearby(context).filter(({ receivedOn }) => Math.abs(daysBetween(facts.receivedOn, receivedOn)) <= 1)
}

function isLarge(facts: DonationFacts): boolean {
  return exceedsOn('bsa.8300', facts.amountCents, facts.receivedOn)
}

export const donationHandlingChecks: readonly DonationCheck[] = [
  { id: 'don.amount.positive', fires: ({ amountCents, kind }) => amountCents <= 0 && !isReturn(kind) },
  { id: 'don.date.future', fires: ({ receivedOn }, { today }) => receivedOn > today },
  {
    id: 'don.cutoff.depositGap',
    fires: ({ receivedOn, depositedOn, kind }) => depositedOn !== null && !isReturn(kind) && daysExceedOn('feca.deposit', daysBetween(receivedOn, depositedOn), receivedOn),
  },
  {
    id: 'don.forward.large',
    fires: ({ receivedOn, forwardedOn, amountCents }) =>
      forwardedOn !== null && exceedsOn('feca.record.nameaddress', amountCents, receivedOn) && daysExceedOn('feca.forward.large', daysBetween(receivedOn, forwardedOn), receivedOn),
  },
  {
    id: 'don.forward.small',
    fires: ({ receivedOn, forwardedOn, amountCents }) =>
      forwardedOn !== null && !exceedsOn('feca.record.nameaddress', amountCents, receivedOn) && daysExceedOn('feca.forward.small', daysBetween(receivedOn, forwardedOn), receivedOn),
  },
  {
    id: 'don.cash.over100',
    fires: (facts, context) =>
      facts.purpose === 'us_election' && facts.method === 'cash' && !facts.anonymous &&
      exceedsOn('feca.cash.max', addCents(facts.amountCents, sumCents(cashNearby(context).map(({ amountCents }) => amountCents))), facts.receivedOn),
  },
  {
    id: 'don.cash.anon50',
    fires: (facts) => facts.purpose === 'us_election' && facts.anonymous && facts.method === 'cash' && exceedsOn('feca.cash.anonymous', facts.amountCents, facts.receivedOn),
  },
  { id: 'don.box.count', fires: ({ anonymous, method, firstCounter, secondCounter }) => anonymous && method === 'cash' && (firstCounter === '' || secondCounter === '') },
  { id: 'don.cash.8300.single', fires: (facts) => cashLike.includes(facts.method) && goodsAndServices.includes(facts.kind) && isLarge(facts) },
  { id: 'don.cash.large', fires: (facts) => facts.method === 'cash' && isLarge(facts) },
  {
    id: 'don.cash.related',
    fires: (facts, context) => {
      const related = facts.method === 'cash' && !isReturn(facts.kind) ? cashWithinADay(facts, context) : []
      const together = addCents(facts.amountCents, sumCents(related.map(({ amountCents }) => amountCents)))
      return related.length > 0 && !isLarge(facts) && exceedsOn('bsa.8300', together, facts.receivedOn) ? related : false
    },
  },
  { id: 'don.cmir', fires: (facts) => facts.method === 'cash' && facts.sourceCountry !== '' && facts.sourceCountry !== 'US' && exceedsOn('bsa.cmir', facts.amountCents, facts.receivedOn) },
  { id: 'don.receipt.250', fires: (facts, { taxKind }) => taxKind === '501c3' && !isReturn(facts.kind) && facts.acknowledgedOn === null && exceedsOn('irc.ack.250', facts.amountCents, facts.receivedOn) },
  { id: 'don.quidproquo.75', fires: (facts, { taxKind }) => taxKind === '501c3' && facts.benefitValueCents > 0 && facts.benefitDescription === '' && exceedsOn('irc.quidproquo.75', facts.amountCents, facts.receivedOn) },
  { id: 'don.inkind.method', fires: ({ kind, inKindDescription, valuationMethod }) => kind === 'in_kind' && (inKindDescription === '' || valuationMethod === '') },
  { id: 'don.inkind.8283', fires: (facts) => facts.kind === 'in_kind' && exceedsOn('irc.noncash.appraisal', facts.amountCents, facts.receivedOn) },
  { id: 'don.refund.orphan', fires: ({ kind, originalDonationId }) => isReturn(kind) && originalDonationId === null },
  {
    id: 'don.refund.exceeds',
    fires: ({ kind, amountCents }, { original }) =>
      isReturn(kind) && original !== null && compareCents(addCents(original.returnedCents, absoluteCents(amountCents)), original.amountCents) > 0,
  },
  {
    id: 'don.fx.rate',
    fires: ({ originalCurrency, exchangeRate, exchangeRateSource, exchangeRateOn }) =>
      originalCurrency !== null && ((exchangeRate ?? '') === '' || (exchangeRateSource ?? '') === '' || exchangeRateOn === null),
  },
  {
    id: 'dup.exact',
    fires: ({ amountCents, receivedOn, method, paymentReference }, { nearby }) =>
      nearby.filter((gift) => gift.amountCents === amountCents && gift.receivedOn === receivedOn && gift.method === method && (paymentReference === '' || gift.paymentReference !== paymentReference)),
  },
  { id: 'dup.reference', fires: ({ kind }, { sameReference }) => (isReturn(kind) ? false : sameReference) },
]
