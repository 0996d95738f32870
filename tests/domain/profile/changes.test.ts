import { calendarDate } from '@/lib/domain/calendar-date'
import { profileChanges, type ChangingProfile } from '@/lib/domain/profile/changes'
import { unsigned, type ProfileEntry } from '@/lib/domain/profile/profile'
import type { Principal } from '@/lib/domain/principal'

const day = calendarDate
const principal: Principal = {
  id: 'party', name: 'Party of the Homeland', kind: 'POLITICAL_PARTY', country: 'PK', aliases: [], address: '', aim: '', officialDealtWith: '', fromOn: day('2025-08-01'), untilOn: null, revision: 1,
}

function entry(kind: ProfileEntry['kind'], parts: Partial<ProfileEntry>): ProfileEntry {
  return { id: `of-${kind}`, kind, revision: 1, personId: null, principalId: 'party', fromOn: day('2025-08-20'), untilOn: null, facts: {}, mistaken: false, ...unsigned, ...parts }
}

function changes(parts: Partial<ChangingProfile>): readonly string[] {
  const registration = { id: 'registration', revision: 1, registeredOn: day('2025-08-20'), endedOn: null, followFrom: null }
  return profileChanges({ registration, principals: [], entries: [], registrantChangedOn: [], ...parts }).map(({ part, name, on, toldOn }) => [part, name, on, toldOn ?? 'open'].join(' '))
}

describe('changes of the profile of which the Unit is told in ten days', () => {
  it('are those after the day of the registration, not the first facts', () => {
    const on = (fromOn: string) => ({ entries: [entry('agreement', { fromOn: day(fromOn), facts: { title: 'Letters' } })] })
    expect(changes(on('2025-08-20'))).toEqual([])
    expect(changes(on('2025-08-21'))).toEqual(['agreement-began Letters 2025-08-21 open'])
    expect(changes({ principals: [principal] })).toEqual([])
  })

  it('are none before there is a registration, and none after it ended', () => {
    const entries = [entry('officer', { fromOn: day('2026-01-10'), facts: { position: 'President' } })]
    const registration = { id: 'registration', revision: 1, registeredOn: null, endedOn: null, followFrom: null }
    expect(changes({ entries, registration })).toEqual([])
    expect(changes({ entries, registration: { ...registration, registeredOn: day('2025-08-20'), endedOn: day('2026-01-09') } })).toEqual([])
    expect(changes({ entries, registration: { ...registration, registeredOn: day('2025-08-20'), endedOn: day('2026-01-10') } })).toEqual(['officer-began President 2026-01-10 open'])
  })

  it('are those since the day from which they are followed here', () => {
    const entries = [entry('officer', { fromOn: day('2026-01-10'), facts: { position: 'President' } })]
    const registration = { id: 'registration', revision: 1, registeredOn: day('2025-08-20'), endedOn: null }
    expect(changes({ entries, registration: { ...registration, followFrom: day('2026-01-11') } })).toEqual([])
    expect(changes({ entries, registration: { ...registration, followFrom: day('2026-01-10') } })).toHaveLength(1)
  })

  it.each<[ProfileEntry['kind'], Partial<ProfileEntry>, readonly string[]]>([
    ['agreement', { fromOn: day('2025-09-01'), facts: { title: 'Letters', exhibitBFiledOn: '2025-09-05' } }, ['agreement-began Letters 2025-09-01 2025-09-05']],
    ['agreement', { facts: { title: 'Letters', changedOn: '2025-12-01', changeFiledOn: '2025-12-09' } }, ['agreement-changed Letters 2025-12-01 2025-12-09']],
    ['service', { fromOn: day('2025-11-03'), untilOn: day('2026-01-15'), facts: { position: 'Speaker', clerical: 'no', shortFormFiledOn: '2025-11-05' } }, ['service-began Speaker 2025-11-03 2025-11-05', 'service-ended Speaker 2026-01-15 open']],
    ['service', { fromOn: day('2025-11-03'), facts: { position: 'Clerk', clerical: 'yes' } }, []],
    ['officer', { untilOn: day('2026-01-15'), facts: { position: 'President', endFiledOn: '2026-01-20' } }, ['officer-ended President 2026-01-15 2026-01-20']],
    ['officer', { fromOn: day('2026-01-15'), mistaken: true }, []],
    ['lobbyist', { fromOn: day('2026-01-15') }, []],
  ])('tell of %s %o', (kind, parts, expected) => {
    expect(changes({ entries: [entry(kind, parts)] })).toEqual(expected)
  })

  it('tell of a new principal until its Exhibit A is filed, of its end, and of name or address of the registrant', () => {
    const gained = { ...principal, fromOn: day('2025-10-01'), untilOn: day('2026-02-01') }
    const exhibit = entry('agreement', { fromOn: day('2025-08-20'), facts: { exhibitAFiledOn: '2025-10-04' } })
    expect(changes({ principals: [gained] })).toEqual(['principal-began Party of the Homeland 2025-10-01 open', 'principal-ended Party of the Homeland 2026-02-01 open'])
    expect(changes({ principals: [gained], entries: [exhibit] })[0]).toBe('principal-began Party of the Homeland 2025-10-01 2025-10-04')
    expect(changes({ registrantChangedOn: [day('2025-08-20'), day('2025-12-24')] })).toEqual(['registrant-changed  2025-12-24 open'])
  })
})
