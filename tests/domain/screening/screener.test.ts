import type { PersonKind } from '@/lib/domain/person'
import { findableNames, factsOfRemarks, type ListedParty } from '@/lib/domain/screening/listed-party'
import { isOfKind, Screener } from '@/lib/domain/screening/screener'

function aParty(id: string, name: string, more: Partial<ListedParty> = {}): ListedParty {
  return { id, kind: 'individual', name, aliases: [], programs: [], addresses: [], births: [], birthPlaces: [], nationalities: [], remarks: '', ...more }
}

const person = (name: string, kind: PersonKind = 'individual', more: { nameSort?: string; nameOtherScript?: string } = {}) => ({ name, kind, nameSort: more.nameSort ?? null, nameOtherScript: more.nameOtherScript ?? null })
const screenerOf = (...parties: readonly ListedParty[]) => new Screener(parties.map((party) => ({ listId: 'list', party })), 900_000)
const found = (screener: Screener, asked: ReturnType<typeof person>) => screener.matchesOf(asked).map(({ party, listedName, spelling }) => `${party.id} ${listedName} (${spelling})`)

describe('who may be on a list', () => {
  it('is found by the entry’s own name and strong aliases, never by a weak one', () => {
    const party = aParty('1', 'ROSTAMIDOR, Farhad', { aliases: [{ name: 'QAZIBEK, Ulan', isWeak: false }, { name: 'THE BAKER', isWeak: true }] })
    const screener = screenerOf(party)
    expect(findableNames(party)).toEqual(['ROSTAMIDOR, Farhad', 'QAZIBEK, Ulan'])
    expect(found(screener, person('Ulan Qazibek'))).toEqual(['1 QAZIBEK, Ulan (name)'])
    expect(found(screener, person('The Baker'))).toEqual([])
  })

  it('waits once for each entry, under the name and the spelling that are most alike', () => {
    const screener = screenerOf(aParty('1', 'ROSTAMIDOR, Ferhad', { aliases: [{ name: 'ROSTAMIDOR, Farhad', isWeak: false }] }))
    expect(found(screener, person('Farhad Rostamidor'))).toEqual(['1 ROSTAMIDOR, Farhad (name)'])
    expect(found(screener, person('فرهاد', 'individual', { nameOtherScript: 'Farhad Rostamidor' }))).toEqual(['1 ROSTAMIDOR, Farhad (other-script)'])
    expect(found(screener, person('Somebody Else', 'individual', { nameSort: 'Rostamidor, Farhad' }))).toEqual(['1 ROSTAMIDOR, Farhad (name-sort)'])
  })

  it('comes with the highest score first, and of equal scores with the one that covers more of the listed name', () => {
    const screener = screenerOf(aParty('1', 'ROSTAMIDOR, Farhad Ali Hassan Reza'), aParty('2', 'ROSTAMIDOR, Farhad'), aParty('3', 'ROSTAMIDORR, Farhad'))
    expect(screener.matchesOf(person('Farhad Rostamidor')).map(({ party }) => party.id)).toEqual(['2', '1', '3'])
  })

  it.each<[PersonKind, ListedParty['kind'], boolean]>([
    ['individual', 'individual', true], ['individual', 'entity', false], ['organization', 'entity', true], ['organization', 'individual', false], ['party', 'vessel', true], ['government', 'aircraft', true],
  ])('as %s could be a listed %s: %s', (kind, listed, could) => {
    expect(isOfKind(kind, listed)).toBe(could)
  })

  it('of another kind waits only from the urgent score', () => {
    const screener = screenerOf(aParty('1', 'ORCHARD GATES', { kind: 'entity' }))
    // 0.9248: alike enough for an entity, not for an individual.
    expect([found(screener, person('Orcherd Gatas', 'organization')).length, found(screener, person('Orcherd Gatas')).length]).toEqual([1, 0])
    expect(found(screener, person('Orchard Gates')).length).toBe(1)
  })
})

describe('the remarks of an entry', () => {
  it('tell births, places, nationalities, citizenships and weak aliases, and nothing of what stands besides', () => {
    expect(factsOfRemarks(`DOB 10 Dec 1948; alt. DOB circa 1950; POB Baghdad, Iraq; alt. POB Basra; nationality Iraq; alt. nationality Syria; citizen Iraq; Gender Male; a.k.a. 'ABU ALI'; f.k.a. 'THE OLD'; Linked To: X DOB 1.`)).toEqual({
      births: ['10 Dec 1948', 'circa 1950'], birthPlaces: ['Baghdad, Iraq', 'Basra'], nationalities: ['Iraq', 'Syria', 'Iraq'], weakAliases: ['ABU ALI', 'THE OLD'],
    })
    expect(factsOfRemarks('')).toEqual({ births: [], birthPlaces: [], nationalities: [], weakAliases: [] })
  })
})
