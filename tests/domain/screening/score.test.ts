import { coveredBothWays } from '@/lib/domain/screening/both-ways'
import { jaroWinkler } from '@/lib/domain/screening/likeness'
import { hundredthsOf, scoreOf } from '@/lib/domain/screening/score'

describe('the likeness of two words', () => {
  it.each([
    ['MARTHA', 'MARHTA', 961_111],
    ['DWAYNE', 'DUANE', 840_000],
    ['ABCD', 'WXYZ', 0],
    ['', 'A', 0],
    ['SAME', 'SAME', 1_000_000],
  ])('of %s and %s is %d millionths', (left, right, likeness) => {
    expect(jaroWinkler(left, right)).toBe(likeness)
    expect(jaroWinkler(right, left)).toBe(likeness)
  })
})

describe('the score of a name beside a listed one', () => {
  it('is whole where every part that counts is there, in any order', () => {
    expect(scoreOf('Kim Jong Un', 'KIM, Jong Man')).toMatchObject({ score: 1_000_000, nameParts: 1_000_000, leftOut: ['UN'] })
    expect(scoreOf('PUTIN VLADIMIR', 'VLADIMIR Vladimirovich PUTIN').score).toBe(1_000_000)
  })

  it('names each part with the listed part most alike, and none where nothing is alike by half', () => {
    expect(scoreOf('George Bush', 'HASWANI, George')).toEqual({
      score: 500_000, wholeName: 0, nameParts: 500_000, leftOut: [], pairs: [{ part: 'GEORGE', listed: 'GEORGE', likeness: 1_000_000 }, { part: 'BUSH', listed: '', likeness: 0 }],
    })
  })

  it('compares the whole names only where they begin with the same letter', () => {
    expect(scoreOf('ABDULRAHMAN', 'ABD AL-RAHMAN').wholeName).toBe(854_942)
    expect(scoreOf('BDULRAHMAN', 'ABD AL-RAHMAN').wholeName).toBe(0)
  })

  it('keeps short parts where there are no longer ones', () => {
    expect(scoreOf('Z', 'ALBARRAQ Z').score).toBe(1_000_000)
  })

  it('is nothing for a name without letters', () => {
    expect(scoreOf('...', 'PUTIN')).toEqual({ score: 0, wholeName: 0, nameParts: 0, pairs: [], leftOut: [] })
    expect(scoreOf('PUTIN', '...').score).toBe(0)
  })

  it('is shown as 100 only where it is whole', () => {
    expect([1_000_000, 999_999, 900_000, 0].map(hundredthsOf)).toEqual([100, 99, 90, 0])
  })
})

describe('how much two names cover each other', () => {
  it.each([
    ['nicolas maduro', 'nicolas maduro', 1_000_000],
    ['sean', 'shawn', 756_700],
    ['zincum llc', 'easy verification inc.', 0],
    ['', 'maduro', 0],
  ])('of %s and %s is %d millionths', (name, listed, covered) => {
    expect(coveredBothWays(name, listed)).toBe(covered)
  })

  it('is less for what is left over of the listed name', () => {
    expect(coveredBothWays('john doe', 'john bartholomew doe')).toBeLessThan(coveredBothWays('john doe', 'john doe'))
  })
})
