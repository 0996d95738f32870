/**
 * @jest-environment node
 */
import { reportState } from '@/lib/domain/reports/report-state'

describe('the state of a report of which no version is kept', () => {
  it.each([
    ['quarterly-disclosure', { records: 0, answers: 0, audits: 0 }, 'not-started'],
    ['quarterly-disclosure', { records: 0, answers: 0, audits: 1 }, 'not-started'],
    ['quarterly-disclosure', { records: 1, answers: 0, audits: 0 }, 'in-progress'],
    ['quarterly-disclosure', { records: 0, answers: 1, audits: 0 }, 'in-progress'],
    ['donation-audit', { records: 9, answers: 9, audits: 0 }, 'not-started'],
    ['donation-audit', { records: 0, answers: 0, audits: 1 }, 'in-progress'],
  ] as const)('of %s with %j is %s', (form, work, state) => {
    expect(reportState(form, work)).toBe(state)
  })
})
