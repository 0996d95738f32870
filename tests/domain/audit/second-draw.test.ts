/**
 * A second implementation of the draw, written from docs/audit-sampling.md alone: it uses nothing of lib, other hashing and other loops.
 * Both must take the same records.
 */
import { createHash } from 'node:crypto'
import { drawSample, type Draw, type SamplePlan } from '@/lib/domain/audit/sampling/plan'
import { populationTotals, type PopulationItem } from '@/lib/domain/audit/sampling/population'
import { cents } from '@/lib/domain/money'
import { aPlan, aPopulation, seed } from './a-draw'

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Section 4, random and attribute. */
function ranked(ids: readonly string[], size: number): string[] {
  const byHash = new Map(ids.map((id) => [hash(seed + ':' + id), id]))
  return [...byHash.keys()].sort().slice(0, size).map((key) => byHash.get(key) ?? '')
}

/** Section 4, monetary unit: every cent of the book is asked for its owner by halving a list of running totals. */
function systematic(population: readonly PopulationItem[], size: number): string[] {
  const running: bigint[] = []
  for (const { amountCents } of population) running.push((running.at(-1) ?? 0n) + (amountCents > 0 ? BigInt(amountCents) : 0n))
  const book = running.at(-1) ?? 0n
  const interval = (2n * book + BigInt(size)) / (2n * BigInt(size))
  const hits: string[] = []
  for (let point = (BigInt('0x' + hash(seed).substring(0, 16)) % interval) + 1n; point <= book; point += interval) {
    let [low, high] = [0, running.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((running[middle] ?? 0n) >= point) high = middle
      else low = middle + 1
    }
    hits.push(population[low]?.id ?? '')
  }
  return [...new Set(hits)]
}

/** Section 4, stratified. */
function stratified(population: readonly PopulationItem[], cuts: readonly number[], size: number): string[] {
  const groups: PopulationItem[][] = [[], ...cuts.map(() => [])]
  for (const item of population) groups[cuts.filter((cut) => item.amountCents >= cut).length]?.push(item)
  const top = groups.pop() ?? []
  const deviation = (items: readonly PopulationItem[]) => {
    let [sum, squares] = [0, 0]
    for (const { amountCents } of items) sum += amountCents
    for (const { amountCents } of items) squares += Math.pow(amountCents - sum / items.length, 2)
    return Math.sqrt(squares / items.length)
  }
  let open = groups.map((items, place) => ({ place, items, weight: items.length * deviation(items) }))
  const taken: number[] = groups.map(() => 0)
  for (let left = size - top.length; ; ) {
    const all = open.reduce((sum, { weight }) => sum + weight, 0)
    const over = open.filter(({ items, weight }) => (left * weight) / all > items.length)
    if (over.length === 0) {
      for (const { place, items, weight } of open) taken[place] = Math.min(items.length, Math.max(1, Math.ceil((left * weight) / all)))
      break
    }
    for (const { place, items } of over) {
      taken[place] = items.length
      left -= items.length
    }
    open = open.filter((each) => !over.includes(each))
  }
  return [...groups.flatMap((items, place) => ranked(items.map(({ id }) => id), taken[place] ?? 0)), ...ranked(top.map(({ id }) => id), top.length)]
}

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
    expect(ids(drawn(population, aPlan({ method: 'random', size: 40 })))).toEqual(ranked(population.map(({ id }) => id), 40))
    expect(ids(drawn(population, aPlan({ method: 'attribute', tolerablePercent: 5, riskPercent: 10 })))).toEqual(ranked(population.map(({ id }) => id), 45))
  })

  it.each(['gamma', 'classic'] as const)('takes the same records by monetary units (%s)', (formula) => {
    const draw = drawn(population, aPlan({ method: 'monetary-unit', formula }))
    expect(draw.size).toBeGreaterThan(60)
    expect(ids(draw)).toEqual(systematic(population, draw.size))
  })

  it.each([[[20_000, 200_000]], [[5_000, 10_000, 250_000]], [[300_000]]])('takes the same records by strata from %j cents', (cuts) => {
    const draw = drawn(population, aPlan({ method: 'stratified', size: 150, cutsCents: cuts.map(cents) }))
    expect(ids(draw)).toEqual(stratified(population, cuts, 150))
    expect(draw.strata.at(-1)).toMatchObject({ size: draw.strata.at(-1)?.count })
  })
})
