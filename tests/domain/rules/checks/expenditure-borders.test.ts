/** Each check of a payment on both sides of every line that it draws. */
import type { ExpenditureContext } from '@/lib/domain/assessment'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ExpenditureFacts } from '@/lib/domain/expenditure'
import { cents } from '@/lib/domain/money'
import { expenditureChecks } from '@/lib/domain/rules/checks/expenditure'
import { itHoldsTheBorders, type Border } from './borders'
import { aGiftNearby, anExpenditure, anExpenditureContext, aParty, unregistered } from './facts'

const nobody = { payee: null }
const refund = { kind: 'refund_received' } as const
const abroad = (facts: Parameters<typeof aParty>[0] = {}) => ({ payee: aParty({ kind: 'organization', country: 'PK', ...facts }) })
const election = { purpose: 'us_election' } as const
const gift = (dollarCents: number) => ({ payeeGifts: [aGiftNearby({ amountCents: cents(dollarCents) })] })
const split = (...amounts: readonly number[]) => ({ splits: amounts.map((amount) => ({ purpose: 'general' as const, amountCents: cents(amount) })) })
/** 14,000 rupees at 280 a dollar: 50 dollars. */
const rupees = { originalCurrency: 'PKR', originalAmountMinor: 1_400_000, exchangeRate: '280', exchangeRateSource: 'Treasury', exchangeRateOn: calendarDate('2026-06-30') }

