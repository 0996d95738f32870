/** Each check of a transfer on both sides of every line that it draws. */
import type { TransferContext } from '@/lib/domain/assessment'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { hasOpenMatch, isAbroad, isForeignGovernmentOrParty, isNoName } from '@/lib/domain/rules/checks/parties'
import { transferChecks } from '@/lib/domain/rules/checks/transfer'
import type { TransferFacts } from '@/lib/domain/transfer'
import { itHoldsTheBorders, type Border } from './borders'
import { aParty, aTransfer, aTransferContext, unregistered } from './facts'

const between = { kind: 'between-chapters', recipientId: null, counterpartChapterId: 'other' } as const
const nobody = { recipient: null }
/** 14,000 rupees at 280 a dollar: 50 dollars. */
const rupees = { originalCurrency: 'PKR', originalAmountMinor: 1_400_000, exchangeRate: '280', exchangeRateSource: 'Treasury', exchangeRateOn: calendarDate('2026-06-30') }
const unscreened = aParty({ screeningResult: 'not-screened' })

const borders: readonly Border<TransferFacts, TransferContext>[] = [
  ['nothing at all', 'house.amount.positive', true, { amountCents: cents(0) }],
  ['a single cent', 'house.amount.positive', false, { amountCents: cents(1) }],
  ['abroad to nobody', 'exp.payee.missing', true, {}, nobody],
  ['abroad for a purpose of blanks', 'exp.payee.missing', true, { purposeText: '  ' }],
  ['abroad with recipient and purpose', 'exp.payee.missing', false, {}],
  ['to a chapter, which is no person', 'exp.payee.missing', false, between, nobody],
  ['to nobody, whose name is no name either', 'FARA-14', false, {}, nobody],
  ['to cash', 'FARA-14', true, {}, { recipient: aParty({ name: ' Cash ' }) }],
  ['to a name', 'FARA-14', false, {}],
  ['out, for no principal', 'FARA-16', true, { principalId: null }],
  ['in, for no principal', 'FARA-16', false, { principalId: null, direction: 'in' }],
  ['between chapters, for no principal', 'FARA-16', false, { ...between, principalId: null }],
  ['for no principal, where nobody is registered', 'FARA-16', false, { principalId: null }, { hasRegistration: unregistered }],
  ['for a principal', 'FARA-16', false, {}],
  ['for a word that says nothing', 'exp.purpose.vague', true, { purposeText: 'misc' }],
  ['for no word, which another check names', 'exp.purpose.vague', false, { purposeText: ' ' }],
  ['abroad, in one word', 'FARA-13', true, { purposeText: 'Books' }],
  ['abroad, in blanks, which another check names', 'FARA-13', false, { purposeText: '  ' }],
  ['between chapters, in one word', 'FARA-13', false, { ...between, purposeText: 'Books' }],
  ['in one word, where nobody is registered', 'FARA-13', false, { purposeText: 'Books' }, { hasRegistration: unregistered }],
  ['out to somebody whom nobody looked up', 'exp.foreign.ofac', true, { screeningResult: 'not-screened' }, { recipient: unscreened }],
  ['out to nobody, not looked up', 'exp.foreign.ofac', true, { screeningResult: 'not-screened' }, nobody],
  ['out, the recipient looked up with the person', 'exp.foreign.ofac', false, { screeningResult: 'not-screened' }],
  ['out, looked up with the transfer', 'exp.foreign.ofac', false, {}, { recipient: unscreened }],
  ['in, not looked up', 'exp.foreign.ofac', false, { screeningResult: 'not-screened', direction: 'in' }, { recipient: unscreened }],
  ['between chapters, not looked up', 'exp.foreign.ofac', false, { ...between, screeningResult: 'not-screened' }, nobody],
  ['with a possible match', 'don.ofac.hit', true, { screeningResult: 'possible-match' }],
  ['to a person with a true match', 'don.ofac.hit', true, {}, { recipient: aParty({ screeningResult: 'true-match' }) }],
  ['with no match, to nobody', 'don.ofac.hit', false, {}, nobody],
  ['10,000 dollars carried abroad', 'don.cmir', false, { channel: 'cash_carried', amountCents: cents(1_000_000) }],
  ['a cent more carried abroad', 'don.cmir', true, { channel: 'cash_carried', amountCents: cents(1_000_001) }],
  ['a cent more wired abroad', 'don.cmir', false, { amountCents: cents(1_000_001) }],
  ['a cent more carried to a chapter', 'don.cmir', false, { ...between, channel: 'cash_carried', amountCents: cents(1_000_001) }],
  ['between chapters, to no chapter', 'house.transfer.chapter', true, { ...between, counterpartChapterId: null }],
  ['between chapters, to one', 'house.transfer.chapter', false, between],
  ['abroad, to no chapter', 'house.transfer.chapter', false, {}],
  ['between chapters without its other half', 'trf.chapter.pair', true, between],
  ['abroad without another half', 'trf.chapter.pair', false, {}],
  ['of just the amount that needs nobody else', 'house.approval.waiting', false, { amountCents: cents(50_000) }],
  ['of a cent more', 'house.approval.waiting', true, { amountCents: cents(50_001) }],
  ['of a cent more, coming in', 'house.approval.waiting', false, { amountCents: cents(50_001), direction: 'in' }],
  ['sent tomorrow', 'house.date.future', true, { sentOn: calendarDate('2026-11-26') }],
  ['sent today', 'house.date.future', false, { sentOn: calendarDate('2026-11-25') }],
  ['for a purpose in words', 'exp.purpose.vague', false, {}],
  ['in rupees without a rate', 'don.fx.rate', true, { originalCurrency: 'PKR', originalAmountMinor: 1_400_000 }],
  ['in dollars', 'don.fx.rate', false, {}],
  ['of other dollars than the rate gives', 'don.fx.tolerance', true, { ...rupees, amountCents: cents(5_002) }],
  ['of the dollars that the rate gives', 'don.fx.tolerance', false, { ...rupees, amountCents: cents(5_000) }],
  ['at a rate of the quarter before', 'don.fx.stale', true, { ...rupees, exchangeRateOn: calendarDate('2026-03-31') }],
  ['at a rate of the quarter', 'don.fx.stale', false, rupees],
  ['of a cent more, approved by another', 'house.approval.waiting', false, { amountCents: cents(50_001) }, { approvedByAnother: true }],
]

describe('a transfer', () => {
  itHoldsTheBorders({ checks: transferChecks, record: aTransfer, beside: aTransferContext, borders })
})

describe('a party', () => {
  it('is abroad where its country is known and another', () => {
    expect(['', 'US', 'PK'].map(isAbroad)).toEqual([false, false, true])
  })

  it.each([
    ['government', 'PK', true],
    ['government', '', true],
    ['government', 'US', false],
    ['party', 'PK', true],
    ['party', 'US', false],
    ['organization', 'PK', false],
    ['individual', 'PK', false],
  ] as const)('of kind %s in %j is a foreign government or party: %s', (kind, country, expected) => {
    expect(isForeignGovernmentOrParty(aParty({ kind, country }))).toBe(expected)
  })

  it('has no name where it says cash, various or nothing', () => {
    expect(['', '—', 'N/A', 'Various', 'Cash Ahmed'].map(isNoName)).toEqual([true, true, true, true, false])
  })

  it('has an open match while it is possible or true', () => {
    expect(['not-screened', 'no-match', 'match-cleared', 'possible-match', 'true-match'].map(hasOpenMatch)).toEqual([false, false, false, true, true])
  })
})
