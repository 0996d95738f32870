import { calendarDate } from '@/lib/domain/calendar-date'
import { deadlineEnded, endsDeadline, formOfDeadline } from '@/lib/domain/deadlines/of-report'
import { dateRange, quarter } from '@/lib/domain/reporting-period'

const half = dateRange(calendarDate('2025-08-20'), calendarDate('2026-02-28'))
const statement = { form: 'fara-nsd2', period: half, chapterId: null } as const
const day = calendarDate
const counted = (from: string) => ({ from: day(from), amount: 45, unit: 'days' }) as const
const due = { kind: 'fara-supplemental', period: half, chapterId: null, counted: counted('2026-02-28'), doneOn: null } as const
const registration = { form: 'lda-ld1', period: quarter(2026, 1), chapterId: null } as const
const called = { ...due, kind: 'lda-registration', period: null, counted: counted('2026-03-31') } as const

describe('which deadline a report ends', () => {
  it.each([
    ['the statement of the whole organization', statement, due, 3, true],
    ['the final statement', statement, { ...due, kind: 'fara-final' }, 3, true],
    ['the statement of the only chapter', { ...statement, chapterId: 'chicago' }, due, 1, true],
    ['not the statement of one chapter of several', { ...statement, chapterId: 'chicago' }, due, 3, false],
    ['not that of another period', { ...statement, period: quarter(2026, 1) }, due, 3, false],
    ['not that of another form', { ...statement, form: 'lda-ld2' }, due, 3, false],
    ['the quarter of a chapter', { form: 'quarterly-disclosure', period: quarter(2026, 1), chapterId: 'chicago' }, { ...due, kind: 'quarterly-disclosure', period: quarter(2026, 1), chapterId: 'chicago' }, 3, true],
    ['not the quarter of another chapter', { form: 'quarterly-disclosure', period: quarter(2026, 1), chapterId: 'houston' }, { ...due, kind: 'quarterly-disclosure', period: quarter(2026, 1), chapterId: 'chicago' }, 1, false],
    ['the registration that was called for by the end of its quarter', registration, called, 3, true],
    ['that of a new client', registration, { ...called, kind: 'lda-new-registration' }, 3, true],
    ['not what called for one later', registration, { ...called, counted: counted('2026-04-01') }, 3, false],
    ['not a registration that its own record tells to be done', registration, { ...called, doneOn: day('2026-03-31') }, 3, false],
    ['nothing without a period', statement, { ...due, kind: 'fara-registration', period: null }, 1, false],
  ] as const)('%s', (_case, report, deadline, chapters, ends) => {
    expect(endsDeadline(report, deadline, chapters)).toBe(ends)
  })

  it('is the latest of several that one registration answers', () => {
    const deadlines = ['2026-02-01', '2026-03-01', '2026-05-01'].map((from) => ({ ...called, counted: counted(from) }))
    expect(deadlineEnded(registration, deadlines, 1)?.counted.from).toBe('2026-03-01')
    expect(deadlineEnded(registration, [], 1)).toBeNull()
  })

  it('is said the other way round as well', () => {
    expect((['fara-final', 'lda-registration', 'lda-quarterly', 'lda-contributions', 'quarterly-disclosure', 'checklist', 'own'] as const).map(formOfDeadline)).toEqual([
      'fara-nsd2', 'lda-ld1', 'lda-ld2', 'lda-ld203', 'quarterly-disclosure', null, null,
    ])
  })
})