const borders: readonly Border<ExpenditureFacts, ExpenditureContext>[] = [
  ['nothing at all', 'house.amount.positive', true, { amountCents: cents(0) }],
  ['a single cent', 'house.amount.positive', false, { amountCents: cents(1) }],
  ['paid tomorrow', 'house.date.future', true, { paidOn: calendarDate('2026-11-26') }],
  ['paid today', 'house.date.future', false, { paidOn: calendarDate('2026-11-25') }],
  ['in parts that sum to less', 'house.split.sum', true, split(2_000, 2_999)],
  ['in parts that sum', 'house.split.sum', false, split(2_000, 3_000)],
  ['in no parts', 'house.split.sum', false, { splits: [] }],
  ['in rupees without a rate', 'don.fx.rate', true, { originalCurrency: 'PKR', originalAmountMinor: 1_400_000 }],
  ['in dollars', 'don.fx.rate', false, {}],
  ['of other dollars than the rate gives', 'don.fx.tolerance', true, { ...rupees, amountCents: cents(5_002) }],
  ['of the dollars that the rate gives', 'don.fx.tolerance', false, rupees],
  ['at a rate of the quarter before', 'don.fx.stale', true, { ...rupees, exchangeRateOn: calendarDate('2026-03-31') }],
  ['at a rate of the quarter', 'don.fx.stale', false, rupees],
  ['to nobody', 'exp.payee.missing', true, {}, nobody],
  ['for a purpose of blanks', 'exp.payee.missing', true, { purposeText: ' ' }],
  ['to somebody for something', 'exp.payee.missing', false, {}],
  ['to cash', 'FARA-14', true, {}, { payee: aParty({ name: 'CASH' }) }],
  ['to nobody, which another check names', 'FARA-14', false, {}, nobody],
  ['to a name', 'FARA-14', false, {}],
  ['to nobody knows where', 'FARA-15', true, {}, { payee: aParty({ addressKnown: false }) }],
  ['to an address', 'FARA-15', false, {}],
  ['to nobody, who has no address', 'FARA-15', false, {}, nobody],
  ['back from nobody knows where', 'FARA-15', false, refund, { payee: aParty({ addressKnown: false }) }],
  ['to nobody knows where, with no registration', 'FARA-15', false, {}, { payee: aParty({ addressKnown: false }), hasRegistration: unregistered }],
  ['for lobbying, for no principal', 'FARA-16', true, { purpose: 'us_lobbying' }],
  ['for the homeland, for no principal', 'FARA-16', true, { purpose: 'homeland_political' }],
  ['for charity there, for no principal', 'FARA-16', true, { purpose: 'homeland_charity' }],
  ['for lobbying, for a principal', 'FARA-16', false, { purpose: 'us_lobbying', principalId: 'principal' }],
  ['in general, for no principal', 'FARA-16', false, {}],
  ['back, for no principal', 'FARA-16', false, { ...refund, purpose: 'us_lobbying' }],
  ['for lobbying, with no registration', 'FARA-16', false, { purpose: 'us_lobbying' }, { hasRegistration: unregistered }],
  ['to a foreign party', 'FARA-25', true, {}, abroad({ kind: 'party' })],
  ['to a party here', 'FARA-25', false, {}, { payee: aParty({ kind: 'party' }) }],
  ['to nobody, who is no party', 'FARA-25', false, {}, nobody],
  ['back from a foreign party', 'FARA-25', false, refund, abroad({ kind: 'party' })],
  ['abroad to somebody not looked up', 'exp.foreign.ofac', true, {}, abroad({ screeningResult: 'not-screened' })],
  ['abroad to somebody looked up', 'exp.foreign.ofac', false, {}, abroad()],
  ['here to somebody not looked up', 'exp.foreign.ofac', false, {}, { payee: aParty({ screeningResult: 'not-screened' }) }],
  ['to nobody, not looked up', 'exp.foreign.ofac', false, {}, nobody],
  ['back from somebody not looked up', 'exp.foreign.ofac', false, refund, abroad({ screeningResult: 'not-screened' })],
  ['to somebody with a true match', 'don.ofac.hit', true, {}, { payee: aParty({ screeningResult: 'true-match' }) }],
  ['to somebody cleared', 'don.ofac.hit', false, {}, { payee: aParty({ screeningResult: 'match-cleared' }) }],
  ['to nobody, who matches nobody', 'don.ofac.hit', false, {}, nobody],
  ['to an officer', 'exp.selfdeal', true, {}, { payee: aParty({ tags: ['officer'] }) }],
  ['to a volunteer', 'exp.selfdeal', false, {}, { payee: aParty({ tags: ['volunteer'] }) }],
  ['to nobody, who is no officer', 'exp.selfdeal', false, {}, nobody],
  ['back from an officer', 'exp.selfdeal', false, refund, { payee: aParty({ tags: ['officer'] }) }],
  ['to somebody who gave a tenth more', 'don.reimbursed', true, {}, gift(5_500)],
  ['to somebody who gave a tenth less', 'don.reimbursed', true, {}, gift(4_500)],
  ['to somebody who gave a little more than a tenth more', 'don.reimbursed', false, {}, gift(5_501)],
  ['to somebody who gave a little less than a tenth less', 'don.reimbursed', false, {}, gift(4_499)],
  ['to somebody who gave nothing', 'don.reimbursed', false, {}],
  ['back from somebody who gave as much', 'don.reimbursed', false, refund, gift(5_000)],
  ['of nothing to somebody who gave nothing', 'don.reimbursed', false, { amountCents: cents(0) }, gift(0)],
  ['for a word that says nothing', 'exp.purpose.vague', true, { purposeText: 'Services' }],
  ['for no word, which another check names', 'exp.purpose.vague', false, { purposeText: ' ' }],
  ['for a purpose in words', 'exp.purpose.vague', false, {}],
  ['in one word', 'FARA-13', true, { purposeText: 'Rent' }],
  ['in blanks, which another check names', 'FARA-13', false, { purposeText: ' ' }],
  ['in one word, with no registration', 'FARA-13', false, { purposeText: 'Rent' }, { hasRegistration: unregistered }],
  ['for an election, by a charity', 'exp.usElection.c3', true, election, { taxKind: '501c3' }],
  ['partly for an election, by a charity', 'exp.usElection.c3', true, { splits: [{ purpose: 'us_election', amountCents: cents(5_000) }] }, { taxKind: '501c3' }],
  ['for an election, by another', 'exp.usElection.c3', false, election],
  ['for the hall, by a charity', 'exp.usElection.c3', false, split(5_000), { taxKind: '501c3' }],
  ['for an election, with money of a principal', 'FARA-28', true, { ...election, principalId: 'principal' }],
  ['for an election', 'FARA-28', false, election],
  ['for the hall, with money of a principal', 'FARA-28', false, { principalId: 'principal' }],
  ['for an election, in cash of 100 dollars and a cent', 'exp.pettycash', true, { ...election, method: 'cash', amountCents: cents(10_001) }],
  ['for an election, in cash of 100 dollars', 'exp.pettycash', false, { ...election, method: 'cash', amountCents: cents(10_000) }],
  ['for an election, by cheque', 'exp.pettycash', false, { ...election, amountCents: cents(10_001) }],
  ['in cash, by a political organization', 'exp.pettycash', true, { method: 'cash', amountCents: cents(10_001) }, { taxKind: '527' }],
  ['in cash, by another', 'exp.pettycash', false, { method: 'cash', amountCents: cents(10_001) }],
  ['of 200 dollars and a cent without a paper', 'exp.support.missing', true, { receiptState: 'missing', amountCents: cents(20_001) }],
  ['of 200 dollars without a paper', 'exp.support.missing', false, { receiptState: 'missing', amountCents: cents(20_000) }],
  ['of more with a paper', 'exp.support.missing', false, { amountCents: cents(20_001) }],
  ['back without a paper', 'exp.support.missing', false, { ...refund, receiptState: 'missing', amountCents: cents(20_001) }],
  ['of little without a paper', 'house.receipt.missing', true, { receiptState: 'missing' }],
  ['of little with a paper', 'house.receipt.missing', false, {}],
  ['of much without a paper, which another check names', 'house.receipt.missing', false, { receiptState: 'missing', amountCents: cents(20_001) }],
  ['of little, back without a paper', 'house.receipt.missing', false, { ...refund, receiptState: 'missing' }],
  ['of just the amount that needs nobody else', 'house.approval.waiting', false, { amountCents: cents(50_000) }],
  ['of a cent more', 'house.approval.waiting', true, { amountCents: cents(50_001) }],
  ['of a cent more, approved by another', 'house.approval.waiting', false, { amountCents: cents(50_001) }, { approvedByAnother: true }],
  ['of a cent more, coming back', 'house.approval.waiting', false, { ...refund, amountCents: cents(50_001) }],
  ['approved by who entered it', 'house.approval.own', true, {}, { enteredByApprover: true }],
  ['approved by another', 'house.approval.own', false, {}],
]

describe('a payment', () => {
  itHoldsTheBorders({ checks: expenditureChecks, record: anExpenditure, beside: anExpenditureContext, borders })
})
