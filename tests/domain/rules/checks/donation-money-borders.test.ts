/** Each check of the amount, the day and the method of a gift on both sides of every line that it draws. */
import type { DonationContext, NearbyGift } from '@/lib/domain/assessment'
import { calendarDate as day } from '@/lib/domain/calendar-date'
import type { DonationFacts } from '@/lib/domain/donation'
import { cents } from '@/lib/domain/money'
import { donationMoneyChecks } from '@/lib/domain/rules/checks/donation-money'
import { itHoldsTheBorders, type Border } from './borders'
import { aDonation, aDonationContext, aGiftNearby } from './facts'

const back = { kind: 'refund', originalDonationId: 'gift' } as const
const cash = (amount: number) => ({ method: 'cash', amountCents: cents(amount) }) as const
const forElection = (amount: number) => ({ ...cash(amount), purpose: 'us_election' }) as const
const box = { anonymous: true, method: 'cash', firstCounter: 'Amina', secondCounter: 'Bilal' } as const
const beside = (...gifts: readonly Partial<NearbyGift>[]) => ({ nearby: gifts.map((gift, place) => aGiftNearby({ id: `g${String(place)}`, ...gift })) })
const cashBeside = (...amounts: readonly number[]) => beside(...amounts.map((amount) => ({ amountCents: cents(amount) })))
const fromTheAddress = (...amounts: readonly number[]) => ({ addressCash: cashBeside(...amounts).nearby })
const original = (amount: number, returned: number) => ({ original: { amountCents: cents(amount), returnedCents: cents(returned), state: 'recorded' as const } })
const rupees = { originalAmountMinor: 2_800_000, originalCurrency: 'PKR', exchangeRate: '280', exchangeRateSource: 'State Bank', exchangeRateOn: day('2026-05-04'), amountCents: cents(10_000) } as const
const rated = (exchangeRateSource: string, exchangeRateOn: string) => ({ ...rupees, exchangeRateSource, exchangeRateOn: day(exchangeRateOn) })
const same = { amountCents: cents(5_000), method: 'check' } as const
const line = 1_000_000

