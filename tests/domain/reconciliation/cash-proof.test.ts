import fc from 'fast-check'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { proveCash, type AccountFacts, type CashProof } from '@/lib/domain/reconciliation/cash-proof'
import { totalCents, type BankMatch, type BookRecord, type StatementLine } from '@/lib/domain/reconciliation/matching'
import { aLine, aMatch, aRecord } from '@/tests/factories/reconciliation'

const march = { periodFrom: calendarDate('2026-03-01'), periodThrough: calendarDate('2026-03-31') }
const april = { periodFrom: calendarDate('2026-04-01'), periodThrough: calendarDate('2026-04-30') }

type Asked = { readonly opening: number; readonly closing: number; readonly period?: typeof march; readonly before?: number } & Partial<Pick<AccountFacts, 'lines' | 'otherLines' | 'records' | 'matches'>>

function prove({ opening, closing, period = march, before = opening, ...more }: Asked, carried: AccountFacts['statement']['carried'] = []): CashProof {
  const statement = { ...period, openingCents: cents(opening), closingCents: cents(closing), carried }
  return proveCash({ statement, beforeCents: cents(before), beginsOn: march.periodFrom, lines: [], otherLines: [], records: [], matches: [], ...more })
}

/** The rows as an auditor reads them across: opening, in, out, closing. */
function rowsOf({ rows }: CashProof): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ id, columns: { openingCents, inCents, outCents, closingCents } }) => [id, [openingCents, inCents, outCents, closingCents].join(' ')]))
}

describe('the proof of cash', () => {
  it('shows a gift on its way to the bank and a cheque that nobody has cashed, and agrees in all four columns', () => {
    const [gift, cheque] = [aRecord('D1', 5000, '2026-03-30'), aRecord('E1', -2000, '2026-03-20')]
    const proof = prove({ opening: 10_000, closing: 10_000, records: [gift, cheque] })
    expect(rowsOf(proof)).toEqual({
      bank: '10000 0 0 10000', booksOnlyBefore: '0 0 0 0', booksOnlyNow: '0 5000 2000 3000', bankOnlyBefore: '0 0 0 0', bankOnlyNow: '0 0 0 0', netted: '0 0 0 0', carried: '0 0 0 0',
      adjusted: '10000 5000 2000 13000', books: '10000 5000 2000 13000', difference: '0 0 0 0',
    })
    expect(proof.booksOnly.map(({ item, ageDays }) => `${item.number} ${ageDays}`)).toEqual(['E1 11', 'D1 1'])
  })

  it('moves the gift to the next month when the bank has it', () => {
    const [gift, line] = [aRecord('D1', 5000, '2026-03-30'), aLine('l1', 5000, '2026-04-02')]
    const proof = prove({ opening: 10_000, closing: 15_000, before: 10_000, period: april, lines: [line], records: [gift], matches: [aMatch(['l1'], ['donation/D1'], 5000)] })
    expect(rowsOf(proof)).toMatchObject({ bank: '10000 5000 0 15000', booksOnlyBefore: '5000 -5000 0 0', books: '15000 0 0 15000', difference: '0 0 0 0' })
    expect(proof.booksOnly).toEqual([])
  })

  it('shows a bank fee that is not in the books with its age', () => {
    const proof = prove({ opening: 10_000, closing: 9_500, lines: [aLine('fee', -500, '2026-03-15')] })
    expect(rowsOf(proof)).toMatchObject({ bank: '10000 0 500 9500', bankOnlyNow: '0 0 -500 500', books: '10000 0 0 10000', difference: '0 0 0 0' })
    expect(proof.bankOnly).toMatchObject([{ item: { id: 'fee' }, ageDays: 16 }])
  })

  it('shows the gross amounts behind a payout that the bank shows net', () => {
    const proof = prove({
      opening: 0, closing: 9680, lines: [aLine('l1', 9680, '2026-03-05')], records: [aRecord('D1', 10_000, '2026-03-02'), aRecord('E1', -320, '2026-03-02')],
      matches: [aMatch(['l1'], ['donation/D1', 'expenditure/E1'], 9680)],
    })
    expect(rowsOf(proof)).toMatchObject({ bank: '0 9680 0 9680', netted: '0 320 320 0', books: '0 10000 320 9680', difference: '0 0 0 0' })
  })

  it('names the difference with which the books began, which only a carried item closes', () => {
    const began = { opening: 10_000, closing: 10_000, before: 10_300 }
    expect(prove(began)).toMatchObject({ differenceCents: -300, gapCents: 0 })
    const carried = prove(began, [{ lineId: null, name: 'Cheque 99 of 2025', amountCents: cents(-300), reason: 'Not cashed yet' }])
    expect(carried.differenceCents).toBe(-300)
    expect(rowsOf(carried)).toMatchObject({ carried: '300 0 0 300', difference: '0 0 0 0' })
  })

  it('says what the lines of a statement lack', () => {
    expect(prove({ opening: 10_000, closing: 12_000, lines: [aLine('l1', 1500, '2026-03-05')] }).gapCents).toBe(-500)
  })

  it('takes a match apart whose record was changed since, and names it', () => {
    const proof = prove({ opening: 0, closing: 1000, lines: [aLine('l1', 1000, '2026-03-05')], records: [aRecord('D1', 900, '2026-03-05')], matches: [aMatch(['l1'], ['donation/D1'], 1000)] })
    expect(proof.broken.map(({ match }) => match.lines)).toEqual([['l1']])
    expect([proof.booksOnly.length, proof.bankOnly.length]).toEqual([1, 1])
    expect(rowsOf(proof)).toMatchObject({ difference: '0 0 0 0' })
  })
})

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(march.periodFrom, days))
const amount = fc.integer({ min: -90_000, max: 90_000 }).filter((each) => each !== 0)

