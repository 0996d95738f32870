import { calendarDate } from '@/lib/domain/calendar-date'
import { isItemized, itemizationReportRule, itemizationRule } from '@/lib/domain/itemization'
import { cents } from '@/lib/domain/money'

it.each([
  [19_999, false],
  [20_000, false],
  [20_001, true],
  [-5, false],
])('a contributor with %d cents in the year is listed singly: %s', (aggregate, listed) => {
  expect(isItemized(cents(aggregate), calendarDate('2025-12-31'))).toBe(listed)
})

it('prints the rule with its source', () => {
  expect(itemizationReportRule(calendarDate('2025-12-31'))).toMatchObject({ id: itemizationRule, toBeConfirmed: false })
})
