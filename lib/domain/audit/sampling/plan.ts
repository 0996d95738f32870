/**
 * The plan of a sample and the draw that it gives. Every plan names its method and its inputs, never a seed and never an item.
 * A population of fewer than fifty is examined whole (money.md 8.2).
 */
import { cents, sumCents, zeroCents, type Cents } from '../../money'
import { neymanAllocation } from '../statistics/neyman'
import { standardDeviation } from '../statistics/spread'
import type { PopulationItem } from './population'
import { selectMonetaryUnits, selectRandom, startingPoint } from './select'
import { attributeSize, classicMonetaryUnitSize, monetaryUnitSize, samplingInterval } from './sizes'

export const sampleMethods = ['monetary-unit', 'stratified', 'random', 'attribute', 'over-amount', 'all'] as const
export type SampleMethod = (typeof sampleMethods)[number]
export const sizeFormulas = ['gamma', 'classic'] as const
export type SizeFormula = (typeof sizeFormulas)[number]

/** What the auditor asks for; a field that a method does not use is zero. */
export type SamplePlan = {
  readonly method: SampleMethod
  readonly riskPercent: number
  readonly tolerableCents: Cents
  readonly expectedCents: Cents
  readonly tolerablePercent: number
  readonly allowedDeviations: number
  readonly formula: SizeFormula
  /** Zero: the size follows from the formula. */
  readonly size: number
  /** Stratified: lower bounds of the strata above the first. Over an amount: the amount. */
  readonly cutsCents: readonly Cents[]
}

/** The plan that takes every record. */
export const everything: SamplePlan = {
  method: 'all', riskPercent: 5, tolerableCents: zeroCents, expectedCents: zeroCents, tolerablePercent: 5, allowedDeviations: 0, formula: 'gamma', size: 0, cutsCents: [],
}

/** A drawn record as it stood when it was drawn. */
export type DrawnItem = Omit<PopulationItem, 'receivedOn'> & { /** Counted from 1. */ readonly stratum: number; /** How many points hit it. */ readonly hits: number }
export type Stratum = { readonly fromCents: Cents; readonly count: number; readonly totalCents: Cents; readonly size: number }

export type Draw = {
  readonly size: number
  /** Of monetary-unit sampling; zero otherwise. */
  readonly intervalCents: Cents
  readonly startCents: number
  readonly strata: readonly Stratum[]
  readonly items: readonly DrawnItem[]
}

/** Below so many items all of them are examined. */
export const examineAllBelow = 50

/** Nobody tests more by hand; a larger plan asks for other means. */
export const drawnItemsMost = 2_000

/** Why a plan draws nothing; each names a sentence of problem.json. */
export type PlanProblem = 'sampleEmpty' | 'sampleNoRoom' | 'sampleNoSize' | 'sampleTooLarge'

/** Gives the size that the plan's formula asks for, at most the whole population; null where it asks for more than any sample gives. */
export function plannedSize(plan: SamplePlan, population: readonly PopulationItem[]): number | null {
  if (plan.method === 'all' || population.length < examineAllBelow) return population.length
  if (plan.method === 'over-amount') return population.filter(({ amountCents }) => amountCents >= (plan.cutsCents[0] ?? zeroCents)).length
  const asked = plan.size > 0 && plan.method !== 'monetary-unit' && plan.method !== 'attribute' ? plan.size : sizeByFormula(plan, population)
  return asked === null ? null : Math.min(asked, population.length)
}

function sizeByFormula(plan: SamplePlan, population: readonly PopulationItem[]): number | null {
  if (plan.method === 'attribute') return attributeSize(plan)
  const money = { ...plan, bookCents: bookValue(population) }
  return plan.formula === 'classic' ? classicMonetaryUnitSize(money) : monetaryUnitSize(money)
}

/** Gives what monetary units are drawn from: the sum of what is positive. */
export function bookValue(population: readonly PopulationItem[]): Cents {
  return sumCents(population.map(({ amountCents }) => (amountCents > 0 ? amountCents : zeroCents)))
}

