import { addDays, calendarDate } from '@/lib/domain/calendar-date'
import type { Deadline } from '@/lib/domain/deadlines/deadline'
import { isLate, type Filing } from '@/lib/domain/deadlines/filing'
import { followed, grouped, isOpen, soonDays } from '@/lib/domain/deadlines/followed'
import { monthNamed, weeksOf } from '@/lib/domain/deadlines/month'

const day = calendarDate
const today = day('2026-11-25')
const deadline = (dueOn: string, more: Partial<Deadline> = {}): Deadline => ({
  key: `own~${dueOn}~`, kind: 'own', chapterId: null, registrationId: null, clockId: null, copy: null, title: '', period: null, counted: { from: day(dueOn), amount: 0, unit: 'none' },
  dueOn: day(dueOn), dueAt: null, nominalDue: null, fileBy: null, rules: [], doneOn: null, ...more,
})
const filing = (of: Deadline, more: Partial<Filing>): Filing => ({
  id: 'filing', revision: 1, deadlineKey: of.key, kind: of.kind, chapterId: null, registrationId: null, clockId: null, periodFrom: null, periodThrough: null, dueOn: of.dueOn,
  filedOn: null, confirmationNumber: '', lateReason: '', extendedTo: null, extensionProof: '', note: '', ...more,
})

function stateOf(of: Deadline, more: Partial<Filing> | null = null) {
  const filings = new Map(more === null ? [] : [[of.key, filing(of, more)]])
  return followed([of], filings, today)[0]
}

describe('how a deadline stands', () => {
  it.each([
    ['2026-11-24', 'late', -1],
    ['2026-11-25', 'today', 0],
    ['2026-11-26', 'ahead', 1],
    ['2011-01-01', 'late', -5807],
  ])('due %s is %s', (dueOn, state, days) => {
    expect(stateOf(deadline(dueOn))).toMatchObject({ state, days, lastDay: dueOn })
  })

  it.each([
    ['2026-11-20', 'done'],
    ['2026-11-21', 'done-late'],
  ])('filed on %s, with November 20 as the last day, it is %s', (filedOn, state) => {
    expect(stateOf(deadline('2026-11-20'), { filedOn: day(filedOn) })).toMatchObject({ state, filedOn })
  })

  it('keeps its first day visible when it was extended, and is late only after the last one', () => {
    expect(stateOf(deadline('2026-11-20'), { extendedTo: day('2026-11-30') })).toMatchObject({ dueOn: '2026-11-20', lastDay: '2026-11-30', state: 'ahead', days: 5 })
    expect(stateOf(deadline('2026-10-20'), { extendedTo: day('2026-11-20') })?.state).toBe('late')
    expect(stateOf(deadline('2026-10-20'), { extendedTo: day('2026-11-20'), filedOn: day('2026-11-20') })?.state).toBe('done')
  })

  it('is done where the facts themselves tell so', () => {
    expect(stateOf(deadline('2026-11-20', { doneOn: day('2026-11-21') }))?.state).toBe('done-late')
  })

  it('needs a reason from the day after the last one', () => {
    expect(isLate({ filedOn: day('2026-11-20'), extendedTo: null }, day('2026-11-20'))).toBe(false)
    expect(isLate({ filedOn: day('2026-11-21'), extendedTo: null }, day('2026-11-20'))).toBe(true)
    expect(isLate({ filedOn: null, extendedTo: null }, day('2026-11-20'))).toBe(false)
  })
})

describe('the groups of the list', () => {
  it('are late, near, later and done; the oldest first, but the newest of what is done', () => {
    const deadlines = [deadline(addDays(today, soonDays)), deadline(addDays(today, soonDays + 1)), deadline('2026-11-01'), deadline('2020-01-01'), deadline('2026-01-01'), deadline('2026-02-01')]
    const filings = new Map(['own~2026-01-01~', 'own~2026-02-01~'].map((key) => [key, filing(deadline('2026-01-01'), { filedOn: day('2026-01-01') })]))
    const { late, soon, later, done } = grouped(followed(deadlines, filings, today))
    expect([late, soon, later, done].map((group) => group.map(({ dueOn }) => dueOn))).toEqual([
      ['2020-01-01', '2026-11-01'], [addDays(today, soonDays)], [addDays(today, soonDays + 1)], ['2026-02-01', '2026-01-01'],
    ])
    expect([...late, ...soon, ...later].every(isOpen)).toBe(true)
    expect(done.some(isOpen)).toBe(false)
  })
})

describe('the month', () => {
  const weeks = weeksOf(day('2026-11-01'), [{ lastDay: day('2026-11-30') }, { lastDay: day('2026-12-01') }])

  it('has whole weeks from Sunday to Saturday, filled with days of its neighbours', () => {
    expect(weeks).toHaveLength(5)
    expect(weeks.every((week) => week.length === 7)).toBe(true)
    expect([weeks[0]?.[0]?.day, weeks[4]?.[6]?.day]).toEqual(['2026-11-01', '2026-12-05'])
    expect(weeks.flat().filter(({ inMonth }) => inMonth)).toHaveLength(30)
    expect(weeksOf(day('2026-08-01'), [])).toHaveLength(6)
  })

  it('holds each deadline on its last day', () => {
    expect(weeks.flat().filter(({ due }) => due.length > 0).map(({ day: on }) => on)).toEqual(['2026-11-30', '2026-12-01'])
  })

  it('is the one that the address names, else this one', () => {
    expect(monthNamed('2027-02', today)).toBe('2027-02-01')
    expect(monthNamed('2027-13', today)).toBe('2026-11-01')
    expect(monthNamed('', today)).toBe('2026-11-01')
    expect(monthNamed('2027-2-1', today)).toBe('2026-11-01')
  })
})
