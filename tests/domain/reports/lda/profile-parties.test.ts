import { cents } from '@/lib/domain/money'
import { unsigned, type ProfileEntry } from '@/lib/domain/profile/profile'
import { affiliatesOf, convictionsIn, foreignEntitiesOf, lobbyistsOf, nameInParts, type LdaProfile, type Participant } from '@/lib/domain/reports/lda/profile-parties'
import { day } from './facts'

function entry(kind: ProfileEntry['kind'], facts: ProfileEntry['facts'], parts: Partial<ProfileEntry> = {}): ProfileEntry {
  return { ...unsigned, id: 'e', revision: 1, kind, personId: 'sana', principalId: null, fromOn: day('2026-01-05'), untilOn: null, facts, mistaken: false, ...parts }
}

function person(parts: Partial<Participant> = {}): Participant {
  return { id: 'sana', name: 'Sana Malik', revision: 2, isEmployee: true, hasDocument: false, contactsEver: 3, highestSharePercent: null, ...parts }
}

function profile(parts: Partial<LdaProfile>): LdaProfile {
  return { about: null, entries: [], people: [person()], principals: [], given: new Map(), ...parts }
}

const listed = { paid: 'yes', contacts: 'yes', timeShare: '25 %', convicted: 'no', coveredPositions: 'none-held', delistedIn: '' }
const only = (entries: readonly ProfileEntry[], parts: Partial<Participant> = {}) => lobbyistsOf(profile({ entries, people: [person(parts)] }))[0]

describe('a lobbyist', () => {
  it('stands on the list from the day of the profile, with what was asked', () => {
    expect(only([entry('lobbyist', listed)])).toMatchObject({
      reference: { kind: 'person', number: 'Sana Malik', id: 'sana', revision: 2 }, engagedAs: 'employee', listedFrom: '2026-01-05', delistedOn: null, leftOn: null,
      coveredPosition: '', convicted: 'no', contactsEver: 3, highestSharePercent: 25,
    })
  })

  it('is a volunteer without pay, and nothing is guessed that was not asked', () => {
    expect(only([entry('lobbyist', { paid: 'no', contacts: 'yes', timeShare: 'some' })])).toMatchObject({ engagedAs: 'volunteer', coveredPosition: null, convicted: 'not-known', highestSharePercent: null })
    expect(only([], { isEmployee: true })).toMatchObject({ engagedAs: 'employee', listedFrom: null, convicted: 'not-known' })
    expect(only([entry('lobbyist', listed, { mistaken: true })])?.listedFrom).toBeNull()
  })

  it('takes the share of time from the records of time where there are any', () => {
    expect(only([entry('lobbyist', listed)], { highestSharePercent: 60 })?.highestSharePercent).toBe(60)
  })

  it('has the covered positions that the profile records, whatever else was said', () => {
    const position = entry('covered-position', { position: 'Legislative assistant', office: 'Rep. Doe', branch: 'legislative' }, { id: 'c' })
    expect(only([entry('lobbyist', listed), position, entry('covered-position', { position: 'Intern', office: 'Senate' }, { id: 'd' })])?.coveredPosition).toBe('Legislative assistant, Rep. Doe; Intern, Senate')
  })

  it.each([
    ['2026-Q2', '2026-05-10', '2026-05-10'],
    ['2026-Q2', '2026-07-01', '2026-06-30'],
    ['2026-Q2', null, '2026-06-30'],
    ['the second', '2026-05-10', null],
  ])('leaves the list in %s, having left on %s: %s', (delistedIn, leftOn, delistedOn) => {
    expect(only([entry('lobbyist', { ...listed, delistedIn }, { untilOn: leftOn === null ? null : day(leftOn) })])).toMatchObject({ delistedOn, leftOn })
  })

  it('has the convictions of a yes, each with its day', () => {
    const words = '2024-03-02 False statement\nlong ago'
    expect(only([entry('lobbyist', { ...listed, convicted: 'yes', convictions: words })])).toMatchObject({ convicted: 'yes', convictions: [{ on: '2024-03-02', description: 'False statement' }] })
    expect(only([entry('lobbyist', { ...listed, convictions: words })])?.convictions).toEqual([])
    expect(convictionsIn('2024-03-02')).toEqual([])
  })
})

describe('who stands behind the lobbying', () => {
  const principal = { id: 'p', revision: 1, name: 'Avaria Trading', kind: 'FOREIGN_ENTITY', country: 'PK', aliases: [], address: '1 Quay\nPort Avar', aim: '', officialDealtWith: '', fromOn: null, untilOn: null } as const

  it('is every principal, listed where the profile says so', () => {
    const [open] = foreignEntitiesOf(profile({ principals: [principal] }))
    expect(open).toMatchObject({ name: 'Avaria Trading', listedFrom: null, plansOrFinances: false, contributionCents: null, address: { line1: '1 Quay, Port Avar', country: 'PK' } })
    const entries = [entry('foreign-entity', { directs: 'yes', ownership: '25.5 %' }, { personId: null, principalId: 'p', untilOn: day('2026-06-01') })]
    expect(foreignEntitiesOf(profile({ principals: [principal], entries }))[0]).toMatchObject({ listedFrom: '2026-01-05', endedOn: '2026-06-01', plansOrFinances: true, ownershipPercent: '25.5' })
  })

  it.each([[500_000, null], [500_001, 500_001]])('has a contribution of %i stated as %p: above $5,000', (given, stated) => {
    expect(foreignEntitiesOf(profile({ principals: [principal], given: new Map([['p', cents(given)]]) }))[0]?.contributionCents).toBe(stated)
  })

  it('is an affiliated organization with what it gave in the quarter', () => {
    const entries = [entry('affiliate', { activePart: 'yes', street: '1 Elm', city: 'Dallas', state: 'TX', zip: '75201', country: 'US' }, { fromOn: null })]
    expect(affiliatesOf(profile({ entries, given: new Map([['sana', cents(700_000)]]) }))).toMatchObject([
      { name: 'Sana Malik', address: { line1: '1 Elm', city: 'Dallas', zip: '75201' }, contributedCents: 700_000, takesActivePart: true, listedFrom: null },
    ])
    expect(affiliatesOf(profile({ entries, people: [] }))).toEqual([])
  })
})

describe('a name as typed', () => {
  it.each([['Sana Malik', 'Sana', '', 'Malik'], ['Jane  Q. Public', 'Jane', 'Q.', 'Public'], ['Madonna', '', '', 'Madonna']])('%s is taken apart', (typed, first, middle, last) => {
    expect(nameInParts(typed)).toMatchObject({ first, middle, last })
  })
})