/** Draws the sample of a plan by a seed from a population in the order of its numbers; a problem where the plan cannot be met. */
export function drawSample(population: readonly PopulationItem[], plan: SamplePlan, seed: string): Draw | PlanProblem {
  if (population.length === 0) return 'sampleEmpty'
  const size = plannedSize(plan, population)
  if (size === null) return plan.expectedCents >= plan.tolerableCents && plan.method !== 'attribute' ? 'sampleNoRoom' : 'sampleNoSize'
  if (size === 0) return 'sampleEmpty'
  if (size > drawnItemsMost) return 'sampleTooLarge'
  if (size === population.length) return aboveDraw(population, null)
  if (plan.method === 'monetary-unit') return monetaryDraw(population, size, seed)
  if (plan.method === 'over-amount') return aboveDraw(population, plan.cutsCents[0] ?? zeroCents)
  return stratifiedDraw(population, plan.method === 'stratified' ? plan.cutsCents : [], size, seed)
}

function drawnItem({ id, number, revision, amountCents }: PopulationItem, stratum: number): DrawnItem {
  return { id, number, revision, amountCents, stratum, hits: 1 }
}

/** Everything from an amount on (null: everything), in number order. */
function aboveDraw(population: readonly PopulationItem[], fromCents: Cents | null): Draw {
  const taken = population.filter(({ amountCents }) => fromCents === null || amountCents >= fromCents)
  const stratum = { fromCents: fromCents ?? zeroCents, count: taken.length, totalCents: sumCents(taken.map(({ amountCents }) => amountCents)), size: taken.length }
  return { size: taken.length, intervalCents: zeroCents, startCents: 0, strata: [stratum], items: taken.map((item) => drawnItem(item, 1)) }
}

function monetaryDraw(population: readonly PopulationItem[], size: number, seed: string): Draw {
  const bookCents = bookValue(population)
  const intervalCents = samplingInterval(bookCents, size)
  const hits = new Map<number, number>()
  for (const { index } of selectMonetaryUnits(seed, population.map(({ amountCents }) => amountCents), intervalCents)) hits.set(index, (hits.get(index) ?? 0) + 1)
  return {
    size,
    intervalCents,
    startCents: startingPoint(seed, intervalCents),
    strata: [{ fromCents: cents(1), count: population.filter(({ amountCents }) => amountCents > 0).length, totalCents: bookCents, size: hits.size }],
    items: [...hits].flatMap(([index, count]) => (population[index] === undefined ? [] : [{ ...drawnItem(population[index], 1), hits: count }])),
  }
}

/** Strata by amount, the last one examined whole where there is more than one; a plain random sample is one stratum. */
function stratifiedDraw(population: readonly PopulationItem[], cuts: readonly Cents[], size: number, seed: string): Draw {
  const bounds = [null, ...cuts]
  const members = bounds.map((from, place) => population.filter(({ amountCents }) => (from === null || amountCents >= from) && amountCents < (cuts[place] ?? Infinity)))
  const top = cuts.length === 0 ? [] : (members.at(-1) ?? [])
  const rest = cuts.length === 0 ? members : members.slice(0, -1)
  const spread = rest.map((items) => ({ count: items.length, deviation: standardDeviation(items.map(({ amountCents }) => amountCents)) }))
  const sizes = cuts.length === 0 ? [size] : [...neymanAllocation(spread, Math.max(0, size - top.length)), top.length]
  const strata = members.map((items, place) => ({
    fromCents: bounds[place] ?? zeroCents, count: items.length, totalCents: sumCents(items.map(({ amountCents }) => amountCents)), size: sizes[place] ?? 0,
  }))
  const items = members.flatMap((group, place) => {
    const byId = new Map(group.map((item) => [item.id, item]))
    return selectRandom(seed, [...byId.keys()], sizes[place] ?? 0).flatMap((id) => byId.get(id) ?? []).map((item) => drawnItem(item, place + 1))
  })
  return { size: items.length, intervalCents: zeroCents, startCents: 0, strata, items }
}
