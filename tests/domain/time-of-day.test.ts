import { hoursAfter, instant } from '@/lib/domain/instant'
import { parseTime } from '@/lib/domain/time-of-day'

describe('a typed time', () => {
  it.each([
    ['17:30', '17:30'], ['5:30 pm', '17:30'], ['5:30PM', '17:30'], ['12:00 am', '00:00'], ['12:05 pm', '12:05'], ['0:00', '00:00'], ['23.59', '23:59'],
  ])('%s is %s', (text, time) => {
    expect(parseTime(text)).toEqual({ ok: true, value: time })
  })

  it.each(['24:00', '13:00 pm', '0:30 am', '5:60', '5', 'noon'])('%s is unclear', (text) => {
    expect(parseTime(text)).toMatchObject({ ok: false, refusal: { key: 'timeUnclear' } })
  })

  it('is missing where nothing was typed', () => {
    expect(parseTime(' ')).toMatchObject({ ok: false, refusal: { key: 'missing' } })
  })
})

describe('hours after an instant', () => {
  it.each([
    ['2026-12-30T23:10:05.123Z', 48, '2027-01-01T23:10:05.123Z'],
    ['2026-12-30T23:00:00.000Z', 1, '2026-12-31T00:00:00.000Z'],
    ['2026-03-01T00:00:00.000Z', -1, '2026-02-28T23:00:00.000Z'],
  ])('%s and %d hours is %s', (at, hours, later) => {
    expect(hoursAfter(instant(at), hours)).toBe(later)
  })
})
