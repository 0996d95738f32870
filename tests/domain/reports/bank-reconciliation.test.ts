import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import { proveCash } from '@/lib/domain/reconciliation/cash-proof'
import { standingMatches } from '@/lib/domain/reconciliation/matching'
import { buildBankReconciliation, type ReconciliationFacts } from '@/lib/domain/reports/bank-reconciliation'
import type { BankStatement } from '@/lib/domain/reconciliation/bank-statement'
import { aLine, aMatch, aRecord } from '@/tests/factories/reconciliation'
import { asWhole, expectGolden } from './golden-text'

const period = { from: calendarDate('2026-03-01'), through: calendarDate('2026-03-31') }
const statement: BankStatement = {
  id: 's1', chapterId: 'c', bankAccountId: 'a', periodFrom: period.from, periodThrough: period.through, openingCents: cents(10_000), closingCents: cents(14_500), lineCount: 2, linesHash: 'ab'.repeat(32),
  carried: [{ lineId: 'fee', name: 'Fee', amountCents: cents(-500), reason: 'The bank gives it back' }, { lineId: null, name: 'Cheque 99', amountCents: cents(-300), reason: 'Of 2025' }],
  state: 'reconciled', stateReason: '', reconciledName: 'Amina Khan', reconciledOn: calendarDate('2026-04-02'), revision: 3,
}

function factsOf(more: Partial<BankStatement> = {}, personal: 'clear' | 'masked' = 'clear'): ReconciliationFacts {
  const [lines, records, matches] = [
    [aLine('l1', 5000, '2026-03-05', { text: 'ALICE' }), aLine('fee', -500, '2026-03-15', { text: 'SERVICE FEE' })], [aRecord('D1', 5000, '2026-03-04'), aRecord('E1', -2000, '2026-03-20', { name: 'Hall Trust' })],
    [{ ...aMatch(['l1'], ['donation/D1'], 5000), id: 'm1' }],
  ]
  const own = { ...statement, ...more }
  const proof = proveCash({ statement: own, beforeCents: cents(10_300), beginsOn: period.from, lines, otherLines: [], records, matches })
  return {
    personal, asOf: { journalSize: 9, at: instant('2026-04-02T10:00:00.000Z') }, registrations: [], principals: [], otherChapters: [],
    organization: { id: 'o', name: 'Org', legalName: 'Org Inc.', ein: null, addressText: '', lateEntryDays: 30 }, chapters: [{ id: 'c', name: 'Chicago', numberPrefix: 'CHI', city: 'Chicago', state: 'IL' }],
    statements: [{ account: { id: 'a', name: 'Checking', bankName: 'First Bank', last4: '1234', revision: 1 }, statement: own, proof, matches: standingMatches(matches, lines, records), files: [{ name: 'march.ofx', hash: 'cd'.repeat(32) }] }],
  }
}

const registrant = { id: 'o', name: 'Org Inc.', details: [] }
const build = (...facts: Parameters<typeof factsOf>) => buildBankReconciliation(factsOf(...facts), period, registrant)

describe('the reconciliation paper', () => {
  it('leads from the balance of the bank to that of the books, step by step', () => {
    const [way] = build().items
    expect(way?.lines.map(({ cells }) => cells)).toEqual([
      ['Balance per bank', 14_500], ['Add: received, not at the bank', 0], ['Less: paid, not at the bank', -2000], ['Add: taken by the bank, not in the books', 500],
      ['Less: received by the bank, not in the books', 0], ['Carried differences', 300],
    ])
    expect(way?.totalCents).toBe(13_300)
    expect(way?.text).toBe(
      'First Bank, ending in 1234; opening $100.00 + in $50.00 - out $5.00 = closing $145.00; balance per books $133.00, difference $0.00; ' +
      `reconciled and locked on Apr 2, 2026 by Amina Khan; SHA-256 of its 2 lines: ${'ab'.repeat(32)}; file march.ofx, SHA-256 ${'cd'.repeat(32)}`,
    )
  })

  it('stands whole beside its statement: locked, open, and with names masked', () => {
    expectGolden(asWhole([build(), build({ state: 'open', reconciledOn: null, carried: [] }), build({}, 'masked')]), 'reconciliation', 'expected.txt')
  })

  it('stands in the order in which an auditor reads it', () => {
    expect(build().items.map(({ title }) => title)).toEqual([
      'Checking, Mar 1, 2026 to Mar 31, 2026', 'Four-way proof of cash', 'In the books, not at the bank', 'At the bank, not in the books', 'Carried differences, bank less books', 'Matched',
    ])
    const [, proof, books, bank, carried, matched] = build().items
    expect(proof?.lines.find(({ id }) => id === 'difference')?.cells).toEqual(['Difference', 0, 0, 0, 0])
    expect(books?.lines.map(({ cells }) => cells)).toEqual([['E1', '2026-03-20', 'Hall Trust', 11, -2000]])
    expect(bank?.lines.map(({ cells }) => cells)).toEqual([['2026-03-15', 'Fee: The bank gives it back; SERVICE FEE', 16, -500]])
    expect(carried?.lines.map(({ cells }) => cells)).toEqual([['Cheque 99', 'Of 2025', -300]])
    expect(matched?.lines.map(({ cells }) => cells)).toEqual([['Mar 5, 2026', 'D1', 'Same amount', 5000]])
  })

  it('leaves out names and the words of the bank where personal details are masked', () => {
    const text = JSON.stringify(build({}, 'masked').items)
    expect(text).not.toMatch(/Hall Trust|SERVICE FEE/)
  })

  it('finds nothing in a locked month that agrees, and says what is open or does not agree any more', () => {
    expect(build().findings).toEqual([])
    expect(build({ state: 'open', reconciledOn: null }).findings).toMatchObject([{ check: 'bank.not-reconciled', severity: 'warn', sentence: 'Checking, Mar 1, 2026 to Mar 31, 2026, is not reconciled.' }])
    expect(build({ carried: [] }).findings).toMatchObject([{ check: 'bank.locked-differs', severity: 'error' }])
  })

  it('sums up what the accounts have at the end', () => {
    expect(build().summary.map(({ id, amountCents }) => [id, amountCents])).toEqual([['bank', 14_500], ['books', 13_300], ['between', 1200]])
  })
})
