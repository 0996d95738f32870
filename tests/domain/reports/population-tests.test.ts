/**
 * @jest-environment node
 */
import fc from 'fast-check'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import { buildPopulationTests } from '@/lib/domain/reports/population-tests'
import type { PopulationFacts } from '@/lib/domain/reports/population-report-facts'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { quarter } from '@/lib/domain/reporting-period'
import { aGift } from '../audit/population/gift'
import { factsOf } from './golden-facts'
import { goldenFile, readTable } from './golden-file'
import { asWhole, expectGolden } from './golden-text'

const q1 = quarter(2026, 1)
const { people: _people, ...head } = factsOf(readTable(goldenFile('audit-2025-q4', 'records.txt')), q1)
const named = (id: string, name: string) => ({ id, name, nameOtherScript: null, kind: 'individual' as const, addressText: null, employer: '', occupation: '' })

const donations = [
  aGift({ paymentReference: 'ch_1', cents: 20_000 }), aGift({ paymentReference: 'ch_1', cents: 20_000 }), aGift({ donorId: 'bilal', entered: '2026-06-01', enteredHour: 23, cents: 500_000 }),
  aGift({ kind: 'refund', cents: -1000 }), aGift({ state: 'voided' }), aGift({ on: '2026-03-30', depositedOn: calendarDate('2026-04-02') }),
  ...['2026-01-05', '2026-01-06', '2026-01-09'].map((on) => aGift({ on, donorId: 'cash', method: 'cash', cents: 900_000 })),
]

const facts: PopulationFacts = {
  ...head, donations, neighbours: [aGift({ on: '2026-04-02', depositedOn: calendarDate('2026-03-31') })],
  people: [named('donor', 'Amina Khan'), named('bilal', 'Bilal Aziz'), named('cash', 'Cyrus Cash')],
  series: [{ kind: 'receipt', prefix: 'CHI', year: 2026, numbers: [1, 3], last: 4 }], enteredNames: new Map([['user', 'Tariq Treasurer']]),
  changedAfterSeal: [{ donationId: donations[2]?.id ?? '', reportNumber: 'CHI-QD-2026-Q1-1' }],
  firstGiftOn: new Map([['bilal', calendarDate('2026-03-01')], ['donor', calendarDate('2020-01-01')]]), paidDonors: [{ donorId: 'bilal', count: 2, amountCents: cents(7000) }],
}

const built = (from: PopulationFacts = facts) => buildPopulationTests(from, q1, registrantOf(from))
const item = (id: string, from: PopulationFacts = facts) => built(from).items.find((each) => each.id === id)
const recordsOf = (id: string, from: PopulationFacts = facts) => item(id, from)?.lines.filter(({ kind }) => kind === 'note').flatMap(({ records }) => records.map(({ number }) => number))
const numberAt = (index: number) => donations[index]?.number

describe('the tests of all donations', () => {
  it('name the records behind what they found', () => {
    expect(recordsOf('duplicates-certain')).toEqual([numberAt(0), numberAt(1)])
    expect(recordsOf('late')).toEqual([numberAt(2)])
    expect(recordsOf('night')).toEqual([numberAt(2)])
    expect(recordsOf('after-seal')).toEqual([numberAt(2)])
    expect(recordsOf('cash-near-line')).toEqual([numberAt(6), numberAt(7), numberAt(8)])
    expect(recordsOf('cut-off')).toEqual([numberAt(5), facts.neighbours?.[0]?.number])
    expect(recordsOf('new-large')).toEqual([numberAt(2)])
    expect(recordsOf('paid-donors')).toEqual([numberAt(2)])
  })

  it('stand whole beside their gifts, for whoever reads the chapter and within an engagement', () => {
    expectGolden(asWhole(built()), 'population', 'expected.txt')
    expectGolden(asWhole(built({ ...facts, neighbours: null, paidDonors: null })), 'population', 'engagement.txt')
  })

  it('name numbers that nobody has, the last ones too', () => {
    expect(item('gaps')?.lines.map(({ cells }) => cells)).toEqual([['CHI-R-2026-0002 is missing', 1], ['CHI-R-2026-0004 is missing', 1]])
  })

  it('count what counts: a void and a return are no gifts, a return lowers the donor’s total', () => {
    expect(built().summary[0]?.amountCents).toBe(20_000 * 2 + 500_000 + 10_000 + 3 * 900_000)
    expect(item('concentration')?.lines.map(({ cells }) => [cells[0], cells[3]])).toEqual([['Cyrus Cash', 2_700_000], ['Bilal Aziz', 500_000], ['Amina Khan', 49_000]])
  })

  it('say why digits would mean nothing, in place of a table', () => {
    expect(item('digits')?.text).toMatch(/^Not compared: too few free amounts/)
    expect(item('digits')?.lines).toEqual([])
  })

  it('show digits of many free amounts, with the word pattern and no other', () => {
    const many = Array.from({ length: 400 }, (_, index) => aGift({ cents: 137 + index * index * 3 }))
    const digits = item('digits', { ...facts, donations: many })
    expect(digits?.lines).toHaveLength(9)
    expect(digits?.text).toContain('A pattern, never proof of anything')
    expect(JSON.stringify(built({ ...facts, donations: many }))).not.toMatch(/fraud/i)
  })

  it('tell an auditor what is not read within an engagement', () => {
    const audited = { ...facts, neighbours: null, paidDonors: null }
    expect(recordsOf('cut-off', audited)).toEqual([numberAt(5)])
    expect(item('cut-off', audited)?.text).toContain('outside the period of the engagement are not read')
    expect(item('paid-donors', audited)?.lines).toEqual([])
  })

  it('print a rule for each that a line names, and never how far an amount is from a line', () => {
    const document = built()
    const known = new Set(document.rules.map(({ id }) => id))
    expect(document.items.flatMap(({ lines }) => lines.flatMap(({ rules }) => rules)).filter((rule) => !known.has(rule))).toEqual([])
    expect(JSON.stringify(document.items)).not.toMatch(/left to|remaining|headroom|below the l|under the limit/i)
  })

  it('are the same whatever the order of the records', () => {
    const expected = canonicalText(built())
    fc.assert(fc.property(fc.shuffledSubarray([...donations], { minLength: donations.length }), (shuffled) => canonicalText(built({ ...facts, donations: shuffled })) === expected), { numRuns: 20 })
  })
})
