/** The draw of the program and the second one of a-second-draw.ts, which was written from the documented formula, must take the same records. */
import { drawSample, type Draw, type SamplePlan } from '@/lib/domain/audit/sampling/plan'
import { populationTotals, type PopulationItem } from '@/lib/domain/audit/sampling/population'
import { cents } from '@/lib/domain/money'
import { aPlan, aPopulation, seed } from './a-draw'
import { hash, ranked, stratified, systematic } from './a-second-draw'

function drawn(population: readonly PopulationItem[], plan: SamplePlan): Draw {
  const draw = drawSample(population, plan, seed)
  if (typeof draw === 'string') throw new Error(draw)
  return draw
}

const population = aPopulation(1000)
const ids = ({ items }: Draw) => items.map(({ id }) => id)

describe('a second draw, written from the documented formula', () => {
  it('gives the same hash of the population', () => {
    let text = ''
    for (const { id, revision, amountCents } of population) text += `${id},${String(revision)},${String(amountCents)}\n`
    expect(populationTotals(population)).toMatchObject({ count: 1000, hash: hash(text) })
  })

  it('takes the same records at random and for attributes', () => {
    expect(ids(drawn(population, aPlan({ method: 'random', size: 40 })))).toEqual(ranked(seed, population.map(({ id }) => id), 40))
    expect(ids(drawn(population, aPlan({ method: 'attribute', tolerablePercent: 5, riskPercent: 10 })))).toEqual(ranked(seed, population.map(({ id }) => id), 45))
  })

  it.each(['gamma', 'classic'] as const)('takes the same records by monetary units (%s)', (formula) => {
    const draw = drawn(population, aPlan({ method: 'monetary-unit', formula }))
    expect(draw.size).toBeGreaterThan(60)
    expect(ids(draw)).toEqual(systematic(seed, population, draw.size))
  })

  it.each([[[20_000, 200_000]], [[5_000, 10_000, 250_000]], [[300_000]]])('takes the same records by strata from %j cents', (cuts) => {
    const draw = drawn(population, aPlan({ method: 'stratified', size: 150, cutsCents: cuts.map(cents) }))
    expect(ids(draw)).toEqual(stratified(seed, population, cuts, 150))
    expect(draw.strata.at(-1)).toMatchObject({ size: draw.strata.at(-1)?.count })
  })
})
