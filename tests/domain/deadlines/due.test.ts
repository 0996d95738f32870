import { calendarDate } from '@/lib/domain/calendar-date'
import type { Clock } from '@/lib/domain/deadlines/clock'
import { deadlinesThrough, type DeadlineSources } from '@/lib/domain/deadlines/due'
import { instant } from '@/lib/domain/instant'
import { emptyRegistration, type Registration } from '@/lib/domain/registration'

const day = calendarDate
const agent: Registration = { ...emptyRegistration, regime: 'FARA', id: 'fara', revision: 1 }
const lobbyist: Registration = { ...emptyRegistration, regime: 'LDA', id: 'lda', revision: 1 }
const clock: Clock = {
  id: 'clock', revision: 1, kind: 'own', chapterId: null, title: 'Something', happenedOn: day('2026-02-18'), happenedAt: null, dueOn: null, note: '', mistaken: false,
}
const none: DeadlineSources = { registrations: [], clocks: [], materials: [], gifts: [], changes: [], chapters: [], dayOf: (at) => day(at.slice(0, 10)) }

function dueOf(of: Partial<DeadlineSources>, through = '2026-12-31') {
  return deadlinesThrough({ ...none, ...of }, day(through))
}

const shown = (deadlines: ReturnType<typeof dueOf>) => deadlines.map(({ kind, period, dueOn }) => `${kind} ${period?.id ?? ''} ${dueOn}`)

describe('what changes of the profile ask for', () => {
  const change = { part: 'agreement-began', id: 'letters', revision: 1, name: 'Letters', on: day('2026-03-05'), toldOn: null } as const

  it('is told within ten days of the change, none of them moved, and done with the day that the profile names', () => {
    const [told] = dueOf({ changes: [change] })
    expect(told).toMatchObject({
      key: 'fara-change-notice~agreement-began.letters~2026-03-05', kind: 'fara-change-notice', title: 'Letters', change: { part: 'agreement-began', id: 'letters' }, counted: { from: '2026-03-05', amount: 10, unit: 'days' },
      dueOn: '2026-03-15', fileBy: '2026-03-13', rules: ['fara.change-notice-due', 'fara.weekends'], doneOn: null,
    })
    expect(dueOf({ changes: [{ ...change, toldOn: day('2026-03-10') }] })[0]?.doneOn).toBe('2026-03-10')
  })

  it('is a short form for somebody who began to serve a principal', () => {
    expect(shown(dueOf({ changes: [{ ...change, part: 'service-began' }, { ...change, part: 'service-ended' }] }))).toEqual(['fara-short-form  2026-03-15', 'fara-change-notice  2026-03-15'])
  })
})

describe('what FARA asks for', () => {
  it('is every supplemental statement since registration, however long ago, and no day is moved', () => {
    const deadlines = dueOf({ registrations: [{ ...agent, registeredOn: day('2024-08-07') }] }, '2026-03-31')
    expect(shown(deadlines)).toEqual([
      'fara-supplemental 2024-08-07..2025-02-28 2025-03-30', 'fara-supplemental 2025-03-01..2025-08-31 2025-09-30', 'fara-supplemental 2025-09-01..2026-02-28 2026-03-30',
    ])
    expect(deadlines[0]).toMatchObject({ fileBy: '2025-03-28', nominalDue: null, rules: ['fara.period-end.month-end', 'fara.supplemental-due', 'fara.weekends'] })
    expect(deadlines[1]).toMatchObject({ fileBy: null, counted: { from: '2025-08-31', amount: 30, unit: 'days' }, rules: ['fara.period-end.month-end', 'fara.supplemental-due'] })
  })

  it('begins with the periods that are followed here', () => {
    const registrations = [{ ...agent, registeredOn: day('2024-08-07'), followFrom: day('2025-08-31') }]
    expect(shown(dueOf({ registrations }, '2026-03-31'))).toEqual(['fara-supplemental 2025-03-01..2025-08-31 2025-09-30', 'fara-supplemental 2025-09-01..2026-02-28 2026-03-30'])
  })

  it('follows the ends that the FARA Unit assigned', () => {
    const registrations = [{ ...agent, registeredOn: day('2025-08-07'), assignedPeriodEnds: [day('2026-03-31')] }]
    expect(shown(dueOf({ registrations }, '2026-10-31'))).toEqual(['fara-supplemental 2025-08-07..2026-03-31 2026-04-30', 'fara-supplemental 2026-04-01..2026-09-30 2026-10-30'])
  })

  it.each([
    ['within a period', '2026-07-15', 'fara-final 2026-03-01..2026-07-15 2026-08-14'],
    ['on the last day of one', '2026-08-31', 'fara-final 2026-03-01..2026-08-31 2026-09-30'],
    ['on the first day of one', '2026-03-01', 'fara-final 2026-03-01..2026-03-01 2026-03-31'],
  ])('ends with a final statement where the obligation ended %s', (_, endedOn, last) => {
    const registrations = [{ ...agent, registeredOn: day('2025-08-07'), endedOn: day(endedOn) }]
    expect(shown(dueOf({ registrations }, '2027-12-31'))).toEqual(['fara-supplemental 2025-08-07..2026-02-28 2026-03-30', last])
  })

  it('is the registration itself, ten days after becoming an agent, done once its date is recorded', () => {
    const open = dueOf({ registrations: [{ ...agent, becameAgentOn: day('2026-02-18') }] })
    expect(open).toMatchObject([{ kind: 'fara-registration', dueOn: '2026-02-28', fileBy: '2026-02-27', doneOn: null }])
    const done = dueOf({ registrations: [{ ...agent, becameAgentOn: day('2026-02-18'), registeredOn: day('2026-03-02') }] }, '2026-03-31')
    expect(done).toMatchObject([{ kind: 'fara-registration', doneOn: '2026-03-02' }])
  })
})

