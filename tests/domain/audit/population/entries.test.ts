/**
 * @jest-environment node
 */
import { donorTotals, newLargeDonors, ofTheTop } from '@/lib/domain/audit/population/concentration'
import { acrossTheEnd } from '@/lib/domain/audit/population/cut-off'
import { enteredAtNight, enteredLate, entriesByUser } from '@/lib/domain/audit/population/late-entry'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { aGift } from './gift'

const march = { from: calendarDate('2026-03-01'), through: calendarDate('2026-03-31') }

describe('entries', () => {
  it.each([['2026-03-31', 0], ['2026-04-01', 1]])('entered on %s, thirty days being allowed, are late: %i', (entered, late) => {
    expect(enteredLate([aGift({ entered })], 30)).toHaveLength(late)
  })

  it.each([[21, 0], [22, 1], [5, 1], [6, 0]])('typed at %i o’clock are of the night: %i', (enteredHour, found) => {
    const night = { fromHour: 22, untilHour: 6 }
    expect(enteredAtNight([aGift({ enteredHour })], night)).toHaveLength(found)
    expect(enteredAtNight([aGift({ enteredHour, importBatchId: 'batch' })], night)).toEqual([])
  })

  it('are counted by who made them', () => {
    expect(entriesByUser([aGift(), aGift({ enteredBy: null }), aGift()])).toEqual([{ userId: 'user', count: 2 }, { userId: null, count: 1 }])
  })
})

describe('the ends of a period', () => {
  it.each([
    ['2026-03-22', '2026-04-01', 1],
    ['2026-03-21', '2026-04-01', 0],
    ['2026-03-25', '2026-03-31', 0],
    ['2026-04-02', '2026-03-31', 1],
    ['2026-04-11', '2026-03-31', 0],
    ['2026-02-28', '2026-03-02', 1],
    ['2026-03-10', '2026-02-28', 1],
    ['2026-03-15', '2026-04-20', 0],
  ])('received on %s and deposited on %s: %i', (on, deposited, found) => {
    expect(acrossTheEnd([aGift({ on, depositedOn: calendarDate(deposited) })], march, 10)).toHaveLength(found)
  })

  it('are said in words, with the day on which somebody else had the gift', () => {
    const gift = aGift({ on: '2026-04-02', depositedOn: calendarDate('2026-04-03'), conduitReceivedOn: calendarDate('2026-03-30') })
    expect(acrossTheEnd([gift], march, 10).map(({ what }) => what)).toEqual(['Received after the period, with whoever passed it on in the period (2026-03-30)'])
  })
})

describe('concentration', () => {
  const gifts = [
    aGift({ donorId: 'one', cents: 70_000 }), aGift({ donorId: 'two', cents: 20_000 }), aGift({ donorId: 'one', cents: -10_000, kind: 'refund' }),
    aGift({ cents: 10_001, jointShares: [{ personId: 'two', shareCents: cents(5001) }, { personId: 'three', shareCents: cents(5000) }] }),
  ]

  it('counts returns and shares', () => {
    expect(donorTotals(gifts).map(({ donorId, amountCents, rows }) => [donorId, amountCents, rows.length])).toEqual([['one', 60_000, 2], ['two', 25_001, 2], ['three', 5000, 1]])
    expect(ofTheTop(donorTotals(gifts), 2)).toBe(85_001)
  })

  it('names large donors whose first gift ever lies in the period', () => {
    const first = new Map([['one', calendarDate('2026-03-01')], ['two', calendarDate('2026-02-28')]])
    expect(newLargeDonors(donorTotals(gifts), first, march, cents(25_000)).map(({ donorId }) => donorId)).toEqual(['one'])
    expect(newLargeDonors(donorTotals(gifts), first, march, cents(60_001))).toEqual([])
  })
})
