/** What the checks make of whole records: of one without fault, of one that is stopped, and of money in another currency. */
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { assessExpenditure } from '@/lib/domain/rules/assess-expenditure'
import { assessLobbyingContact } from '@/lib/domain/rules/assess-lobbying-contact'
import { assessTransfer } from '@/lib/domain/rules/assess-transfer'
import { differsFromRate, dollarsFromRate, hasStaleRate, lacksRate } from '@/lib/domain/rules/checks/exchange-rate'
import { hasFewWords, isVague } from '@/lib/domain/rules/checks/purpose-text'
import { aContact, aContactContext, anExpenditure, anExpenditureContext, aTransfer, aTransferContext } from './facts'

const nothing = { findings: [], refusedBecause: null }

describe('a record without fault', () => {
  it.each([
    ['payment', assessExpenditure(anExpenditure(), anExpenditureContext())],
    ['screened transfer with principal and purpose', assessTransfer(aTransfer(), aTransferContext())],
    ['full contact', assessLobbyingContact(aContact(), aContactContext())],
  ])('such as a %s has no findings', (_what, assessment) => {
    expect(assessment).toEqual(nothing)
  })
})

it('stops a charity that pays for an election, and says why', () => {
  const { findings, refusedBecause } = assessExpenditure(anExpenditure({ purpose: 'us_election' }), anExpenditureContext({ taxKind: '501c3' }))
  expect(findings.map(({ check }) => check)).toContain('exp.usElection.c3')
  expect(refusedBecause).toContain('501(c)(3)')
})

it('never stops a contact, which has taken place', () => {
  const { findings, refusedBecause } = assessLobbyingContact(aContact({ topic: '', officials: [], principalId: null, registrationDisclosed: 'no', issueCode: '', specificIssue: 'H.R. 1' }), aContactContext())
  expect(findings.length).toBeGreaterThan(4)
  expect(refusedBecause).toBeNull()
})

const on = calendarDate('2026-06-30')
/** 100.00 euros at 0.8 a dollar: 125 dollars. */
const euros = { originalAmountMinor: 10_000, originalCurrency: 'EUR', exchangeRate: '0.8', exchangeRateSource: 'Treasury', exchangeRateOn: on }

describe('money in another currency', () => {
  it.each([
    [10_000, 'EUR', '0.8', 12_500n],
    [-10_000, 'EUR', '0.8', 12_500n],
    [10_000, 'JPY', '150', 6_667n],
    [10_000, 'KWD', '0.3', 3_333n],
    [1, 'EUR', '2', 1n],
    [1, 'EUR', '2.1', 0n],
    [5, 'EUR', '0', null],
    [5, 'EUR', '1e3', null],
    [5, 'EUR', ' 2', null],
    [5, 'EUR', '2 ', null],
    [5, 'EUR', null, null],
    [null, 'EUR', '2', null],
    [5, null, '2', null],
  ])('%d minor units of %s at %j are %s cents, rounded half up once', (originalAmountMinor, originalCurrency, exchangeRate, expected) => {
    expect(dollarsFromRate({ ...euros, originalAmountMinor, originalCurrency, exchangeRate })).toBe(expected)
  })

  it.each([
    ['amount', { originalAmountMinor: null }],
    ['rate', { exchangeRate: null }],
    ['source of the rate', { exchangeRateSource: '' }],
    ['source of the rate at all', { exchangeRateSource: null }],
    ['day of the rate', { exchangeRateOn: null }],
  ])('lacks its rate without the %s', (_what, missing) => {
    expect(lacksRate({ ...euros, ...missing })).toBe(true)
    expect(differsFromRate({ ...euros, ...missing, amountCents: cents(1) })).toBe(false)
  })

  it.each([
    ['US dollars', 'USD'],
    ['no other currency', ''],
    ['no currency told', null],
  ])('needs no rate in %s', (_what, originalCurrency) => {
    const money = { ...euros, originalCurrency, exchangeRate: null, exchangeRateOn: calendarDate('2026-01-01') }
    expect([lacksRate(money), differsFromRate({ ...money, amountCents: cents(1) }), hasStaleRate(money, on)]).toEqual([false, false, false])
  })

  it('may differ from its rate by a cent, up or down, and by no more', () => {
    expect([12_498, 12_499, 12_500, 12_501, 12_502, -12_500].map((amount) => differsFromRate({ ...euros, amountCents: cents(amount) }))).toEqual([true, false, false, false, true, false])
  })

  it.each([
    ['of the Treasury, of the quarter', 'Treasury', '2026-04-01', false],
    ['of the Treasury, of the quarter before', 'US TREASURY', '2026-03-31', true],
    ['of the Treasury, of the same quarter a year before', 'Treasury', '2025-06-30', true],
    ['of the European Central Bank, five days old', 'ECB', '2026-06-25', false],
    ['of the European Central Bank, six days old', 'ecb reference', '2026-06-24', true],
    ['of a bank, however old', 'Our bank', '2020-01-01', false],
  ])('has a rate %s', (_what, exchangeRateSource, day, stale) => {
    expect(hasStaleRate({ ...euros, exchangeRateSource, exchangeRateOn: calendarDate(day) }, on)).toBe(stale)
    expect(hasStaleRate({ ...euros, exchangeRateSource, exchangeRateOn: null }, on)).toBe(false)
  })
})

describe('the words of a purpose', () => {
  it.each([
    ['Marketing', true],
    ['  office   expenses ', true],
    ['Rent us', true],
    ['Rent paid', false],
    [' Rent us ', true],
  ])('%j says too little: %s', (text, vague) => {
    expect(isVague(text, on)).toBe(vague)
  })

  it.each([
    ['Hall rent', true],
    ['Rent of hall', false],
    ['  Hall   rent  ', true],
  ])('%j is of too few words for a statement: %s', (text, few) => {
    expect(hasFewWords(text, on)).toBe(few)
  })
})
