import { calendarDate } from '@/lib/domain/calendar-date'
import { answerProblems } from '@/lib/domain/checklists/attestation'
import { changeSince, isRegression } from '@/lib/domain/checklists/changed'
import type { Evaluation } from '@/lib/domain/checklists/evaluation'
import type { RecordReference } from '@/lib/domain/reports/report-document'

const gift: RecordReference = { kind: 'donation', id: '1', number: 'CHI-D-2025-0001', revision: 1 }
const said: Evaluation = { answer: 'yes', reason: 'Each of the 3 gifts names a campaign.', records: [gift], recordCount: 1 }

describe('what changed since an answer was given', () => {
  it('is nothing where the records say the same', () => {
    expect(changeSince(said, { ...said })).toBeNull()
    expect(changeSince(null, said)).toBeNull()
  })

  it('is another sentence, another answer, or a record at another revision', () => {
    expect(changeSince(said, { ...said, reason: 'Each of the 4 gifts names a campaign.' })).toMatchObject({ isRegression: false, records: [] })
    expect(changeSince(said, { ...said, records: [{ ...gift, revision: 2 }] })).toMatchObject({ records: [{ number: 'CHI-D-2025-0001', revision: 2 }] })
    expect(changeSince(said, { ...said, records: [] })).not.toBeNull()
    expect(changeSince(said, { ...said, answer: 'no' })).toMatchObject({ isRegression: true, was: { answer: 'yes' } })
  })

  it.each([
    ['yes', 'partly', true], ['partly', 'no', true], ['yes', 'no', true], ['no', 'partly', false], ['yes', 'yes', false], ['not-applicable', 'no', false], ['yes', 'none-yet', false],
  ] as const)('from %s to %s is a regression: %s', (was, now, worse) => {
    expect(isRegression(was, now)).toBe(worse)
  })
})

describe('an exception', () => {
  const today = calendarDate('2025-11-10')
  const excepted = { answer: 'excepted', note: 'The bank is late.', exceptedUntil: today } as const

  it('needs its reason and a last day that is not over', () => {
    expect(answerProblems(excepted, today)).toEqual({})
    expect(answerProblems({ ...excepted, exceptedUntil: calendarDate('2025-11-09') }, today)).toEqual({ exceptedUntil: { key: 'exceptionPast' } })
    expect(answerProblems({ ...excepted, note: '', exceptedUntil: null }, today)).toEqual({ note: { key: 'missing' }, exceptedUntil: { key: 'missing' } })
  })

  it('is the only answer with a last day', () => {
    expect(answerProblems({ answer: 'yes', note: '', exceptedUntil: today }, today)).toEqual({ exceptedUntil: { key: 'exceptionOnly' } })
  })
})
