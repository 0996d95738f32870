/** How much, when and how: amounts, days, cash, receipts, gifts in kind, currency, refunds, duplicates. */
import type { DonationContext, NearbyGift } from '../../assessment'
import { daysBetween } from '../../calendar-date'
import { isReturn, type DonationFacts } from '../../donation'
import { absoluteCents, addCents, subtractCents, sumCents, zeroCents, type Cents } from '../../money'
import { searchKey } from '../../search-key'
import type { Check } from '../check'
import { daysExceedOn, exceedsNumber, exceedsOn, thresholdOn } from '../thresholds'
import { differsFromRate, hasStaleRate, lacksRate } from './exchange-rate'
import { isAbroad } from './parties'

type DonationCheck = Check<DonationFacts, DonationContext>

function cashBeside(context: DonationContext): readonly NearbyGift[] {
  return context.nearby.filter(({ method, amountCents }) => method === 'cash' && amountCents > 0)
}

function isCashGift(facts: DonationFacts): boolean {
  return facts.method === 'cash' && !isReturn(facts.kind)
}

function over(family: string, amount: Cents, facts: DonationFacts): boolean {
  return exceedsOn(family, amount, facts.receivedOn)
}

function totalWith(facts: DonationFacts, gifts: readonly NearbyGift[]): Cents {
  return addCents(facts.amountCents, sumCents(gifts.map(({ amountCents }) => amountCents)))
}

/** Cash of the same payer on the same or the next day. */
function relatedCash(facts: DonationFacts, context: DonationContext): readonly NearbyGift[] {
  return cashBeside(context).filter(
    ({ receivedOn }) => !daysExceedOn('check.related.days', Math.abs(daysBetween(receivedOn, facts.receivedOn)), facts.receivedOn),
  )
}

/** The lines just under which amounts are kept: that of the report, and the lower one of instruments bought for cash. */
const reportingLines = ['bsa.8300', 'check.structuring.lower'] as const

/** Whether an amount lies from the set share of a line up to the line. */
function isNearLine(family: string, amount: Cents, facts: DonationFacts): boolean {
  const line = thresholdOn(family, facts.receivedOn)
  const share = thresholdOn('check.structuring.share', facts.receivedOn)
  return line !== null && share !== null && amount <= line.amount && amount * 100 >= line.amount * share.amount
}

/** Whether a gift is cash from the set share of a reporting line up to it: only then is it asked who else gave cash from its donor's address. */
export function isCashNearLine(facts: DonationFacts): boolean {
  return isCashGift(facts) && reportingLines.some((family) => isNearLine(family, facts.amountCents, facts))
}

/** Cash near the line of the same payer, and of whoever has the same address. */
function nearLineCash(family: string, facts: DonationFacts, context: DonationContext): readonly NearbyGift[] {
  return [...cashBeside(context), ...context.addressCash].filter(({ amountCents }) => isNearLine(family, amountCents, facts))
}

function isPatternUnder(family: string, facts: DonationFacts, context: DonationContext): boolean {
  const count = thresholdOn('check.structuring.count', facts.receivedOn)
  const beside = nearLineCash(family, facts, context)
  return isNearLine(family, facts.amountCents, facts) && count !== null && exceedsNumber(count, beside.length + 1) && over(family, totalWith(facts, beside), facts)
}

function isPattern(facts: DonationFacts, context: DonationContext): boolean {
  return isCashGift(facts) && reportingLines.some((family) => isPatternUnder(family, facts, context))
}

function patternOthers(facts: DonationFacts, context: DonationContext): readonly NearbyGift[] {
  return reportingLines.filter((family) => isPatternUnder(family, facts, context)).flatMap((family) => nearLineCash(family, facts, context))
}

/** Whether cash of the payer passes the line with that of a day before and after, or with that of the twelve months that may be one series. */
function isRelatedOver(facts: DonationFacts, context: DonationContext): boolean {
  return over('bsa.8300', totalWith(facts, relatedCash(facts, context)), facts) || over('bsa.8300', addCents(facts.amountCents, context.cashSeriesCents), facts)
}