describe('what the LDA asks for', () => {
  it('is the quarters and half-years in which the registration was in force, moved on to a business day', () => {
    const registrations = [{ ...lobbyist, registeredOn: day('2026-08-10'), endedOn: day('2026-12-10') }]
    const deadlines = dueOf({ registrations }, '2027-12-31')
    expect(shown(deadlines)).toEqual(['lda-quarterly 2026-Q3 2026-10-20', 'lda-quarterly 2026-Q4 2027-01-20', 'lda-contributions 2026-H2 2027-02-01'])
    expect(deadlines[2]).toMatchObject({ nominalDue: '2027-01-30', rules: ['lda.LD-203', 'lda.business_day'], counted: { from: '2026-12-31', amount: 30, unit: 'day-of-month' } })
    expect(deadlines[1]).toMatchObject({ nominalDue: null, rules: ['lda.LD-2'] })
  })

  it('is the registration itself, 45 days after the first contact or being retained', () => {
    expect(shown(dueOf({ registrations: [{ ...lobbyist, becameAgentOn: day('2026-01-05') }] }))).toEqual(['lda-registration  2026-02-19'])
  })
})

describe('other laws', () => {
  it('have no deadlines of which the rules are known', () => {
    expect(dueOf({ registrations: [{ ...agent, regime: 'IL', registeredOn: day('2025-01-01') }] })).toEqual([])
  })
})

describe('a clock', () => {
  it.each([
    ['fara-change-notice', '2026-03-25', '2026-04-04', { fileBy: '2026-04-03', rules: ['fara.change-notice-due', 'fara.weekends'] }],
    ['fara-short-form', '2026-03-02', '2026-03-12', { fileBy: null, rules: ['fara.short-form'] }],
    ['fara-deficiency-response', '2026-05-01', '2026-05-10', { rules: ['fara.deficiency-response-due'] }],
    ['lda-new-registration', '2026-01-01', '2026-02-17', { nominalDue: '2026-02-15', rules: ['lda.LD-1', 'lda.business_day'] }],
  ] as const)('of the kind %s from %s runs until %s', (kind, happenedOn, dueOn, more) => {
    expect(dueOf({ clocks: [{ ...clock, kind, happenedOn: day(happenedOn) }] })).toMatchObject([{ kind, dueOn, clockId: 'clock', ...more }])
  })

  it('of 48 hours counts elapsed hours, also when the clocks are changed', () => {
    const [materials] = dueOf({ clocks: [{ ...clock, kind: 'fara-materials', happenedOn: day('2026-03-07'), happenedAt: instant('2026-03-07T17:00:00.000Z') }] })
    expect(materials).toMatchObject({ dueAt: '2026-03-09T17:00:00.000Z', dueOn: '2026-03-09', counted: { amount: 48, unit: 'hours' } })
  })

  it('of the chapter itself has the day that was set, and no law', () => {
    expect(dueOf({ clocks: [{ ...clock, chapterId: 'chicago', dueOn: day('2026-06-01') }] })).toMatchObject([{ kind: 'own', dueOn: '2026-06-01', rules: [], chapterId: 'chicago' }])
  })

  it('that was entered by mistake asks for nothing', () => {
    expect(dueOf({ clocks: [{ ...clock, kind: 'fara-change-notice', mistaken: true }] })).toEqual([])
  })
})

describe('the house rules', () => {
  it('ask every chapter for a report and a checklist of each quarter since its books are kept here', () => {
    const chapters = [{ id: 'chicago', since: day('2026-05-05') }]
    expect(shown(dueOf({ chapters }, '2026-10-30'))).toEqual([
      'quarterly-disclosure 2026-Q2 2026-07-30', 'checklist 2026-Q2 2026-07-30', 'quarterly-disclosure 2026-Q3 2026-10-30', 'checklist 2026-Q3 2026-10-30',
    ])
    expect(dueOf({ chapters }, '2026-10-29')).toHaveLength(2)
  })
})

describe('keys', () => {
  it('are one of a kind, so that a filing belongs to one deadline', () => {
    const registrations = [{ ...agent, becameAgentOn: day('2020-01-02'), registeredOn: day('2020-01-10') }, { ...lobbyist, registeredOn: day('2020-01-10') }]
    const keys = dueOf({ registrations, clocks: [{ ...clock, dueOn: day('2026-06-01') }] }).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeGreaterThan(40)
  })
})