const borders: readonly Border<DonationFacts, DonationContext>[] = [
  ['of nothing', 'don.amount.positive', true, { amountCents: cents(0) }],
  ['of less than nothing', 'don.amount.positive', true, { amountCents: cents(-1) }],
  ['of a cent', 'don.amount.positive', false, { amountCents: cents(1) }],
  ['back', 'don.amount.positive', false, { ...back, amountCents: cents(-1) }],
  ['back of no gift', 'don.refund.orphan', true, { kind: 'chargeback', amountCents: cents(-1) }],
  ['back of a gift', 'don.refund.orphan', false, { ...back, amountCents: cents(-1) }],
  ['for good', 'don.refund.orphan', false, {}],
  ['back, a cent more than was given', 'don.refund.exceeds', true, { ...back, amountCents: cents(-101) }, original(200, 100)],
  ['back, all that was given', 'don.refund.exceeds', false, { ...back, amountCents: cents(-100) }, original(200, 100)],
  ['back of a gift that is not there', 'don.refund.exceeds', false, { ...back, amountCents: cents(-101) }],
  ['for good, beside a gift', 'don.refund.exceeds', false, { amountCents: cents(500) }, original(200, 100)],
  ['less its fee', 'don.net.recorded', true, { amountCents: cents(9_680), feeCents: cents(320) }, { processorCents: cents(10_000) }],
  ['with its fee', 'don.net.recorded', false, { amountCents: cents(10_000), feeCents: cents(320) }, { processorCents: cents(10_000) }],
  ['with no fee', 'don.net.recorded', false, { amountCents: cents(10_000) }, { processorCents: cents(10_000) }],
  ['with a fee that no file tells', 'don.net.recorded', false, { amountCents: cents(9_680), feeCents: cents(320) }],
  ['in rupees without a rate', 'don.fx.rate', true, { ...rupees, exchangeRate: null }],
  ['in rupees without the day of the rate', 'don.fx.rate', true, { ...rupees, exchangeRateOn: null }],
  ['in rupees without the source', 'don.fx.rate', true, { ...rupees, exchangeRateSource: '' }],
  ['in rupees without their amount', 'don.fx.rate', true, { ...rupees, originalAmountMinor: null }],
  ['in rupees at nothing', 'don.fx.rate', true, { ...rupees, exchangeRate: '0.00' }],
  ['in rupees with all of it', 'don.fx.rate', false, rupees],
  ['in dollars', 'don.fx.rate', false, { originalCurrency: 'USD' }],
  ['two cents off the rate', 'don.fx.tolerance', true, { ...rupees, amountCents: cents(10_002) }],
  ['two cents under the rate', 'don.fx.tolerance', true, { ...rupees, amountCents: cents(9_998) }],
  ['a cent off the rate', 'don.fx.tolerance', false, { ...rupees, amountCents: cents(10_001) }],
  ['a cent under the rate', 'don.fx.tolerance', false, { ...rupees, amountCents: cents(9_999) }],
  ['in yen, which has no cents', 'don.fx.tolerance', false, { ...rupees, originalCurrency: 'JPY', originalAmountMinor: 15_000, exchangeRate: '150' }],
  ['in dinars, which have three', 'don.fx.tolerance', false, { ...rupees, originalCurrency: 'KWD', originalAmountMinor: 30_700, exchangeRate: '0.307' }],
  ['without a rate to follow', 'don.fx.tolerance', false, { ...rupees, exchangeRate: null, amountCents: cents(1) }],
  ['at the Treasury’s rate of another quarter', 'don.fx.stale', true, rated('U.S. Treasury', '2026-03-31')],
  ['at the Treasury’s rate of the quarter', 'don.fx.stale', false, rated('U.S. Treasury', '2026-04-01')],
  ['at the bank’s rate of six days before', 'don.fx.stale', true, rated('ECB', '2026-04-28')],
  ['at the bank’s rate of five days before', 'don.fx.stale', false, rated('ECB', '2026-04-29')],
  ['at another’s old rate', 'don.fx.stale', false, rated('Newspaper', '2020-01-01')],
  ['in dollars at an old rate', 'don.fx.stale', false, { ...rated('ECB', '2020-01-01'), originalCurrency: 'USD' }],
  ['at a rate of no day', 'don.fx.stale', false, { ...rupees, exchangeRateOn: null }],
  ['in shares that lack a cent', 'don.joint.split', true, { jointShares: [{ personId: 'a', shareCents: cents(2_500) }, { personId: 'b', shareCents: cents(2_499) }] }],
  ['in shares of which one is nothing', 'don.joint.split', true, { jointShares: [{ personId: 'a', shareCents: cents(5_000) }, { personId: 'b', shareCents: cents(0) }] }],
  ['in shares that are all of it', 'don.joint.split', false, { jointShares: [{ personId: 'a', shareCents: cents(2_501) }, { personId: 'b', shareCents: cents(2_499) }] }],
  ['in no shares', 'don.joint.split', false, { jointShares: [] }],
  ['of one', 'don.joint.split', false, {}],
  ['of tomorrow', 'don.date.future', true, { receivedOn: day('2026-11-26') }],
  ['of today', 'don.date.future', false, { receivedOn: day('2026-11-25') }],
  ['of a filed quarter', 'don.date.closedPeriod', true, {}, { filedReport: 'CHI-QD-2026-Q2-1' }],
  ['of an open quarter', 'don.date.closedPeriod', false, {}],
  ['banked on the eleventh day', 'don.cutoff.depositGap', true, { depositedOn: day('2026-05-15') }],
  ['banked on the tenth day', 'don.cutoff.depositGap', false, { depositedOn: day('2026-05-14') }],
  ['not banked', 'don.cutoff.depositGap', false, {}],
  ['of 50 dollars and a cent, passed on on the eleventh day', 'don.forward.large', true, { amountCents: cents(5_001), forwardedOn: day('2026-05-15') }],
  ['of 50 dollars and a cent, passed on on the tenth day', 'don.forward.large', false, { amountCents: cents(5_001), forwardedOn: day('2026-05-14') }],
  ['of 50 dollars, passed on on the eleventh day', 'don.forward.large', false, { forwardedOn: day('2026-05-15') }],
  ['of 50 dollars and a cent, given straight', 'don.forward.large', false, { amountCents: cents(5_001) }],
  ['of 50 dollars, passed on after 31 days', 'don.forward.small', true, { forwardedOn: day('2026-06-04') }],
  ['of 50 dollars, passed on after 30 days', 'don.forward.small', false, { forwardedOn: day('2026-06-03') }],
  ['of more, passed on after 31 days, which another check names', 'don.forward.small', false, { amountCents: cents(5_001), forwardedOn: day('2026-06-04') }],
  ['of 50 dollars, given straight', 'don.forward.small', false, {}],
  ['in cash for an election, a cent over 100 dollars', 'don.cash.over100', true, forElection(10_001)],
  ['in cash for an election, with other cash', 'don.cash.over100', true, forElection(5_001), cashBeside(5_000)],
  ['in cash for an election, 100 dollars together', 'don.cash.over100', false, forElection(5_000), cashBeside(5_000)],
  ['in cash for an election, beside a cheque', 'don.cash.over100', false, forElection(5_001), beside({ amountCents: cents(5_000), method: 'check' })],
  ['in cash for an election, beside cash that went back', 'don.cash.over100', false, forElection(10_000), cashBeside(-1)],
  ['in cash for something else', 'don.cash.over100', false, cash(10_001)],
  ['by cheque for an election', 'don.cash.over100', false, { ...forElection(10_001), method: 'check' }],
  ['in a box for an election, which another check names', 'don.cash.over100', false, { ...forElection(10_001), anonymous: true }],
  ['back in cash for an election', 'don.cash.over100', false, { ...forElection(10_001), ...back }],
  ['in a box for an election, a cent over 50 dollars', 'don.cash.anon50', true, { ...forElection(5_001), ...box, amountCents: cents(5_001) }],
  ['in a box for an election, 50 dollars', 'don.cash.anon50', false, { ...forElection(5_000), ...box, amountCents: cents(5_000) }],
  ['in a box for something else', 'don.cash.anon50', false, { ...box, amountCents: cents(5_001) }],
  ['in cash of somebody for an election', 'don.cash.anon50', false, forElection(5_001)],
  ['of nobody by card for an election', 'don.cash.anon50', false, { purpose: 'us_election', anonymous: true, method: 'card', amountCents: cents(5_001) }],
  ['of nobody by card', 'don.anonymous.noncash', true, { anonymous: true, method: 'card' }],
  ['of nobody in cash', 'don.anonymous.noncash', false, box],
  ['of somebody by card', 'don.anonymous.noncash', false, { method: 'card' }],
  ['back to nobody by card', 'don.anonymous.noncash', false, { ...back, anonymous: true, method: 'card' }],
  ['in a box that one person counted', 'don.box.count', true, { ...box, secondCounter: '' }],
  ['in a box that another one counted', 'don.box.count', true, { ...box, firstCounter: '' }],
  ['in a box that one person counted twice', 'don.box.count', true, { ...box, secondCounter: 'AMINA' }],
  ['in a box that two people counted', 'don.box.count', false, box],
  ['in cash of somebody, uncounted', 'don.box.count', false, cash(5_000)],
  ['of nobody by card, uncounted', 'don.box.count', false, { anonymous: true, method: 'card' }],
  ['back out of a box', 'don.box.count', false, { ...box, ...back, secondCounter: '' }],
  ['for something sold, a cent over the line', 'don.cash.8300.single', true, { ...cash(line + 1), kind: 'sale' }],
  ['for something sold, at the line', 'don.cash.8300.single', false, { ...cash(line), kind: 'sale' }],
  ['for dues with a benefit', 'don.cash.8300.single', true, { ...cash(line + 1), kind: 'dues', benefitValueCents: cents(1) }],
  ['for dues without one', 'don.cash.8300.single', false, { ...cash(line + 1), kind: 'dues' }],
  ['for something sold by cheque', 'don.cash.8300.single', false, { kind: 'sale', amountCents: cents(line + 1) }],
  ['given in cash', 'don.cash.8300.single', false, cash(line + 1)],
  ['in cash a cent over the line', 'don.cash.large', true, cash(line + 1)],
  ['in cash at the line', 'don.cash.large', false, cash(line)],
  ['by cheque over the line', 'don.cash.large', false, { amountCents: cents(line + 1) }],
  ['back in cash over the line', 'don.cash.large', false, { ...cash(line + 1), ...back }],
  ['in cash with that of the next day', 'don.cash.related', true, cash(500_000), beside({ amountCents: cents(500_001), receivedOn: day('2026-05-05') })],
  ['in cash with that of the day before', 'don.cash.related', true, cash(500_000), beside({ amountCents: cents(500_001), receivedOn: day('2026-05-03') })],
  ['in cash with that of two days later', 'don.cash.related', false, cash(500_000), beside({ amountCents: cents(500_001), receivedOn: day('2026-05-06') })],
  ['in cash that comes to the line', 'don.cash.related', false, cash(500_000), cashBeside(500_000)],
  ['in cash over the line by itself, which another check names', 'don.cash.related', false, cash(line + 1), cashBeside(500_000)],
  ['in cash that makes a year of cash a cent over the line', 'don.cash.related', true, cash(1), { cashSeriesCents: cents(line) }],
  ['in cash that makes a year of cash the line', 'don.cash.related', false, cash(1), { cashSeriesCents: cents(line - 1) }],
  ['by cheque in a year of cash', 'don.cash.related', false, { amountCents: cents(1) }, { cashSeriesCents: cents(line) }],
  ['by cheque beside cash', 'don.cash.related', false, { amountCents: cents(500_000) }, cashBeside(500_001)],
  ['in cash three times from four fifths of the line', 'don.cash.structuring', true, cash(800_000), cashBeside(800_000, 800_000)],
  ['in cash three times up to the line', 'don.cash.structuring', true, cash(line), cashBeside(line, line)],
  ['in cash a cent under four fifths', 'don.cash.structuring', false, cash(799_999), cashBeside(800_000, 800_000)],
  ['in cash beside one a cent under four fifths', 'don.cash.structuring', false, cash(800_000), cashBeside(800_000, 799_999)],
  ['in cash beside one a cent over the line', 'don.cash.structuring', false, cash(800_000), cashBeside(800_000, line + 1)],
  ['in cash three times just under the lower line', 'don.cash.structuring', true, cash(240_000), cashBeside(240_000, 300_000)],
  ['in cash a cent under four fifths of the lower line', 'don.cash.structuring', false, cash(239_999), cashBeside(240_000, 300_000)],
  ['in cash a cent over the lower line', 'don.cash.structuring', false, cash(300_001), cashBeside(240_000, 300_000)],
  ['in cash twice', 'don.cash.structuring', false, cash(800_000), cashBeside(800_000)],
  ['in cash three times from one address', 'don.cash.structuring', true, cash(800_000), fromTheAddress(800_000, line)],
  ['in cash once, and twice from its address and its payer', 'don.cash.structuring', true, cash(800_000), { ...cashBeside(800_000), ...fromTheAddress(800_000) }],
  ['in cash beside one of its address a cent under four fifths', 'don.cash.structuring', false, cash(800_000), fromTheAddress(800_000, 799_999)],
  ['by cheque beside cash from its address', 'don.cash.structuring', false, { amountCents: cents(800_000) }, fromTheAddress(800_000, 800_000)],
  ['in cash beside that of its address, of which each gives for himself', 'don.cash.related', false, cash(800_000), fromTheAddress(800_000)],
  ['by cheque three times', 'don.cash.structuring', false, { amountCents: cents(800_000) }, cashBeside(800_000, 800_000)],
  ['in cash from abroad, a cent over the line', 'don.cmir', true, { ...cash(line + 1), sourceCountry: 'PK' }],
  ['in cash from abroad, at the line', 'don.cmir', false, { ...cash(line), sourceCountry: 'PK' }],
  ['in cash from here', 'don.cmir', false, { ...cash(line + 1), sourceCountry: 'US' }],
  ['by cheque from abroad', 'don.cmir', false, { amountCents: cents(line + 1), sourceCountry: 'PK' }],
  ['like another of the day', 'dup.exact', true, {}, beside(same)],
  ['like another with another reference', 'dup.exact', true, { paymentReference: '1' }, beside({ ...same, paymentReference: '2' })],
  ['with the reference of another, which another check names', 'dup.exact', false, { paymentReference: '1' }, beside({ ...same, paymentReference: '1' })],
  ['a cent unlike another', 'dup.exact', false, {}, beside({ ...same, amountCents: cents(5_001) })],
  ['a day unlike another', 'dup.exact', false, {}, beside({ ...same, receivedOn: day('2026-05-05') })],
  ['by another way than another', 'dup.exact', false, {}, beside({ ...same, method: 'card' })],
  ['back like another', 'dup.exact', false, back, beside(same)],
  ['with a reference that is there', 'dup.reference', true, { paymentReference: '1' }, { sameReference: [aGiftNearby()] }],
  ['with the reference of what went back', 'dup.reference', false, { paymentReference: '1' }, { sameReference: [aGiftNearby({ amountCents: cents(-1) })] }],
  ['with a reference of its own', 'dup.reference', false, { paymentReference: '1' }],
  ['back with the reference of its gift', 'dup.reference', false, { ...back, paymentReference: '1' }, { sameReference: [aGiftNearby()] }],
]

