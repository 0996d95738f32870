import { OrderCheck } from '@/lib/domain/journal/verify/order'

function findingIn(told: readonly (number | null)[]) {
  const check = new OrderCheck()
  told.forEach((index, place) => { check.see(place, index) })
  return check.finding()
}

describe('the places of entries', () => {
  it('say nothing when each entry stands in its own', () => {
    expect(findingIn([])).toBeNull()
    expect(findingIn([0, 1, 2, 3])).toBeNull()
  })

  it.each([
    ['one is missing', [0, 1, 3, 4, 5], 'deleted', 2], ['the first is missing', [1, 2, 3], 'deleted', 0], ['two are missing', [0, 3, 4], 'deleted', 1],
    ['one before the last is missing', [0, 1, 3], 'deleted', 2], ['one was put in, with the index of its place', [0, 1, 2, 2, 3], 'inserted', 2],
    ['one was put in, with the index that it had', [0, 1, 0, 2, 3], 'inserted', 2], ['two neighbours are swapped', [0, 2, 1, 3], 'swapped', 1],
    ['two far apart are swapped', [0, 4, 2, 3, 1], 'swapped', 1], ['one tells no index', [0, null, 2], 'edited', 1], ['one tells another index', [0, 1, 9, 3, 4], 'edited', 2],
  ] as const)('say that %s', (_what, told, change, index) => {
    expect(findingIn(told)).toMatchObject({ change, index, of: 'entry' })
  })

  it('name how many are missing', () => {
    expect(findingIn([0, 3, 4])?.sentence).toBe('Entries 1 to 2 are missing: they were deleted.')
    expect(findingIn([0, 2])?.sentence).toBe('Entry 1 is missing: it was deleted.')
  })
})
