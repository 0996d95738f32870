import { calendarDate } from '@/lib/domain/calendar-date'
import { deadlinesWithin } from '@/lib/domain/checklists/deadlines'
import type { RegistrationFacts } from '@/lib/domain/registration'

const day = calendarDate
const none: RegistrationFacts = {
  regime: 'FARA', number: '', jurisdiction: '', becameAgentOn: null, registeredOn: null, expiresOn: null, endedOn: null, note: '',
}
const span = { from: day('2026-01-01'), through: day('2026-06-30') }
const shown = (registrations: readonly RegistrationFacts[]) =>
  deadlinesWithin(registrations, span).filter(({ citation }) => citation !== null).map(({ kind, dueOn }) => `${kind} ${dueOn}`)

describe('deadlines', () => {
  it('are by house rule alone for an organization without a registration', () => {
    expect(deadlinesWithin([], span).map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      'quarterly-disclosure 2026-01-30', 'checklist 2026-01-30', 'quarterly-disclosure 2026-04-30', 'checklist 2026-04-30',
    ])
  })

  it('follow the six-month periods of a FARA registration, and are never moved', () => {
    expect(shown([{ ...none, registeredOn: day('2025-05-15') }])).toEqual(['fara-supplemental 2026-06-30'])
  })

  it('move to the next business day for a lobbyist, and say which day the Act named', () => {
    const lobbyist = { ...none, regime: 'LDA', registeredOn: day('2020-01-01') } as const
    const deadlines = deadlinesWithin([lobbyist], { from: day('2028-01-01'), through: day('2028-02-01') })
    expect(deadlines.filter(({ citation }) => citation !== null).map(({ kind, dueOn, nominalDue }) => [kind, dueOn, nominalDue])).toEqual([
      ['lda-quarterly', '2028-01-20', null], ['lda-contributions', '2028-01-31', '2028-01-30'],
    ])
  })

  it('end with the registration', () => {
    expect(shown([{ ...none, regime: 'LDA', registeredOn: day('2020-01-01'), endedOn: day('2025-06-30') }])).toEqual([])
  })

  it.each([
    ['the first day of the span', '2026-01-30', 2],
    ['one day after it', '2026-01-31', 0],
  ])('count from %s on', (_, from, count) => {
    expect(deadlinesWithin([], { from: day(from), through: day('2026-04-29') })).toHaveLength(count)
  })
})