describe('a gift and its money', () => {
  itHoldsTheBorders({ checks: donationMoneyChecks, record: aDonation, beside: aDonationContext, borders })

  it('names the gifts that a finding speaks of, and no others', () => {
    const others = (id: string, facts: Partial<DonationFacts>, context: Partial<DonationContext>) =>
      donationMoneyChecks.find((check) => check.id === id)?.others?.(aDonation(facts), aDonationContext(context)).map((gift) => gift.id)
    expect(others('don.cash.related', cash(1), beside({ id: 'near' }, { id: 'far', receivedOn: day('2026-05-06') }, { id: 'check', method: 'check' }))).toEqual(['near'])
    expect(others('don.cash.structuring', cash(900_000), beside({ id: 'line', amountCents: cents(900_000) }, { id: 'two', amountCents: cents(1_000_000) }, { id: 'small' }))).toEqual(['line', 'two'])
    expect(others('don.cash.structuring', cash(900_000), { ...cashBeside(900_000), addressCash: [aGiftNearby({ id: 'house', amountCents: cents(900_000) }), aGiftNearby({ id: 'small' })] })).toEqual(['g0', 'house'])
    expect(others('dup.exact', {}, beside({ id: 'twin', ...same }, { id: 'other' }))).toEqual(['twin'])
    expect(others('dup.reference', {}, { sameReference: [aGiftNearby({ id: 'twin' })] })).toEqual(['twin'])
  })
})
