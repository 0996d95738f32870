import { calendarDate } from '@/lib/domain/calendar-date'
import { decisionProblems, evidenceState, hasLapsed, type EvidenceFacts } from '@/lib/domain/checklists/evidence'

const today = calendarDate('2025-11-10')
const asked: EvidenceFacts = { decision: 'requested', validUntil: null, files: 0 }

describe('the state of evidence', () => {
  it.each([
    ['requested while nothing has come', {}, 'requested'],
    ['received with its first file', { files: 1 }, 'received'],
    ['accepted through its last day', { decision: 'accepted', files: 1, validUntil: today }, 'accepted'],
    ['expired on the day after', { decision: 'accepted', files: 1, validUntil: calendarDate('2025-11-09') }, 'expired'],
    ['accepted for good without a last day', { decision: 'accepted', files: 1 }, 'accepted'],
    ['rejected, whatever its day', { decision: 'rejected', files: 1 }, 'rejected'],
  ] as const)('is %s', (_, change, state) => {
    expect(evidenceState({ ...asked, ...change }, today)).toBe(state)
  })

  it('opens an item where what it rested on has run out and nothing stands in its place', () => {
    expect(hasLapsed(['expired'])).toBe(true)
    expect(hasLapsed(['expired', 'accepted'])).toBe(false)
    expect(hasLapsed(['requested', 'rejected'])).toBe(false)
  })

  it('is decided with a reason where it is rejected, and not accepted for a day that is over', () => {
    expect(decisionProblems({ decision: 'rejected', decisionNote: '', validUntil: null }, today)).toEqual({ decisionNote: { key: 'missing' } })
    expect(decisionProblems({ decision: 'accepted', decisionNote: '', validUntil: calendarDate('2025-11-09') }, today)).toEqual({ validUntil: { key: 'evidenceOver' } })
    expect(decisionProblems({ decision: 'accepted', decisionNote: '', validUntil: today }, today)).toEqual({})
  })
})
