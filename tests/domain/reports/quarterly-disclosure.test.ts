import fc from 'fast-check'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { canonicalText } from '@/lib/domain/reports/canonical-text'
import type { PeriodFacts } from '@/lib/domain/reports/period-facts'
import { buildQuarterlyDisclosure } from '@/lib/domain/reports/quarterly-disclosure'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { registrantOf } from '@/lib/domain/reports/report-head'
import { withTotalsOnly } from '@/lib/domain/reports/totals-only'
import { quarter } from '@/lib/domain/reporting-period'
import { asText } from './as-text'
import { factsOf } from './golden-facts'
import { goldenFile, readTable, type Table } from './golden-file'
import { asWhole, expectGolden } from './golden-text'

const q4 = quarter(2025, 4)
const records = readTable(goldenFile('quarter-2025-q4', 'records.txt'))

function reportOf(facts: PeriodFacts, period = q4): ReportDocument {
  return buildQuarterlyDisclosure(facts, period, registrantOf(facts))
}

function itemOf(document: ReportDocument, id: string) {
  const item = document.items.find((each) => each.id === id)
  if (item === undefined) throw new Error(`There is no item ${id}`)
  return item
}

function figure(document: ReportDocument, id: string): number | undefined {
  return document.summary.find((line) => line.id === id)?.amountCents
}

function withDonations(rows: readonly string[]): Table {
  return {
    people: records['people'] ?? [],
    donations: rows.map((row) => {
      const [number = '', received = '', donor = '', kind = '', amount = '', returns = ''] = row.split('|').map((cell) => cell.trim())
      return { number, received, donor, kind, amount, returns, method: 'check' }
    }),
  }
}

