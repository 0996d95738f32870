/** What the entry that stays takes over from the one that goes. */
import { differingFields, fieldsToTake, mergedPerson } from '@/lib/domain/merge'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { Person } from '@/lib/domain/person'

const stays: Person = {
  id: 'a', name: 'Amina Khan', nameSort: null, nameOtherScript: null, address: null, email: 'amina@example.org', telephone: '', employer: '', occupation: '', bankReference: '',
  kind: 'individual', tags: ['donor'], country: '', state: '', citizenStatus: 'unknown', citizenStatusBasis: null, office: '', screenedOn: null, screeningListOn: null,
  screeningResult: 'not-screened', note: '', recordState: 'recorded', stateReason: '', mergedIntoId: null, revision: 3,
}
const goes: Person = {
  ...stays, id: 'b', name: 'A. Khan', nameSort: 'Khan, A.', nameOtherScript: 'امینہ خان', email: 'khan@example.org', telephone: '312', tags: ['payee', 'donor'], citizenStatus: 'us_citizen',
  citizenStatusBasis: 'attested', screeningResult: 'no-match', screenedOn: calendarDate('2026-01-02'), screeningListOn: calendarDate('2026-01-01'), revision: 8,
}

describe('two entries of one person', () => {
  it('are asked about where they differ, and nowhere else', () => {
    expect(differingFields(stays, goes)).toEqual(['name', 'nameOtherScript', 'email', 'telephone', 'citizenStatus', 'screening'])
    expect(differingFields(stays, stays)).toEqual([])
  })

  it('suggest what only the one that goes knows', () => {
    expect(fieldsToTake(stays, goes)).toEqual(['nameOtherScript', 'telephone', 'citizenStatus', 'screening'])
  })

  it('keep together what belongs together, and the roles of both; id, state and revision are those of the one that stays', () => {
    const merged = mergedPerson(stays, goes, ['name', 'screening'])
    expect(merged).toEqual({
      ...stays, name: 'A. Khan', nameSort: 'Khan, A.', screeningResult: 'no-match', screenedOn: '2026-01-02', screeningListOn: '2026-01-01', tags: ['donor', 'payee'],
    })
    expect(mergedPerson(stays, goes, [])).toEqual({ ...stays, tags: ['donor', 'payee'] })
  })
})
