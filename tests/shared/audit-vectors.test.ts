/** Every vector of the shared domain data on sampling and evaluation; skipped where that data is absent. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { evaluateMonetaryUnits, likelyMisstatement } from '@/lib/domain/audit/evaluation/monetary-units'
import { projectStrata } from '@/lib/domain/audit/evaluation/strata'
import { sha256Hex } from '@/lib/domain/audit/sampling/population'
import { selectMonetaryUnits, selectRandom, startingPoint } from '@/lib/domain/audit/sampling/select'
import {
  allowedDeviations, attributeSize, classicMonetaryUnitSize, expansionFactorHundredths, monetaryUnitSize, samplingInterval,
} from '@/lib/domain/audit/sampling/sizes'
import { upperRate } from '@/lib/domain/audit/statistics/binomial'
import { neymanShares } from '@/lib/domain/audit/statistics/neyman'
import { confidenceFactor, printedFactorHundredths } from '@/lib/domain/audit/statistics/poisson'
import { isJsonList, isObject, type JsonValue } from '@/lib/domain/journal/json'
import { cents } from '@/lib/domain/money'

const file = path.resolve(__dirname, '../../../shared/domain/data/money-audit-vectors.json')
const describeWithVectors = existsSync(file) ? describe : describe.skip

type Told = { readonly [name: string]: JsonValue }

function vector(id: string): { readonly input: Told; readonly expected: Told } {
  const { vectors }: { readonly vectors: readonly { readonly id: string; readonly input: Told; readonly expected: Told }[] } = JSON.parse(readFileSync(file, 'utf8'))
  const found = vectors.find((each) => each.id === id)
  if (found === undefined) throw new Error(`There is no vector ${id}`)
  return found
}

function number(told: Told, name: string): number {
  const value = told[name]
  if (typeof value !== 'number') throw new Error(`${name} is no number`)
  return value
}

function text(told: Told, name: string): string {
  const value = told[name]
  if (typeof value !== 'string') throw new Error(`${name} is no text`)
  return value
}

function list(told: Told, name: string): readonly JsonValue[] {
  const value = told[name]
  if (!isJsonList(value)) throw new Error(`${name} is no list`)
  return value
}

function numbers(told: Told, name: string): readonly number[] {
  return list(told, name).map(Number)
}

function object(value: JsonValue | undefined): Told {
  if (!isObject(value)) throw new Error('This is no object')
  return value
}

function objects(told: Told, name: string): readonly Told[] {
  return list(told, name).map(object)
}

const percent = (share: number) => Math.round(share * 100)
const dollars = (told: Told, name: string) => cents(Math.round(number(told, name) * 100))

function monetaryPlan(input: Told) {
  return { bookCents: dollars(input, 'bookValue'), tolerableCents: dollars(input, 'tolerable'), expectedCents: dollars(input, 'expected'), riskPercent: percent(number(input, 'risk')) }
}

describeWithVectors('the vectors of sampling', () => {
  it('give confidence factors exactly and as the printed table rounds them up', () => {
    const { expected } = vector('mus.cf.table')
    const [exact, printed] = [object(expected['exact']), object(expected['publishedRounding'])]
    let cells = 0
    for (const risk of Object.keys(exact)) {
      const rounded = numbers(printed, risk)
      numbers(exact, risk).forEach((factor, errors) => {
        expect(Math.abs(confidenceFactor(percent(Number(risk)), errors) - factor)).toBeLessThanOrEqual(5.0001e-5)
        expect(printedFactorHundredths(percent(Number(risk)), errors)).toBe(percent(rounded[errors] ?? 0))
        cells += 1
      })
    }
    expect(cells).toBe(99)
  })

  it('give the expansion factors', () => {
    const factors = object(vector('mus.expansion').expected['expansionFactor'])
    expect(Object.fromEntries(Object.keys(factors).map((risk) => [risk, (expansionFactorHundredths(percent(Number(risk))) ?? 0) / 100]))).toEqual(factors)
  })

  it('give the size, interval and basic precision of the classic formula', () => {
    const { input, expected } = vector('mus.size.classic.1')
    const plan = monetaryPlan(input)
    const size = classicMonetaryUnitSize(plan)
    expect(size).toBe(number(expected, 'sampleSize'))
    expect(samplingInterval(plan.bookCents, size ?? 0)).toBe(dollars(expected, 'intervalFromSize'))
    const nothingFound = evaluateMonetaryUnits([], { intervalCents: dollars(expected, 'intervalWholeDollars'), riskPercent: plan.riskPercent })
    expect(nothingFound.upperLimitCents).toBe(dollars(expected, 'basicPrecision'))
  })

  it.each([1, 2, 3, 4, 5])('give the size and interval of the current guide (%i)', (place) => {
    const { input, expected } = vector(`mus.size.gamma.${String(place)}`)
    const plan = monetaryPlan(input)
    const size = monetaryUnitSize(plan)
    expect(size).toBe(number(expected, 'sampleSize'))
    expect(samplingInterval(plan.bookCents, size ?? 0)).toBe(dollars(expected, 'interval'))
  })

  it('evaluate a monetary-unit sample to the cent', () => {
    const { input, expected } = vector('mus.evaluate.1')
    const items = objects(input, 'itemsInError').map((item) => ({ bookCents: dollars(item, 'book'), auditedCents: dollars(item, 'audited') }))
    const evaluated = evaluateMonetaryUnits(items, { intervalCents: dollars(input, 'interval'), riskPercent: percent(number(input, 'risk')) })
    expect(evaluated.errors.map(({ errorCents, bookCents }) => errorCents / bookCents)).toEqual(numbers(expected, 'taintings'))
    expect(evaluated.errors.map(({ allowanceCents }) => allowanceCents / 100)).toEqual(numbers(expected, 'incrementalAllowance'))
    expect([evaluated.projectedCents, evaluated.knownCents, likelyMisstatement(evaluated), evaluated.basicPrecisionCents, evaluated.upperLimitCents]).toEqual(
      ['projected', 'knownTopStratum', 'totalProjected', 'basicPrecision', 'upperMisstatementLimit'].map((name) => dollars(expected, name)),
    )
  })

  it('rank a random sample', () => {
    const { input, expected } = vector('random.seeded.1')
    const [seed, ids] = [text(input, 'seed'), list(input, 'ids').map(String)]
    expect(sha256Hex(seed)).toBe(text(expected, 'sha256OfSeed'))
    expect(selectRandom(seed, ids, number(input, 'sampleSize'))).toEqual(list(expected, 'selectedInOrder'))
    expect(sha256Hex(`${seed}:${selectRandom(seed, ids, 1)[0] ?? ''}`)).toBe(text(expected, 'firstHash'))
  })

  it('walk through monetary units', () => {
    const { input, expected } = vector('mus.select.systematic.1')
    const [seed, interval] = [text(input, 'seed'), cents(number(input, 'intervalCents'))]
    const hits = selectMonetaryUnits(seed, numbers(input, 'amountsCents').map(cents), interval)
    expect(startingPoint(seed, interval)).toBe(number(expected, 'startCents'))
    expect(hits).toEqual(list(expected, 'hits'))
    expect([...new Set(hits.map(({ index }) => index))]).toEqual(list(expected, 'selectedIndexes'))
  })

  it('give sizes, allowed deviations and upper limits of attribute samples', () => {
    const size = vector('attr.size.1')
    const sizesOf = (pair: Told) => numbers(size.input, 'allowedDeviations').map((allowed) =>
      attributeSize({ riskPercent: percent(number(pair, 'risk')), tolerablePercent: percent(number(pair, 'tolerableRate')), allowedDeviations: allowed }))
    expect(objects(size.input, 'pairs').map(sizesOf)).toEqual(list(size.expected, 'sizes'))
    const manual = vector('attr.gao')
    const most = (tolerablePercent: number) => numbers(manual.input, 'sizes').map((each) => allowedDeviations({ size: each, riskPercent: 10, tolerablePercent }))
    expect([most(5), most(10)]).toEqual([list(manual.expected, 'maxDeviationsAt5pctTolerable'), list(manual.expected, 'maxDeviationsAt10pctTolerable')])
    const limits = numbers(vector('attr.upper.1').expected, 'upperLimit')
    limits.forEach((limit, deviations) => { expect(Math.abs(upperRate({ deviations, size: 60, riskPercent: 5 }) - limit)).toBeLessThanOrEqual(0.0001) })
    expect(limits).toHaveLength(4)
  })

  it('allocate strata and project them', () => {
    const neyman = vector('strat.neyman.1')
    const shares = neymanShares(objects(neyman.input, 'strata').map((each) => ({ count: number(each, 'N'), deviation: number(each, 'sd') })), 100)
    numbers(neyman.expected, 'afterCap').forEach((expected, place) => { expect(Math.abs((shares[place] ?? 0) - expected)).toBeLessThanOrEqual(5.0001e-5) })
    const ratio = vector('strat.ratio.1')
    const projected = projectStrata(objects(ratio.input, 'strata').map((each) => ({
      totalCents: dollars(each, 'bookTotal'), sampleCents: dollars(each, 'sampleBook'), errorCents: dollars(each, 'sampleError'), whole: number(each, 'bookTotal') === number(each, 'sampleBook'),
    })))
    expect(projected.projected.map((amount) => amount / 100)).toEqual(numbers(ratio.expected, 'projected'))
    expect(projected.totalCents).toBe(dollars(ratio.expected, 'total'))
  })
})
