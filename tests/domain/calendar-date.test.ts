import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addYears,
  calendarDate,
  compareDates,
  dateFromParts,
  daysBetween,
  formatInWords,
  formatLong,
  formatShort,
  isCalendarDate,
  isWithin,
  parseDate,
  parsePastDate,
  partsOf,
  weekdayOf,
  yearOf,
} from '@/lib/domain/calendar-date'

const today = calendarDate('2026-11-25')

describe('parseDate', () => {
  it.each([
    ['2026-11-25', '2026-11-25'],
    ['2026/1/5', '2026-01-05'],
    ['11/25/2026', '2026-11-25'],
    ['11-25-2026', '2026-11-25'],
    ['11/25', '2026-11-25'],
    ['1/3', '2026-01-03'],
    ['25 Nov', '2026-11-25'],
    ['nov 25', '2026-11-25'],
    ['Nov 25, 2026', '2026-11-25'],
    ['25 November 2026', '2026-11-25'],
    ['Sept. 5 2026', '2026-09-05'],
    ['t', '2026-11-25'],
    ['Y', '2026-11-24'],
    ['-3', '2026-11-22'],
    ['\u20133', '2026-11-22'],
    ['+2', '2026-11-27'],
    ['٢٠٢٦-١١-٢٥', '2026-11-25'],
    ['۱۱/۲۵/۲۰۲۶', '2026-11-25'],
    ['2/29/2024', '2024-02-29'],
  ])('reads %j as %s', (text, expected) => {
    expect(parseDate(text, today)).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['', 'missing'],
    ['2/30/2026', 'dateImpossible'],
    ['2/29/2026', 'dateImpossible'],
    ['25/11/2026', 'dateImpossible'],
    ['2/30', 'dateImpossible'],
    ['13/1', 'dateImpossible'],
    ['0/5/2026', 'dateImpossible'],
    ['0001-01-01', 'dateImpossible'],
    ['2/29', 'dateNoYear'],
    ['11/26', 'dateNoYear'],
    ['11/25/26', 'dateShortYear'],
    ['11/25/20266', 'dateUnclear'],
    ['25.11.2026', 'dateUnclear'],
    ['yesterday morning', 'dateUnclear'],
    ['5 Foo 2026', 'dateUnclear'],
    ['Nov', 'dateUnclear'],
  ])('refuses %j as %s', (text, key) => {
    expect(parseDate(text, today)).toEqual({ ok: false, refusal: { key } })
  })

  it('takes a day without a year from the last months of last year, and asks for the year otherwise', () => {
    const january = calendarDate('2027-01-05')
    expect(parseDate('12/20', january)).toEqual({ ok: true, value: '2026-12-20' })
    expect(parseDate('3/1', january)).toEqual({ ok: false, refusal: { key: 'dateNoYear' } })
  })

  it('refuses a day after today where the thing has already happened', () => {
    expect(parsePastDate('11/26/2026', today)).toEqual({ ok: false, refusal: { key: 'dateFuture' } })
    expect(parsePastDate('t', today)).toEqual({ ok: true, value: today })
  })
})

describe('arithmetic', () => {
  it('agrees with the proleptic calendar of the platform on every day of 300 years', () => {
    const start = calendarDate('1900-01-01')
    const origin = Date.UTC(1900, 0, 1)
    for (let days = 0; days < 109_572; days += 1) {
      const platform = new Date(origin + days * 86_400_000)
      const date = addDays(start, days)
      if (date !== platform.toISOString().slice(0, 10) || weekdayOf(date) !== platform.getUTCDay()) throw new Error(`differs at ${date}`)
    }
    expect(addDays(start, 109_571)).toBe('2199-12-30')
  })

  it('counts back and forth the same number of days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (days) => {
        expect(daysBetween(today, addDays(today, days))).toBe(days)
      }),
    )
  })

  it('keeps to the last day of a shorter month', () => {
    expect(addMonths(calendarDate('2026-08-31'), -6)).toBe('2026-02-28')
    expect(addMonths(calendarDate('2025-12-31'), 2)).toBe('2026-02-28')
    expect(addYears(calendarDate('2024-02-29'), 1)).toBe('2025-02-28')
  })

  it('compares, and counts both ends of a span as inside', () => {
    const span = { from: calendarDate('2026-10-01'), through: calendarDate('2026-12-31') }
    expect(['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01'].map((day) => isWithin(calendarDate(day), span))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(compareDates(span.from, span.through)).toBe(-1)
    expect(compareDates(today, today)).toBe(0)
    expect(compareDates(span.through, span.from)).toBe(1)
  })

  it('knows only real days', () => {
    expect(isCalendarDate('2026-02-29')).toBe(false)
    expect(isCalendarDate('2026-2-9')).toBe(false)
    expect(() => calendarDate('2100-02-29')).toThrow('real day')
    expect(() => dateFromParts({ year: 2026, month: 13, day: 1 })).toThrow('real day')
    expect(partsOf(today)).toEqual({ year: 2026, month: 11, day: 25 })
    expect(yearOf(today)).toBe(2026)
  })

  it('says a day in words', () => {
    expect(formatInWords(today)).toBe('Wednesday, November 25, 2026')
    expect(formatLong(today)).toBe('November 25, 2026')
    expect(formatShort(today)).toBe('Nov 25, 2026')
  })
})
