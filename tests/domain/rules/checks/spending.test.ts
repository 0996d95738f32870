import type { ExpenditureContext, LobbyingContactContext, TransferContext } from '@/lib/domain/assessment'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ExpenditureFacts } from '@/lib/domain/expenditure'
import type { LobbyingContactFacts } from '@/lib/domain/lobbying-contact'
import { cents } from '@/lib/domain/money'
import { assessExpenditure } from '@/lib/domain/rules/assess-expenditure'
import { assessLobbyingContact } from '@/lib/domain/rules/assess-lobbying-contact'
import { assessTransfer } from '@/lib/domain/rules/assess-transfer'
import { dollarsFromRate } from '@/lib/domain/rules/checks/exchange-rate'
import { expenditureChecks } from '@/lib/domain/rules/checks/expenditure'
import { lobbyingContactChecks } from '@/lib/domain/rules/checks/lobbying-contact'
import { transferChecks } from '@/lib/domain/rules/checks/transfer'
import type { TransferFacts } from '@/lib/domain/transfer'
import {
  aContact,
  aContactContext,
  aGiftNearby,
  anExpenditure,
  anExpenditureContext,
  aParty,
  aTransfer,
  aTransferContext,
  unregistered,
} from './facts'

type Pair<Facts, Context> = readonly [Partial<Facts>, Partial<Context>?]
type Cases<Facts, Context> = Record<string, { readonly fires: Pair<Facts, Context>; readonly quiet: Pair<Facts, Context> }>

const day = calendarDate
const party = aParty({ kind: 'party', country: 'PK' })
const euros = {
  originalAmountMinor: 10_000,
  originalCurrency: 'EUR',
  exchangeRate: '0.8',
  exchangeRateSource: 'Treasury',
  exchangeRateOn: day('2026-06-30'),
}
const dollars = { amountCents: cents(12_500) }

const currencyCases = {
  'don.fx.rate': { fires: [{ ...euros, ...dollars, exchangeRate: 'about one' }], quiet: [{ ...euros, ...dollars }] },
  'don.fx.tolerance': { fires: [{ ...euros, amountCents: cents(12_498) }], quiet: [{ ...euros, amountCents: cents(12_499) }] },
  'don.fx.stale': { fires: [{ ...euros, ...dollars, exchangeRateOn: day('2026-03-31') }], quiet: [{ ...euros, ...dollars }] },
} as const

const expenditures: Cases<ExpenditureFacts, ExpenditureContext> = {
  ...currencyCases,
  'exp.payee.missing': { fires: [{ purposeText: ' ' }], quiet: [{}] },
  'FARA-14': { fires: [{}, { payee: aParty({ name: 'n/a' }) }], quiet: [{}] },
  'FARA-15': {
    fires: [{}, { payee: aParty({ addressKnown: false }) }],
    quiet: [{}, { payee: aParty({ addressKnown: false }), hasRegistration: unregistered }],
  },
  'FARA-16': { fires: [{ purpose: 'homeland_political' }], quiet: [{ purpose: 'homeland_political', principalId: 'p' }] },
  'FARA-25': { fires: [{}, { payee: party }], quiet: [{ kind: 'refund_received' }, { payee: party }] },
  'exp.foreign.ofac': {
    fires: [{}, { payee: aParty({ country: 'PK', screeningResult: 'not-screened' }) }],
    quiet: [{}, { payee: aParty({ country: 'US', screeningResult: 'not-screened' }) }],
  },
  'don.ofac.hit': {
    fires: [{}, { payee: aParty({ screeningResult: 'true-match' }) }],
    quiet: [{}, { payee: aParty({ screeningResult: 'match-cleared' }) }],
  },
  'exp.selfdeal': {
    fires: [{}, { payee: aParty({ tags: ['payee', 'officer'] }) }],
    quiet: [{}, { payee: aParty({ tags: ['payee', 'volunteer'] }) }],
  },
  'don.reimbursed': {
    fires: [{ amountCents: cents(10_000) }, { payeeGifts: [aGiftNearby({ amountCents: cents(11_000) })] }],
    quiet: [{ amountCents: cents(10_000) }, { payeeGifts: [aGiftNearby({ amountCents: cents(11_001) })] }],
  },
  'exp.purpose.vague': { fires: [{ purposeText: 'Reimbursement' }], quiet: [{ purposeText: 'Reimbursement of train fares' }] },
  'FARA-13': { fires: [{ purposeText: 'Printing leaflets' }], quiet: [{ purposeText: 'Printing of leaflets' }] },
  'exp.usElection.c3': {
    fires: [{ purpose: 'us_election' }, { taxKind: '501c3' }],
    quiet: [{ purpose: 'us_election' }, { taxKind: '501c4' }],
  },
  'FARA-28': { fires: [{ purpose: 'us_election', principalId: 'p' }], quiet: [{ purpose: 'us_election' }] },
  'exp.pettycash': {
    fires: [{ purpose: 'us_election', method: 'cash', amountCents: cents(10_001) }],
    quiet: [{ purpose: 'us_election', method: 'cash', amountCents: cents(10_000) }],
  },
  'exp.support.missing': {
    fires: [{ receiptState: 'explained', amountCents: cents(20_001) }],
    quiet: [{ receiptState: 'explained', amountCents: cents(20_000) }],
  },
  'house.receipt.missing': { fires: [{ receiptState: 'missing' }], quiet: [{ receiptState: 'explained' }] },
  'house.approval.waiting': { fires: [{ amountCents: cents(50_001) }], quiet: [{ amountCents: cents(50_000) }] },
  'house.approval.own': { fires: [{}, { enteredByApprover: true }], quiet: [{}] },
  'house.amount.positive': { fires: [{ amountCents: cents(0) }], quiet: [{ amountCents: cents(1) }] },
  'house.date.future': { fires: [{ paidOn: day('2026-11-26') }], quiet: [{ paidOn: day('2026-11-25') }] },
  'house.split.sum': {
    fires: [{ splits: [{ purpose: 'general', amountCents: cents(4_999) }] }],
    quiet: [
      {
        splits: [
          { purpose: 'general', amountCents: cents(4_000) },
          { purpose: 'administration', amountCents: cents(1_000) },
        ],
      },
    ],
  },
}

