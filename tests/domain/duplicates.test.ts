/** Who may be the same person, and why: across scripts, orders of words, spellings and slips of the pen. */
import fc from 'fast-check'
import { consonantsOf, possibleDuplicates, type Likeness } from '@/lib/domain/duplicates'
import { searchKey } from '@/lib/domain/search-key'

function person(id: string, name: string, more: Partial<Likeness> = {}): Likeness {
  return { id, kind: 'individual', email: '', telephone: '', address: '', otherName: '', ...more, name: searchKey(name) }
}

function reasonsOf(first: string, second: string, more: readonly [Partial<Likeness>, Partial<Likeness>] = [{}, {}]) {
  const pairs = possibleDuplicates([person('a', first, more[0]), person('b', second, more[1])])
  return pairs[0]?.reasons ?? []
}

describe('two entries of the directory', () => {
  it.each([
    ['Amina Khan', 'KHAN, Amina', ['same-name']],
    ['José Núñez', 'Jose Nunez', ['same-name']],
    ['كريم احمد', 'کریم احمد', ['same-name']],
    ['Иван Петров', 'Ivan Petrov', ['same-name']],
    ['Muhammad Iqbal', 'Mohammed Iqbal', ['similar-name']],
    ['محمد اقبال', 'Muhammad Iqbal', ['similar-name']],
    ['Zaynab Qureshi', 'Zainab Kureshi', ['similar-name']],
    ['Karen Petrossian', 'Karen Petrosian', ['similar-name']],
    ['Rukhsana Malik', 'Rukhsana Malikk', ['similar-name']],
    ['Amina Khan', 'Daniel Reyes', []],
    ['Ali', 'Ala', []],
    ['Amina Khan', 'Yusuf Khan', []],
  ] as const)('%s and %s: %j', (first, second, reasons) => {
    expect(reasonsOf(first, second)).toEqual(reasons)
    expect(reasonsOf(second, first)).toEqual(reasons)
  })

  it('are found by the name in another script', () => {
    expect(reasonsOf('Amina Khan', 'امینہ خان', [{ otherName: searchKey('امینہ خان') }, {}])).toEqual(['same-name'])
  })

  it('are found by e-mail, telephone, and by an address with a word in common', () => {
    expect(reasonsOf('Amina Khan', 'Daniel Reyes', [{ email: 'x', telephone: 'y' }, { email: 'x', telephone: 'y' }])).toEqual(['same-email', 'same-telephone'])
    expect(reasonsOf('Amina Khan', 'A. Khan', [{ address: 'z' }, { address: 'z' }])).toEqual(['same-address'])
    expect(reasonsOf('Amina Khan', 'Daniel Reyes', [{ address: 'z' }, { address: 'z' }])).toEqual([])
  })

  it('are never a person and an organization', () => {
    expect(reasonsOf('Amina Khan', 'Amina Khan', [{}, { kind: 'organization' }])).toEqual([])
  })
})

it('puts the surest pair first and leaves out a name that very many have', () => {
  const many = Array.from({ length: 20 }, (_, at) => person(`m${at}`, 'Ali Khan'))
  const pairs = possibleDuplicates([...many, person('x', 'Sara Noor', { email: 'e' }), person('y', 'Sara Noor', { email: 'e' }), person('z', 'Sarah Noor')])
  expect(pairs.map(({ first, second }) => first + second)).toEqual(['xy', 'xz', 'yz'])
})

it('gives the same pairs whatever the order of the people', () => {
  const people = [person('a', 'Amina Khan'), person('b', 'Khan Amina'), person('c', 'Muhammad Iqbal'), person('d', 'Mohammed Iqbal')]
  fc.assert(fc.property(fc.shuffledSubarray(people, { minLength: 4 }), (shuffled) => {
    expect(possibleDuplicates(shuffled)).toEqual(possibleDuplicates(people))
  }), { seed: 7, numRuns: 20 })
})

it('keeps a word that has no consonants', () => {
  expect(['ai', 'mohammed', 'philipp'].map(consonantsOf)).toEqual(['ai', 'mhmd', 'flp'])
})
