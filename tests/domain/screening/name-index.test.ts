import fc from 'fast-check'
import { NameIndex } from '@/lib/domain/screening/name-index'
import { scoreOf } from '@/lib/domain/screening/score'

const word = fc.string({ unit: fc.constantFrom('A', 'B', 'E', 'L', 'M', 'N', 'R', '1'), minLength: 1, maxLength: 8 })
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

/** Each listed name is scored: what no index may lose. */
function byTryingEach(listed: readonly string[], asked: string, least: number) {
  return listed.map((each, at) => ({ at, score: scoreOf(asked, each).score })).filter(({ score }) => score >= least)
}

describe('the index of listed names', () => {
  it.each([700_000, 800_000, 900_000, 950_000])('from %d millionths finds what trying each name finds, with the same scores', (least) => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), fc.array(name, { minLength: 1, maxLength: 8 }), (listed, asked) => {
        const index = new NameIndex(listed, least)
        for (const each of [...asked, ...listed.slice(0, 5)]) expect(index.find(each)).toEqual(byTryingEach(listed, each, least))
      }),
      { numRuns: 40 },
    )
  })

  it('finds every listed name by itself, and nothing for a name without letters', () => {
    const listed = ['PUTIN, Vladimir', 'ORCHARD GATE TRADING, LTD.', 'Z', '...']
    const index = new NameIndex(listed, 900_000)
    expect(listed.map((each) => index.find(each).map(({ at }) => at))).toEqual([[0], [1], [2], []])
  })

  it('answers the same when it has forgotten the words it was asked before', () => {
    const index = new NameIndex(['PUTIN, Vladimir'], 900_000)
    for (let at = 0; at < 2_100; at += 1) index.find(`WORD${at}`)
    expect(index.find('Vladimir Putin')).toEqual([{ at: 0, score: 1_000_000 }])
  })
})
