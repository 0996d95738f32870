import { calendarDate } from '@/lib/domain/calendar-date'
import { decideDateOrder, looksLikeDay, readDayAs } from '@/lib/domain/imports/date-order'

const today = calendarDate('2026-11-25')

describe('the day order of a file', () => {
  it.each([
    [['12/15/2018', '01/02/2019'], 'month-day-year'],
    [['15/12/2018', '01/02/2019'], 'day-month-year'],
    [['2018-12-15T03:15:53', '2019/1/2', '20190102'], 'year-month-day'],
    [['10.10.2017', '01.02.2017'], 'day-month-year'],
    [['08/08/2021'], 'month-day-year'],
    [["2/10'2020", "2/14'2020"], 'month-day-year'],
    // In December of this year nobody has been yet.
    [['11/12/2026'], 'month-day-year'],
  ])('of %j is decided over all rows', (texts, order) => {
    expect(decideDateOrder(texts, today)).toEqual({ decided: order })
  })

  it('is asked where two orders read every row and do not agree', () => {
    expect(decideDateOrder(['01/04/20', '02/04/20'], today)).toEqual({ asks: ['month-day-year', 'day-month-year'] })
  })

  it('is inconsistent where no order reads every row, and the odd row is named', () => {
    expect(decideDateOrder(['12/15/2018', '12/16/2018', '15/12/2018'], today)).toEqual({ unreadable: 2, inconsistent: true })
  })

  it('names the row that is no day in any order', () => {
    expect(decideDateOrder(['2018-12-15', '2018-02-30'], today)).toEqual({ unreadable: 1, inconsistent: false })
  })
})

describe('a day of a file', () => {
  it.each([
    ['month-day-year', '12/7/18', '2018-12-07'], ['month-day-year', '8/25/93', '1993-08-25'], ['day-month-year', '3 Nov 2020', '2020-11-03'], ['month-day-year', 'Nov 3, 2020', '2020-11-03'],
    ['month-day-year', '09/16/2020 as of 09/15/2020', '2020-09-16'], ['year-month-day', '٢٠٢٠-١١-٠٣', '2020-11-03'], ['month-day-year', '24.12.2009', null], ['year-month-day', '10/2009/09', null],
  ] as const)('written %s as %s is %s', (order, text, day) => {
    expect(readDayAs(order, text)).toBe(day)
  })

  it('is told from a number, a name and a total', () => {
    expect(['1,234.56', 'Total', 'Check 2656', ''].filter(looksLikeDay)).toEqual([])
  })
})
