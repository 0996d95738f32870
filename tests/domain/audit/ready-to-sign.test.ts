import { recordsWithoutResult } from '@/lib/domain/audit/ready-to-sign'
import { drawSample, everything } from '@/lib/domain/audit/sampling/plan'
import { aPopulation, seed } from './a-draw'

const draw = drawSample(aPopulation(3), everything, seed)
if (typeof draw === 'string') throw new Error(draw)
const drawn = (state: 'drawn' | 'withdrawn') => ({ state, draw })
const ids = draw.items.map(({ id }) => id)

describe('what keeps an auditor from signing', () => {
  it.each([
    ['no sample', [], [], 0],
    ['a sample without results', ['drawn'], [], 3],
    ['a result on all but one record', ['drawn'], [0, 1], 1],
    ['a result on each record', ['drawn'], [0, 1, 2], 0],
    ['the same records in two samples, counted once', ['drawn', 'drawn'], [0], 2],
    ['a withdrawn sample, which needs none', ['withdrawn'], [], 0],
  ] as const)('is counted for %s', (_, states, tested, open) => {
    expect(recordsWithoutResult(states.map(drawn), new Set(tested.map((place) => ids[place] ?? '')))).toBe(open)
  })
})
