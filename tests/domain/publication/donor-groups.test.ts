import { cents, sumCents } from '@/lib/domain/money'
import { mergeSmallGroups, type DonorGroup } from '@/lib/domain/publication/donor-groups'
import { overlapOf } from '@/lib/domain/publication/overlap'

function group(who: string, donors: number, dollars: number, named: DonorGroup['named'] = null): DonorGroup {
  return { who, donors, amountCents: cents(dollars * 100), from: [who], named }
}

const total = (groups: readonly DonorGroup[]): number => sumCents(groups.map(({ amountCents }) => amountCents))
const choice = { by: 'choice', rule: 'a rule' } as const

describe('groups of donors', () => {
  it.each([
    ['stay where each has five', [group('a', 5, 10), group('b', 5, 20)], [5, 5]],
    ['of fewer than five become one', [group('a', 4, 10), group('b', 1, 20)], [5]],
    ['take the smallest of the others with them where they are fewer than five together', [group('a', 4, 10), group('b', 9, 20), group('c', 6, 30)], [9, 10]],
    ['count a collecting box as nobody', [group('box', 0, 10), group('b', 7, 20), group('c', 8, 20)], [8, 7]],
  ])('%s', (_words, groups, donors) => {
    const shown = mergeSmallGroups(groups)
    expect(shown.groups.map((each) => each.donors)).toEqual(donors)
    expect(total(shown.groups)).toBe(total(groups))
    expect(shown.hidden).toBe(false)
  })

  it('take those with them who are named by choice before anything could be worked out from the total', () => {
    const groups = [group('Amina', 1, 300, choice), group('Bilal', 1, 250, choice), group('others', 3, 30)]
    const shown = mergeSmallGroups(groups)
    expect(shown.groups.map(({ who, donors }) => [who, donors])).toEqual([['Donors who are not named, as one total', 5]])
    expect(total(shown.groups)).toBe(total(groups))
  })

  it('are not shown at all, nor is the total, where all together are fewer than five; what the law names stays', () => {
    const law = group('Party of the Homeland', 1, 75, { by: 'law', rule: '22 U.S.C. 612(a)(5)' })
    expect(mergeSmallGroups([law, group('a', 3, 10), group('Amina', 1, 300, choice)])).toMatchObject({ groups: [law], hidden: true })
  })

  it('name donors by choice where nobody is left over who could be told from them', () => {
    const groups = [group('Amina', 1, 300, choice), group('others', 5, 30)]
    expect(mergeSmallGroups(groups).groups).toEqual(groups)
  })

  it('are one total where the same gifts are in another public report', () => {
    expect(mergeSmallGroups([group('a', 7, 10), group('b', 8, 20)], true).groups.map(({ donors }) => donors)).toEqual([15])
  })
})

describe('the same gifts in two reports', () => {
  const told = (dollars: number | null, donors: number, samePeriod = true) => ({ amountCents: dollars === null ? null : cents(dollars * 100), donors, samePeriod })

  it.each([
    ['nothing else is public', null, [told(10, 5)], 'none'],
    ['the parts are the whole', told(30, 12), [told(10, 5), told(20, 7)], 'one-total'],
    ['five donors are left over', told(30, 10), [told(10, 5)], 'one-total'],
    ['four donors are left over', told(30, 9), [told(10, 5)], 'hidden'],
    ['the whole is not shown', told(null, 0), [told(10, 5)], 'one-total'],
    ['the part is not shown', told(30, 9), [told(null, 0)], 'one-total'],
    ['their days differ', told(30, 99), [told(10, 5, false)], 'hidden'],
  ] as const)('where %s', (_words, whole, parts, outcome) => {
    expect(overlapOf(whole, parts)).toBe(outcome)
  })
})