type World = { readonly lines: readonly StatementLine[]; readonly records: readonly BookRecord[]; readonly matches: readonly BankMatch[] }

/** Any lines and records, some of them matched: as many lines as are needed make up the sum of the records. */
const world: fc.Arbitrary<World> = fc.tuple(
  fc.array(fc.tuple(fc.array(fc.tuple(amount, day), { minLength: 1, maxLength: 4 }), fc.array(fc.tuple(amount, day), { maxLength: 3 }), day), { maxLength: 6 }),
  fc.array(fc.tuple(amount, day), { maxLength: 6 }), fc.array(fc.tuple(amount, day), { maxLength: 6 }),
).map(([matched, lonelyLines, lonelyRecords]) => {
  const groups = matched.map(([records, lines, last], at) => {
    const own = records.map(([cents_, on], index) => aRecord(`D${at}-${index}`, cents_, on))
    const firstLines = lines.map(([cents_, on], index) => aLine(`l${at}-${index}`, cents_, on))
    const all = [...firstLines, aLine(`l${at}-last`, totalCents(own) - totalCents(firstLines), last)]
    return { lines: all, records: own, match: aMatch(all.map(({ id }) => id), own.map(({ key }) => key), totalCents(own)) }
  })
  return {
    lines: [...groups.flatMap(({ lines }) => lines), ...lonelyLines.map(([cents_, on], index) => aLine(`x${index}`, cents_, on))],
    records: [...groups.flatMap(({ records }) => records), ...lonelyRecords.map(([cents_, on], index) => aRecord(`E${index}`, cents_, on))],
    matches: groups.map(({ match }) => match),
  }
})

describe('of any lines, records and matches', () => {
  it('the proof agrees in all four columns, month after month, and the open items are the whole difference', () => {
    fc.assert(fc.property(world, amount, ({ lines, records, matches }, opening) => {
      let balance = opening
      for (const period of [march, april]) {
        const own = lines.filter(({ on }) => on >= period.periodFrom && on <= period.periodThrough)
        const closing = balance + totalCents(own)
        const proof = prove({ opening: balance, closing, before: opening, period, lines: own, otherLines: lines.filter((line) => !own.includes(line)), records, matches })
        expect(rowsOf(proof)['difference']).toBe('0 0 0 0')
        expect(proof.gapCents).toBe(0)
        expect(proof.differenceCents).toBe(0)
        expect(closing + totalCents(proof.booksOnly.map(({ item }) => item)) - totalCents(proof.bankOnly.map(({ item }) => item)))
          .toBe(opening + totalCents(records.filter(({ on }) => on <= period.periodThrough)))
        balance = closing
      }
    }))
  })
})