const transfers: Cases<TransferFacts, TransferContext> = {
  ...currencyCases,
  'house.amount.positive': { fires: [{ amountCents: cents(0) }], quiet: [{ amountCents: cents(1) }] },
  'house.date.future': { fires: [{ sentOn: day('2026-11-26') }], quiet: [{ sentOn: day('2026-11-25') }] },
  'exp.payee.missing': { fires: [{ recipientId: null }, { recipient: null }], quiet: [{}] },
  'FARA-14': { fires: [{}, { recipient: aParty({ name: 'Cash' }) }], quiet: [{}] },
  'FARA-16': { fires: [{ principalId: null }], quiet: [{ principalId: null }, { hasRegistration: unregistered }] },
  'exp.purpose.vague': { fires: [{ purposeText: 'Fees' }], quiet: [{}] },
  'FARA-13': { fires: [{ purposeText: 'School books' }], quiet: [{}] },
  'exp.foreign.ofac': {
    fires: [{ screeningResult: 'not-screened' }, { recipient: aParty({ screeningResult: 'not-screened' }) }],
    quiet: [{ screeningResult: 'not-screened' }, { recipient: aParty({ screeningResult: 'no-match' }) }],
  },
  'don.ofac.hit': { fires: [{ screeningResult: 'possible-match' }], quiet: [{ screeningResult: 'match-cleared' }] },
  'don.cmir': {
    fires: [{ channel: 'cash_carried', amountCents: cents(1_000_001) }],
    quiet: [{ channel: 'wire', amountCents: cents(1_000_001) }],
  },
  'house.transfer.chapter': {
    fires: [{ kind: 'between-chapters' }],
    quiet: [{ kind: 'between-chapters', counterpartChapterId: 'houston' }],
  },
  'trf.chapter.pair': {
    fires: [{ kind: 'between-chapters', counterpartChapterId: 'houston' }],
    quiet: [
      { kind: 'between-chapters', counterpartChapterId: 'houston' },
      { otherSide: { kind: 'transfer', number: 'HOU-T-2026-0001', id: 't', revision: 1 } },
    ],
  },
  'house.approval.waiting': {
    fires: [{ amountCents: cents(50_001) }],
    quiet: [{ amountCents: cents(50_001) }, { approvedByAnother: true }],
  },
}

