import { calendarDate } from '@/lib/domain/calendar-date'
import { faraChanges, inOffice, officersInOffice, profileFacts } from '@/lib/domain/reports/fara/profile-facts'
import { changeParts } from '@/lib/domain/profile/changes'
import { asWhole, expectGolden } from '../golden-text'
import { entry, profile } from './profile'

const through = calendarDate('2025-08-31')
const citizenshipOf = (personId: string) => (personId === 'amal' ? 'United States' : '')
const sentOn = [
  { principalId: 'party', on: calendarDate('2025-07-01') }, { principalId: 'party', on: calendarDate('2025-09-01') }, { principalId: null, on: calendarDate('2025-07-02') }, { principalId: 'government', on: null },
]
const from = (entries = profile) => profileFacts({ entries, through, citizenshipOf, sentOn })

describe('what a statement takes of the profile', () => {
  it('is as it stands beside the profile: officers, short forms, agreements with renewals and changes, exhibits, exposure records', () => {
    expectGolden(asWhole(from()), 'fara-profile', 'expected.txt')
  })

  it('says nothing of a kind of which nothing is recorded, and "none" where only clerical work is', () => {
    expect(from([])).toEqual({ officers: null, shortForms: null, agreements: null, exhibits: null, exposures: [] })
    expect(from([entry('service', 'types', { clerical: 'yes' }, { personId: 'noor' })]).shortForms).toEqual([])
    expect(from([entry('officer', 'wrong', {}, { personId: 'noor', mistaken: true })]).officers).toBeNull()
  })

  it('has one short form of a person however many principals are served, open while one service is', () => {
    const amal = from().shortForms?.find(({ personId }) => personId === 'amal')
    expect([amal?.fromOn, amal?.untilOn, amal?.filedOn, amal?.terminatedOn]).toEqual(['2024-08-10', null, '2024-08-11', null])
    expect(amal?.serves.map(({ principalId }) => principalId)).toEqual(['party', 'government'])
    const noor = from().shortForms?.find(({ personId }) => personId === 'noor')
    expect([noor?.fromOn, noor?.untilOn, noor?.serves]).toEqual([null, '2025-07-01', []])
  })

  it('renews an agreement that ended by a later one, which is itself a change of the exhibits', () => {
    const [first, renewed] = ['first', 'renewed'].map((id) => from().agreements?.find(({ record }) => record.id === id))
    expect([first?.renewedOn, first?.changedOn]).toEqual(['2025-04-01', null])
    expect([renewed?.renewedOn, renewed?.changedOn, renewed?.changeFiledOn]).toEqual([null, '2025-04-01', '2025-04-03'])
  })

  it.each([['2025-03-31', false], ['2025-04-01', true]])('takes an agreement that begins on %s as a renewal of one that ended the day before: %s', (begins, isRenewal) => {
    const one = entry('agreement', 'one', {}, { principalId: 'party', from: '2025-03-31', until: '2025-06-30' })
    const other = entry('agreement', 'other', {}, { principalId: 'party', from: begins })
    expect(from([one, other]).agreements?.[0]?.renewedOn).toBe(isRenewal ? begins : null)
  })

  it('knows the newest fact since somebody looked: an agreement, its change, or money, through the last day', () => {
    expect(from().exposures.map(({ record, assessedOn, newestFactOn, exemption }) => [record.id, assessedOn, newestFactOn, exemption])).toEqual([
      ['looked', '2024-07-01', '2025-07-01', '613(h)'], ['signed', '2024-07-20', '2025-04-20', ''],
    ])
  })
})

describe('who is in office', () => {
  const officers = from().officers ?? []
  it.each([['2022-12-31', ['noor']], ['2023-01-01', ['amal', 'noor']], ['2025-06-30', ['amal', 'noor']], ['2025-07-01', ['amal']]])('on %s: %j', (on, ids) => {
    expect(inOffice(officers, calendarDate(on)).toSorted()).toEqual(ids)
  })

  it('is named once with all positions held that day', () => {
    expect(officersInOffice(profile, calendarDate('2025-04-01'))).toEqual([{ personId: 'amal', office: 'Chair, President' }, { personId: 'noor', office: 'Secretary' }])
    expect(officersInOffice(profile, calendarDate('2025-03-31'))[0]).toEqual({ personId: 'amal', office: 'President' })
  })
})

describe('the changes that the Unit is told of', () => {
  it('are those through the day, each with what it is and the record that tells it', () => {
    const changes = changeParts.map((part, place) => ({ part, id: part, revision: 1, name: `No ${place}`, on: calendarDate(`2025-08-3${place % 2}`), toldOn: null }))
    expectGolden(asWhole(faraChanges([...changes, { part: 'officer-began', id: 'late', revision: 1, name: '', on: calendarDate('2025-09-01'), toldOn: null }], through)), 'fara-profile', 'changes.txt')
  })
})
