import { calendarDate } from '@/lib/domain/calendar-date'
import { roles } from '@/lib/domain/permission'
import { needsSecondFactor, secondFactorDue, secondFactorDueOn } from '@/lib/domain/second-factor'

describe('a second factor', () => {
  it('is needed by the roles that move money or give rights, and by no other', () => {
    expect(roles.filter(needsSecondFactor)).toEqual(['administrator', 'treasurer'])
  })

  it.each([
    ['2026-03-01', 'soon'],
    ['2026-03-15', 'soon'],
    ['2026-03-16', 'sleeping'],
  ])('that is missing since 2026-03-01 with 14 days of grace is on %s: %s', (today, due) => {
    expect(secondFactorDue(secondFactorDueOn(calendarDate('2026-03-01'), 14), calendarDate(today))).toBe(due)
  })

  it('is not spoken of while it is more than 14 days away', () => {
    expect(secondFactorDue(calendarDate('2026-03-16'), calendarDate('2026-03-01'))).toBe('later')
    expect(secondFactorDue(calendarDate('2026-03-15'), calendarDate('2026-03-01'))).toBe('soon')
  })

  it('is due at the end of the first day where there is no grace', () => {
    const dueOn = secondFactorDueOn(calendarDate('2026-03-01'), 0)
    expect([secondFactorDue(dueOn, calendarDate('2026-03-01')), secondFactorDue(dueOn, calendarDate('2026-03-02'))]).toEqual(['soon', 'sleeping'])
  })
})
