import fc from 'fast-check'
import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { reasonSentence } from '@/lib/domain/reconciliation/match-reason'
import { combination, sumsAgree } from '@/lib/domain/reconciliation/matching'
import { suggestMatches } from '@/lib/domain/reconciliation/suggest'
import { aLine, aRecord } from '@/tests/factories/reconciliation'

const nothing: ReadonlySet<string> = new Set()

/** What is suggested, as people read it. */
function suggested(...asked: Parameters<typeof suggestMatches>): readonly string[] {
  return suggestMatches(...asked).map(({ lines, records, certain, reasons }) =>
    `${lines.map(({ id }) => id).join('+')} = ${records.map(({ number }) => number).join('+')}: ${reasonSentence(reasons)}${certain ? '!' : ''}`)
}

describe('suggestions', () => {
  it('begin with the record that was imported from the line', () => {
    const records = [aRecord('D1', 2500, '2026-03-03'), aRecord('D2', 2500, '2026-03-03')]
    expect(suggested([aLine('l1', 2500, '2026-03-03', { importedAs: 'donation/D2' })], records, nothing)).toEqual(['l1 = D2: Same amount, the record was imported from this line, same day!'])
  })

  it('match a cheque by its number long after it was written', () => {
    const cheque = aRecord('E1', -8000, '2026-01-02', { reference: '1041' })
    expect(suggested([aLine('l1', -8000, '2026-04-20', { references: ['1041'] })], [cheque], nothing)).toEqual(['l1 = E1: Same amount, same reference 1041, 108 days apart!'])
  })

  it('take the record that shares a name before the one that is nearer', () => {
    const records = [aRecord('D1', 2500, '2026-03-03', { name: 'Bob Other' }), aRecord('D2', 2500, '2026-03-01', { name: 'Alice Example' })]
    expect(suggested([aLine('l1', 2500, '2026-03-03', { text: 'Zelle payment from ALICE EXAMPLE' })], records, nothing)).toEqual(['l1 = D2: Same amount, both name alice example, 2 days apart'])
  })

  it('count equal amounts: two lines and three gifts are two matches, the nearest days together', () => {
    const lines = [aLine('l1', 1000, '2026-03-05'), aLine('l2', 1000, '2026-03-09')]
    const records = ['2026-03-04', '2026-03-09', '2026-03-01'].map((on, index) => aRecord(`D${index + 1}`, 1000, on))
    expect(suggested(lines, records, nothing)).toEqual(['l2 = D2: Same amount, same day', 'l1 = D1: Same amount, 1 day apart'])
  })

  it('find a deposit of several gifts by its slip, and a payout with its fee', () => {
    const slip = { together: { kind: 'deposit', name: 'SLIP-7' } } as const
    const payout = { together: { kind: 'payout', name: 'po_1' } } as const
    const records = [aRecord('D1', 4000, '2026-03-02', slip), aRecord('D2', 6000, '2026-03-03', slip), aRecord('D3', 10_000, '2026-03-02', payout), aRecord('E1', -320, '2026-03-02', payout)]
    expect(suggested([aLine('l1', 10_000, '2026-03-06'), aLine('l2', 9680, '2026-03-05')], records, nothing)).toEqual([
      'l2 = E1+D3: Payout po_1, 2 records add up to the line!', 'l1 = D1+D2: Deposit SLIP-7, 2 records add up to the line!',
    ])
  })

  it('add up gifts near a line only where there is one way to do so', () => {
    const line = aLine('l1', 9000, '2026-03-06')
    const gifts = [aRecord('D1', 4000, '2026-03-05'), aRecord('D2', 5000, '2026-03-04'), aRecord('D3', 7000, '2026-03-04')]
    expect(suggested([line], gifts, nothing)).toEqual(['l1 = D1+D2: 2 records add up to the line, 2 days apart'])
    expect(suggested([line], [...gifts, aRecord('D4', 2000, '2026-03-04')], nothing)).toEqual([])
  })

  it('add up two lines that pay one record', () => {
    const lines = [aLine('l1', -3000, '2026-03-05'), aLine('l2', -2000, '2026-03-06')]
    expect(suggested(lines, [aRecord('E1', -5000, '2026-03-04')], nothing)).toEqual(['l1+l2 = E1: 2 lines add up to the record, 2 days apart'])
  })

  it('leave out what somebody refused, and offer the next best', () => {
    const records = [aRecord('D1', 2500, '2026-03-03'), aRecord('D2', 2500, '2026-03-02')]
    const refused = new Set([combination(['l1'], ['donation/D1'])])
    expect(suggested([aLine('l1', 2500, '2026-03-03')], records, refused)).toEqual(['l1 = D2: Same amount, 1 day apart'])
  })

  it('offer nothing where only the amount is the same and the days are far apart', () => {
    expect(suggested([aLine('l1', 2500, '2026-03-30')], [aRecord('D1', 2500, '2026-03-03')], nothing)).toEqual([])
  })
})

const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays(calendarDate('2026-03-01'), days))
const amount = fc.integer({ min: -6, max: 6 }).filter((each) => each !== 0).map((each) => each * 500)
const lines = fc.array(fc.record({ amount, on: day }), { maxLength: 12 }).map((all) => all.map((each, index) => aLine(`l${index}`, each.amount, each.on)))
const records = fc.array(fc.record({ amount, on: day, slip: fc.constantFrom(null, null, 'A', 'B') }), { maxLength: 12 }).map((all) => all.map((each, index) =>
  aRecord(`D${index}`, each.amount, each.on, each.slip === null ? {} : { together: { kind: 'deposit', name: each.slip } })))

describe('of any lines and records, suggestions', () => {
  it('use no line and no record twice, and their sums agree', () => {
    fc.assert(fc.property(lines, records, (some, others) => {
      const found = suggestMatches(some, others, nothing)
      const parts = found.flatMap((each) => [...each.lines.map(({ id }) => id), ...each.records.map(({ key }) => key)])
      expect(new Set(parts).size).toBe(parts.length)
      for (const each of found) expect(sumsAgree(each.lines, each.records)).toBe(true)
    }))
  })

  it('are the same whatever order they are given in', () => {
    fc.assert(fc.property(lines, records, fc.infiniteStream(fc.nat()), (some, others, numbers) => {
      const shuffled = <Item,>(items: readonly Item[]) => items.map((item) => ({ item, at: numbers.next().value ?? 0 })).toSorted((left, right) => left.at - right.at).map(({ item }) => item)
      expect(suggested(shuffled(some), shuffled(others), nothing)).toEqual(suggested(some, others, nothing))
    }))
  })

  it('match as many equal amounts as both sides have', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (ofLines, ofRecords) => {
      const on = '2026-03-03'
      const found = suggestMatches(
        Array.from({ length: ofLines }, (_, index) => aLine(`l${index}`, 1000, on)), Array.from({ length: ofRecords }, (_, index) => aRecord(`D${index}`, 1000, on)), nothing)
      expect(found).toHaveLength(Math.min(ofLines, ofRecords))
      expect(found.every(({ lines: [line] }) => line?.amountCents === cents(1000))).toBe(true)
    }))
  })
})