const cashChecks: readonly DonationCheck[] = [
  {
    id: 'don.cash.over100',
    fires: (facts, context) =>
      facts.purpose === 'us_election' &&
      !facts.anonymous &&
      isCashGift(facts) &&
      over('feca.cash.max', totalWith(facts, cashBeside(context)), facts),
  },
  {
    id: 'don.cash.anon50',
    fires: (facts) =>
      facts.purpose === 'us_election' && facts.anonymous && isCashGift(facts) && over('feca.cash.anonymous', facts.amountCents, facts),
  },
  { id: 'don.anonymous.noncash', fires: (facts) => facts.anonymous && facts.method !== 'cash' && !isReturn(facts.kind) },
  {
    id: 'don.box.count',
    fires: ({ anonymous, method, kind, firstCounter, secondCounter }) =>
      anonymous &&
      method === 'cash' &&
      !isReturn(kind) &&
      (firstCounter === '' || secondCounter === '' || searchKey(firstCounter) === searchKey(secondCounter)),
  },
  {
    id: 'don.cash.8300.single',
    fires: (facts) =>
      (facts.kind === 'sale' || (facts.kind === 'dues' && facts.benefitValueCents > 0)) &&
      isCashGift(facts) &&
      over('bsa.8300', facts.amountCents, facts),
  },
  { id: 'don.cash.large', fires: (facts) => isCashGift(facts) && over('bsa.8300', facts.amountCents, facts) },
  {
    id: 'don.cash.related',
    fires: (facts, context) =>
      isCashGift(facts) &&
      !over('bsa.8300', facts.amountCents, facts) &&
      isRelatedOver(facts, context),
    others: relatedCash,
  },
  { id: 'don.cash.structuring', fires: isPattern, others: patternOthers },
  { id: 'don.cmir', fires: (facts) => isCashGift(facts) && isAbroad(facts.sourceCountry) && over('bsa.cmir', facts.amountCents, facts) },
]

function isAtLeastSmall(facts: DonationFacts): boolean {
  return over('feca.record.nameaddress', facts.amountCents, facts)
}

function forwardedAfter(family: string, facts: DonationFacts): boolean {
  return facts.forwardedOn !== null && daysExceedOn(family, daysBetween(facts.receivedOn, facts.forwardedOn), facts.receivedOn)
}

const dayChecks: readonly DonationCheck[] = [
  { id: 'don.date.future', fires: (facts, { today }) => facts.receivedOn > today },
  { id: 'don.date.closedPeriod', fires: (_, { filedReport }) => filedReport !== null },
  {
    id: 'don.cutoff.depositGap',
    fires: ({ receivedOn, depositedOn }) =>
      depositedOn !== null && daysExceedOn('feca.deposit', daysBetween(receivedOn, depositedOn), receivedOn),
  },
  { id: 'don.forward.large', fires: (facts) => isAtLeastSmall(facts) && forwardedAfter('feca.forward.large', facts) },
  { id: 'don.forward.small', fires: (facts) => !isAtLeastSmall(facts) && forwardedAfter('feca.forward.small', facts) },
]

const amountChecks: readonly DonationCheck[] = [
  { id: 'don.amount.positive', fires: (facts) => facts.amountCents <= 0 && !isReturn(facts.kind) },
  { id: 'don.refund.orphan', fires: (facts) => isReturn(facts.kind) && facts.originalDonationId === null },
  {
    id: 'don.refund.exceeds',
    fires: (facts, { original }) =>
      isReturn(facts.kind) &&
      original !== null &&
      addCents(original.returnedCents, absoluteCents(facts.amountCents)) > original.amountCents,
  },
  {
    id: 'don.net.recorded',
    fires: ({ amountCents, feeCents }, { processorCents }) => feeCents > 0 && processorCents !== null && amountCents === subtractCents(processorCents, feeCents),
  },
  { id: 'don.fx.rate', fires: lacksRate },
  { id: 'don.fx.tolerance', fires: differsFromRate },
  { id: 'don.fx.stale', fires: (facts) => hasStaleRate(facts, facts.receivedOn) },
  {
    id: 'don.joint.split',
    fires: ({ jointShares, amountCents }) =>
      jointShares !== null &&
      jointShares.length > 0 &&
      (sumCents(jointShares.map(({ shareCents }) => shareCents)) !== amountCents ||
        jointShares.some(({ shareCents }) => shareCents === zeroCents)),
  },
]

function sameGifts(facts: DonationFacts, context: DonationContext): readonly NearbyGift[] {
  return context.nearby.filter(
    (gift) =>
      gift.amountCents === facts.amountCents &&
      gift.receivedOn === facts.receivedOn &&
      gift.method === facts.method &&
      (facts.paymentReference === '' || gift.paymentReference !== facts.paymentReference),
  )
}

const duplicateChecks: readonly DonationCheck[] = [
  { id: 'dup.exact', fires: (facts, context) => !isReturn(facts.kind) && sameGifts(facts, context).length > 0, others: sameGifts },
  {
    id: 'dup.reference',
    // A refund carries the reference of the payment that it returns.
    fires: (facts, { sameReference }) => !isReturn(facts.kind) && sameReference.some(({ amountCents }) => amountCents > 0),
    others: (_, { sameReference }) => sameReference,
  },
]

export const donationMoneyChecks: readonly DonationCheck[] = [
  ...amountChecks,
  ...dayChecks,
  ...cashChecks,
  ...duplicateChecks,
]