describe('the quarterly disclosure report', () => {
  it('gives the report of one chapter as it stands beside its records', () => {
    expectGolden(asText(reportOf(factsOf(records, q4))), 'quarter-2025-q4', 'expected-chicago.txt')
    expectGolden(asWhole(reportOf(factsOf(records, q4))), 'quarter-2025-q4', 'behind-chicago.txt')
  })

  it('gives the report of the whole organization as it stands beside its records, transfers between chapters eliminated', () => {
    expectGolden(asText(reportOf(factsOf(records, q4, 'organization'))), 'quarter-2025-q4', 'expected-organization.txt')
  })

  it('gives a nil report for a period without records', () => {
    expectGolden(asText(reportOf(factsOf(readTable(goldenFile('nil-quarter', 'records.txt')), q4))), 'nil-quarter', 'expected.txt')
  })

  it('does not list a donor at 200.00 and lists one at 200.01', () => {
    const at = reportOf(factsOf(withDonations(['CHI-D-2025-0001 | 2025-11-01 | Bilal Aziz | gift | 200.00']), q4))
    const over = reportOf(factsOf(withDonations(['CHI-D-2025-0001 | 2025-11-01 | Bilal Aziz | gift | 200.01']), q4))
    expect([itemOf(at, 'receipts-listed').answer, itemOf(at, 'receipts-unlisted').totalCents]).toEqual(['none', 20_000])
    expect([itemOf(over, 'receipts-listed').totalCents, itemOf(over, 'receipts-unlisted').totalCents]).toEqual([20_001, 0])
  })

  it('lowers the year of the gift by a refund that is paid in the next year', () => {
    const rows = withDonations([
      'CHI-D-2025-0001 | 2025-12-20 | Bilal Aziz | gift | 250.00',
      'CHI-D-2026-0001 | 2026-01-10 | Bilal Aziz | refund | -100.00 | CHI-D-2025-0001',
      'CHI-D-2026-0002 | 2026-02-01 | Bilal Aziz | gift | 201.00',
    ])
    const first = quarter(2026, 1)
    const [before, after] = [reportOf(factsOf(rows, q4)), reportOf(factsOf(rows, first), first)]
    expect(itemOf(before, 'receipts-listed').totalCents).toBe(25_000)
    expect(
      itemOf(after, 'receipts-listed')
        .lines.filter(({ kind }) => kind === 'detail')
        .map(({ cells }) => cells[1]),
    ).toEqual(['CHI-D-2026-0002'])
    expect(itemOf(after, 'receipts-unlisted').totalCents).toBe(-10_000)
    expect(figure(after, 'receipts')).toBe(10_100)
  })

  it('keeps the number of a void and counts it nowhere', () => {
    const report = reportOf(factsOf(records, q4))
    expect(itemOf(report, 'receipts-not-counted').lines.map(({ id, kind, amountCents }) => [id, kind, amountCents])).toContainEqual([
      'CHI-D-2025-0012',
      'note',
      null,
    ])
    expect(report.leftOut).toContainEqual(expect.objectContaining({ reason: 'Voided: entered by mistake', amountCents: 99_900 }))
  })

  it('changes no account by a gift in kind or its memo', () => {
    const report = reportOf(factsOf(records, q4))
    const closing =
      ['opening', 'cash-in'].reduce((sum, id) => sum + (figure(report, id) ?? 0), 0) -
      (figure(report, 'disbursements') ?? 0) -
      (figure(report, 'abroad') ?? 0) -
      (figure(report, 'transfers-out') ?? 0)
    expect(figure(report, 'closing')).toBe(closing)
    expect(figure(report, 'in-kind')).toBe(5000)
  })

  it('names a half of a transfer whose other half is missing, in one chapter and in all', () => {
    const unmatched = (['chapter', 'organization'] as const).map((scope) =>
      reportOf(factsOf(records, q4, scope)).findings.map(({ records: [record] }) => record?.number),
    )
    expect(unmatched).toEqual([['CHI-T-2025-0003'], ['CHI-T-2025-0003']])
    expect(figure(reportOf(factsOf(records, q4, 'organization')), 'transfers-out')).toBe(0)
  })

  it('says none expressly for every item that has nothing', () => {
    const nil = reportOf(factsOf({}, q4))
    expect(nil.items.filter(({ lines, id }) => lines.length === 0 && id !== 'receipts').every(({ answer }) => answer === 'none')).toBe(true)
    expect(itemOf(nil, 'receipts').answer).toBe('none')
  })

  it('has the checklist with its open items as the last part', () => {
    expect(
      reportOf(factsOf(records, q4))
        .items.slice(-2)
        .map(({ id }) => id),
    ).toEqual(['checklist', 'checklist-open'])
  })

  it('is not made when rows and totals contradict each other', () => {
    const facts = factsOf(records, q4)
    const [first, ...others] = facts.donorYears
    if (first === undefined) throw new Error('The records have donors')
    const wrong = { ...first, periodCents: cents(first.periodCents + 1) }
    expect(() => reportOf({ ...facts, donorYears: [wrong, ...others] })).toThrow('do not add up')
  })

  it('gives the same text for the records in any order', () => {
    const facts = factsOf(records, q4)
    const expected = canonicalText(reportOf(facts))
    const shuffled = <Value>(values: readonly Value[]) =>
      fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length })
    const anyOrder = fc.record({
      receipts: shuffled(facts.receipts),
      donorYears: shuffled(facts.donorYears),
      receiptGroups: shuffled(facts.receiptGroups),
      people: shuffled(facts.people),
      expenditures: shuffled(facts.expenditures),
      transfers: shuffled(facts.transfers),
      pairedTransfers: shuffled(facts.pairedTransfers),
      bankAccounts: shuffled(facts.bankAccounts),
    })
    fc.assert(
      fc.property(anyOrder, (order) => canonicalText(reportOf({ ...facts, ...order })) === expected),
      { numRuns: 50 },
    )
  })

  it('shows totals and no single gift to whoever sees totals only', () => {
    const whole = reportOf(factsOf(records, q4))
    const seen = withTotalsOnly(whole)
    expect(canonicalText(seen)).not.toContain('Amina Khan')
    expect(seen.summary).toEqual(whole.summary)
    expect(itemOf(seen, 'receipts-listed').totalCents).toBe(itemOf(whole, 'receipts-listed').totalCents)
  })

  it('covers a period over two calendar years with one total a year', () => {
    const period = { from: calendarDate('2025-10-01'), through: calendarDate('2026-03-31') }
    const report = buildQuarterlyDisclosure(factsOf(records, period), period, registrantOf(factsOf(records, period)))
    expect(itemOf(report, 'donors-over-threshold').lines.map(({ id }) => id)).toEqual(['2025', '2026'])
  })
})