const official = aContact().officials[0]
const contacts: Cases<LobbyingContactFacts, LobbyingContactContext> = {
  'house.date.future': { fires: [{ contactOn: day('2026-11-26') }], quiet: [{ contactOn: day('2026-11-25') }] },
  'FARA-29': { fires: [{ officials: official === undefined ? [] : [{ ...official, office: '' }] }], quiet: [{}] },
  'FARA-31': { fires: [{ topic: 'Introduction', specificIssue: '' }], quiet: [{ topic: 'Introduction' }] },
  'house.contact.principal': { fires: [{ principalId: null }], quiet: [{ principalId: null, onBehalfOf: 'Scholars of Avaria' }] },
  'FARA-46': {
    fires: [{ registrationDisclosed: 'not-known' }],
    quiet: [{ registrationDisclosed: 'not-known' }, { hasRegistration: unregistered }],
  },
  'LDA-43': { fires: [{ mode: 'email', registrationDisclosed: 'no' }], quiet: [{ mode: 'phone', registrationDisclosed: 'no' }] },
  'house.contact.issue': { fires: [{ issueCode: '' }], quiet: [{ issueCode: '' }, { hasRegistration: unregistered }] },
  'LDA-10': { fires: [{ specificIssue: 'H.R. 123, S. 45, H.J.Res. 7, S.Con.Res. 9' }], quiet: [{}] },
  'house.contact.covered': {
    fires: [{ officials: official === undefined ? [] : [{ ...official, covered: 'not-known' }] }],
    quiet: [{}],
  },
  'house.contact.cost': { fires: [{ relatedCostCents: cents(1) }], quiet: [{ relatedCostCents: cents(1), relatedExpenditureId: 'e' }] },
}

const expenditureOf = ([facts, context]: Pair<ExpenditureFacts, ExpenditureContext>) =>
  assessExpenditure(anExpenditure(facts), anExpenditureContext(context))
const transferOf = ([facts, context]: Pair<TransferFacts, TransferContext>) => assessTransfer(aTransfer(facts), aTransferContext(context))
const contactOf = ([facts, context]: Pair<LobbyingContactFacts, LobbyingContactContext>) =>
  assessLobbyingContact(aContact(facts), aContactContext(context))

describe('checks of an expenditure', () => {
  it.each(Object.entries(expenditures))('%s fires, and does not fire beside its line', (id, { fires, quiet }) => {
    expect(expenditureOf(fires).findings.map(({ check }) => check)).toContain(id)
    expect(expenditureOf(quiet).findings.map(({ check }) => check)).not.toContain(id)
  })

  it('each have a case here, and find nothing in a plain payment', () => {
    expect(Object.keys(expenditures).sort()).toEqual(expenditureChecks.map(({ id }) => id).sort())
    expect(expenditureOf([{}])).toEqual({ findings: [], refusedBecause: null })
  })

  it('stop a charity that pays for an election', () => {
    expect(expenditureOf([{ purpose: 'us_election' }, { taxKind: '501c3' }]).refusedBecause).toContain('501(c)(3)')
  })
})

describe('checks of a transfer', () => {
  it.each(Object.entries(transfers))('%s fires, and does not fire beside its line', (id, { fires, quiet }) => {
    expect(transferOf(fires).findings.map(({ check }) => check)).toContain(id)
    expect(transferOf(quiet).findings.map(({ check }) => check)).not.toContain(id)
  })

  it('each have a case here, and find nothing in a screened transfer with principal and purpose', () => {
    expect(Object.keys(transfers).sort()).toEqual(transferChecks.map(({ id }) => id).sort())
    expect(transferOf([{}])).toEqual({ findings: [], refusedBecause: null })
  })
})

describe('checks of a lobbying contact', () => {
  it.each(Object.entries(contacts))('%s fires, and does not fire beside its line', (id, { fires, quiet }) => {
    expect(contactOf(fires).findings.map(({ check }) => check)).toContain(id)
    expect(contactOf(quiet).findings.map(({ check }) => check)).not.toContain(id)
  })

  it('each have a case here, find nothing in a full contact, and never stop one', () => {
    expect(Object.keys(contacts).sort()).toEqual(lobbyingContactChecks.map(({ id }) => id).sort())
    expect(contactOf([{}])).toEqual({ findings: [], refusedBecause: null })
    for (const { fires } of Object.values(contacts)) expect(contactOf(fires).refusedBecause).toBeNull()
  })
})

it.each([
  [10_000, 'EUR', '0.8', 12_500n],
  [10_000, 'JPY', '150', 6_667n],
  [10_000, 'KWD', '0.3', 3_333n],
  [1, 'EUR', '2', 1n],
  [1, 'EUR', '2.1', 0n],
  [5, 'EUR', '0', null],
])('%d minor units of %s at %s are %s cents, rounded half up once', (originalAmountMinor, originalCurrency, exchangeRate, expected) => {
  expect(dollarsFromRate({ ...euros, originalAmountMinor, originalCurrency, exchangeRate })).toBe(expected)
})
