import { calendarDate } from '@/lib/domain/calendar-date'
import { endsDeadline, formOfDeadline } from '@/lib/domain/deadlines/of-report'
import { dateRange, quarter } from '@/lib/domain/reporting-period'

const half = dateRange(calendarDate('2025-08-20'), calendarDate('2026-02-28'))
const statement = { form: 'fara-nsd2', period: half, chapterId: null } as const
const due = { kind: 'fara-supplemental', period: half, chapterId: null } as const

describe('which deadline a report ends', () => {
  it.each([
    ['the statement of the whole organization', statement, due, 3, true],
    ['the final statement', statement, { ...due, kind: 'fara-final' }, 3, true],
    ['the statement of the only chapter', { ...statement, chapterId: 'chicago' }, due, 1, true],
    ['not the statement of one chapter of several', { ...statement, chapterId: 'chicago' }, due, 3, false],
    ['not that of another period', { ...statement, period: quarter(2026, 1) }, due, 3, false],
    ['not that of another form', { ...statement, form: 'lda-ld2' }, due, 3, false],
    ['the quarter of a chapter', { form: 'quarterly-disclosure', period: quarter(2026, 1), chapterId: 'chicago' }, { kind: 'quarterly-disclosure', period: quarter(2026, 1), chapterId: 'chicago' }, 3, true],
    ['not the quarter of another chapter', { form: 'quarterly-disclosure', period: quarter(2026, 1), chapterId: 'houston' }, { kind: 'quarterly-disclosure', period: quarter(2026, 1), chapterId: 'chicago' }, 1, false],
    ['nothing without a period', statement, { ...due, kind: 'fara-registration', period: null }, 1, false],
  ] as const)('%s', (_case, report, deadline, chapters, ends) => {
    expect(endsDeadline(report, deadline, chapters)).toBe(ends)
  })

  it('is said the other way round as well', () => {
    expect((['fara-final', 'lda-quarterly', 'lda-contributions', 'quarterly-disclosure', 'checklist', 'own'] as const).map(formOfDeadline)).toEqual([
      'fara-nsd2', 'lda-ld2', 'lda-ld203', 'quarterly-disclosure', null, null,
    ])
  })
})
