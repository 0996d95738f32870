import { calendarDate } from '@/lib/domain/calendar-date'
import { nextPeriod } from '@/lib/domain/reconciliation/next-period'

const last = (periodThrough: string) => ({ periodThrough: calendarDate(periodThrough) })

describe('the days of the next statement', () => {
  it.each([
    ['begin with the account, up to the end of that month', '2026-01-15', null, '2026-11-26', '2026-01-15', '2026-01-31'],
    ['follow the last one', '2026-01-01', last('2026-01-31'), '2026-11-26', '2026-02-01', '2026-02-28'],
    ['end today where the month is not over', '2026-01-01', last('2026-10-31'), '2026-11-26', '2026-11-01', '2026-11-26'],
    ['are those of the month that comes where the last one ended today', '2026-01-01', last('2026-11-30'), '2026-11-30', '2026-12-01', '2026-12-31'],
  ])('%s', (_case, opened, before, today, from, through) => {
    expect(nextPeriod(calendarDate(opened), before, calendarDate(today))).toEqual({ from, through })
  })
})
