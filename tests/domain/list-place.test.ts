/** Where somebody stands in a list, out of its address. */
import { listPlace, readSort } from '@/lib/domain/list-place'
import { queryOf, textsOfQuery } from '@/lib/domain/query'
import { isSameView } from '@/lib/domain/saved-view'

const newest = { column: 'receivedOn', descending: true } as const
const place = (typed: Readonly<Record<string, string>>) => listPlace('/c/chicago/donations', typed, newest)

it.each([
  ['amount', { column: 'amount', descending: false }], ['-amount', { column: 'amount', descending: true }], ['-', null], ['secret', null], [undefined, null], ['--amount', null],
] as const)('a list asked for as %j is sorted by %j', (text, sort) => {
  expect(readSort(text, ['amount', 'donor'])).toEqual(sort)
})

describe('the head of a column', () => {
  it('says how the list is sorted, and turns it round', () => {
    expect(place({ sort: '-amount' }).sort('amount')).toEqual({ now: 'descending', href: '/c/chicago/donations?sort=amount' })
    expect(place({ sort: 'amount' }).sort('amount')).toEqual({ now: 'ascending', href: '/c/chicago/donations?sort=-amount' })
    expect(place({ sort: 'amount' }).sort('receivedOn').now).toBe('none')
    expect(place({}).sort('receivedOn')).toEqual({ now: 'descending', href: '/c/chicago/donations?sort=receivedOn' })
  })

  it('begins with names from A and with amounts from the largest, and keeps the filters but not the page', () => {
    expect(place({ kind: 'gift', page: 'next_2026-01-01_x' }).sort('donor', 'ascending').href).toBe('/c/chicago/donations?kind=gift&sort=donor')
    expect(place({}).sort('amount').href).toBe('/c/chicago/donations?sort=-amount')
  })
})

it('a further page keeps filters and order; a saved view keeps them without the page', () => {
  const { at, view, filters } = place({ kind: 'gift', sort: 'amount', page: 'x' })
  expect(at('y')).toBe('/c/chicago/donations?kind=gift&sort=amount&page=y')
  expect(at(null)).toBeNull()
  expect([view, filters]).toEqual([{ kind: 'gift', sort: 'amount' }, { kind: 'gift' }])
})

it('two views are the same whatever the order of their parameters', () => {
  expect(isSameView({ kind: 'gift', sort: 'amount' }, { sort: 'amount', kind: 'gift' })).toBe(true)
  expect(isSameView({ kind: 'gift' }, { kind: 'gift', sort: 'amount' })).toBe(false)
  expect(isSameView({ kind: 'gift' }, { kind: 'pledge' })).toBe(false)
})

it('an address gives every text of a parameter', () => {
  expect(textsOfQuery(queryOf(new URLSearchParams('only=none&only=a&only=b&kind=gift')), 'only')).toEqual(['none', 'a', 'b'])
})
