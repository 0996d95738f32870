import type { Expenditure } from '@/lib/domain/expenditure'
import { cents } from '@/lib/domain/money'
import { contributionsFrom, electionPayments, highestSharePercent, hundredthsOfHours, timeSpending } from '@/lib/domain/reports/lda/time-and-gifts'
import type { StatementRecord } from '@/lib/domain/statement-records/statement-record'
import { anExpenditure } from '../../rules/checks/facts'
import { origin } from './book'
import { day } from './facts'

function record(parts: Partial<StatementRecord>): StatementRecord {
  return { ...origin, chapterId: 'chi', kind: 'lobbying-time', title: 'H.R. 123', happenedOn: day('2026-04-10'), happenedAt: null, filedAt: null, personId: 'sana', principalId: null, valueCents: cents(90_000), facts: { hours: '7.5', hoursInAll: '30' }, ...parts }
}

function worked(on: string, hours: string, hoursInAll: string): StatementRecord {
  return record({ id: on, happenedOn: day(on), facts: { hours, hoursInAll } })
}

const book = (timeAndGifts: readonly StatementRecord[]) => ({ timeAndGifts, payees: new Map([['sana', 'Sana Malik'], ['doe', 'Doe for Congress'], ['person', 'Doe for Congress']]), withPapers: new Set<string>() })

describe('hours as typed', () => {
  it.each([['7.5', 750], ['7.05', 705], ['12', 1_200], ['', 0], ['some', 0]])('%p are %i hundredths', (typed, hundredths) => {
    expect(hundredthsOfHours(typed)).toBe(hundredths)
  })
})

describe('the largest share of time in any three months', () => {
  it.each([
    ['in one month', [worked('2026-01-31', '20', '100')], 20],
    ['just under a fifth', [worked('2026-01-31', '19.99', '100')], 19],
    ['over months together', [worked('2026-01-31', '10', '100'), worked('2026-02-28', '50', '100')], 50],
    ['of the third month, whose last day counts', [worked('2026-01-10', '0', '100'), worked('2026-04-09', '50', '100')], 50],
    ['not of the day after three months', [worked('2026-01-10', '40', '100'), worked('2026-04-10', '0', '100')], 40],
    ['without hours in all', [worked('2026-01-31', '20', '')], null],
    ['of nobody else', [record({ personId: 'omar' })], null],
    ['of no void record', [record({ state: 'voided' })], null],
  ] as const)('%s', (_what, records, share) => {
    expect(highestSharePercent(records, 'sana')).toBe(share)
  })
})

describe('lobbying time in the expenses', () => {
  it('counts by its value, with whose it was, how long, and its paper', () => {
    const [row] = timeSpending(book([record({}), record({ id: 'free', valueCents: null }), record({ id: 'void', state: 'voided' }), record({ id: 'gift', kind: 'political-contribution' })]))
    expect(row).toMatchObject({ reference: { kind: 'lobbying-time', id: 'r' }, cents: 90_000, kind: 'time', party: 'Sana Malik', words: 'H.R. 123, 7.5 h', documentedCents: null, counted: true })
    expect(timeSpending(book([record({})]))).toHaveLength(1)
    expect(timeSpending({ ...book([record({})]), withPapers: new Set(['r']) })[0]?.documentedCents).toBe(90_000)
  })
})

const gift = (facts: Readonly<Record<string, string>>) => record({ kind: 'political-contribution', personId: 'doe', title: 'Rep. Doe', valueCents: cents(25_000), facts: { type: 'feca', level: 'federal', contributor: '', foreignMoney: 'no', ...facts } })

describe('a political contribution', () => {
  it('goes from the registrant to the payee in honor of whom the form names', () => {
    expect(contributionsFrom(book([gift({})]))).toMatchObject([
      { reference: { kind: 'political-contribution' }, type: 'feca', cents: 25_000, contributorName: 'Self', payeeName: 'Doe for Congress', honoreeName: 'Rep. Doe', recipientLevel: 'federal', paidFromForeignMoney: false },
    ])
  })

  it('says its kind, its level, from which committee it came, and that money was foreign', () => {
    expect(contributionsFrom(book([gift({ type: 'he', level: 'state-or-local', contributor: 'Friends PAC', foreignMoney: 'yes' })]))).toMatchObject([
      { type: 'he', recipientLevel: 'state-or-local', contributorName: 'Friends PAC', paidFromForeignMoney: true },
    ])
    expect(contributionsFrom(book([record({})]))).toEqual([])
  })
})

describe('a payment for an election', () => {
  const paid = (parts: Partial<Expenditure>): Expenditure => ({ ...anExpenditure(), ...origin, approval: 'not-needed', approvedBy: null, approverName: '', approvedAt: null, purpose: 'us_election', amountCents: cents(30_000), ...parts })
  const payments = (rows: readonly Expenditure[], gifts: readonly StatementRecord[] = []) => electionPayments({ expenditures: rows, payees: book([]).payees }, contributionsFrom(book(gifts)))

  it('is one that the contribution report may have left out, with its part alone', () => {
    const split = paid({ id: 's', splits: [{ purpose: 'us_election', amountCents: cents(10_000) }, { purpose: 'general', amountCents: cents(20_000) }] })
    expect(payments([paid({}), split, paid({ purpose: 'general' }), paid({ state: 'voided' }), paid({ kind: 'in_kind_memo' })]).map((row) => row.cents)).toEqual([30_000, 10_000])
  })

  it('is not federal where a contribution to that payee says so', () => {
    expect(payments([paid({})]).map(({ isFederal }) => isFederal)).toEqual([true])
    expect(payments([paid({})], [gift({ level: 'state-or-local' })]).map(({ isFederal }) => isFederal)).toEqual([false])
    expect(payments([paid({})], [gift({})]).map(({ isFederal }) => isFederal)).toEqual([true])
  })
})
