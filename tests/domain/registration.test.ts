import { calendarDate } from '@/lib/domain/calendar-date'
import { emptyRegistration, registrationUnder, type Registration } from '@/lib/domain/registration'

function registration(id: string, more: Partial<Registration> = {}): Registration {
  return { ...emptyRegistration, regime: 'FARA', id, revision: 1, ...more }
}

const registeredOn = calendarDate('2025-09-20')

describe('the registration of which the reports under a regime are', () => {
  it('is none where nothing stands under the regime', () => {
    expect(registrationUnder('FARA', [registration('1', { regime: 'LDA', registeredOn })])).toBeNull()
  })

  it.each([
    ['has its day, not one that was only noted', [registration('1'), registration('2', { registeredOn }), registration('3')], '2'],
    ['is in force, not one that ended', [registration('1', { registeredOn }), registration('2', { registeredOn: calendarDate('2026-01-05'), endedOn: calendarDate('2026-03-01') })], '1'],
    ['is the newest of several', [registration('1', { registeredOn: calendarDate('2026-01-05') }), registration('2', { registeredOn })], '1'],
    ['was noted, where none has its day', [registration('1', { regime: 'LDA', registeredOn }), registration('2')], '2'],
  ])('%s', (_which, registrations, id) => {
    for (const order of [registrations, registrations.toReversed()]) expect(registrationUnder('FARA', order)?.id).toBe(id)
  })
})
