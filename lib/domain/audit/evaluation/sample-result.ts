/**
 * What the results of a sample say, with every figure of the arithmetic (money.md 8.2). An item without a result keeps the conclusion open;
 * what could not be tested counts as wholly wrong, and as a deviation.
 */
import { auditedAmount, type MarkAttribute } from '../mark'
import { formatCents, subtractCents, sumCents, zeroCents, type Cents } from '../../money'
import type { AuditSample } from '../sample'
import type { DrawnItem } from '../sampling/plan'
import { upperRate } from '../statistics/binomial'
import { printedFactorHundredths } from '../statistics/poisson'
import { basisPoints, ratio } from '../statistics/ratio'
import { evaluateMonetaryUnits, likelyMisstatement } from './monetary-units'
import { projectStrata, type TestedStratum } from './strata'

/** What was noted on one donation, as an evaluation reads it. */
export type ItemMark = { readonly result: 'pass' | 'exception' | 'cannot-test'; readonly auditedCents: Cents | null; readonly attributes: readonly MarkAttribute[] }

export type SampleVerdict = 'open' | 'within' | 'beyond'

export type SampleResult = {
  readonly items: number
  readonly passed: number
  readonly exceptions: number
  readonly untestable: number
  readonly open: number
  readonly projectedCents: Cents
  /** Null where the method gives none. */
  readonly upperLimitCents: Cents | null
  /** The upper limit of the rate of deviations in hundredths of a percent; null but for attributes. */
  readonly upperRateBasisPoints: number | null
  /** The arithmetic line by line, each with its formula and its figures. */
  readonly steps: readonly string[]
  readonly verdict: SampleVerdict
}

type Marked = DrawnItem & { readonly mark: ItemMark | null }
type Figures = Pick<SampleResult, 'projectedCents' | 'upperLimitCents' | 'upperRateBasisPoints' | 'steps'> & { readonly isWithin: boolean }

/** Gives the result of a sample from the marks on its items, by donation. */
export function resultOfSample(sample: AuditSample, marks: ReadonlyMap<string, ItemMark>): SampleResult {
  const items = sample.draw.items.map((item): Marked => ({ ...item, mark: marks.get(item.id) ?? null }))
  const of = (result: ItemMark['result']) => items.filter(({ mark }) => mark?.result === result).length
  const open = items.filter(({ mark }) => mark === null).length
  const { isWithin, ...figures } = figuresOf(sample, items.filter(({ mark }) => mark !== null))
  return { ...figures, items: items.length, passed: of('pass'), exceptions: of('exception'), untestable: of('cannot-test'), open, verdict: open > 0 ? 'open' : isWithin ? 'within' : 'beyond' }
}

function figuresOf(sample: AuditSample, tested: readonly Marked[]): Figures {
  if (sample.plan.method === 'attribute') return attributeFigures(sample, tested)
  return sample.draw.intervalCents > 0 ? monetaryFigures(sample, tested) : ratioFigures(sample, tested)
}

function errorOf({ mark, amountCents }: Marked): Cents {
  return mark === null ? zeroCents : subtractCents(amountCents, auditedAmount(mark, amountCents))
}

function hundredths(value: number): string {
  return `${String(Math.floor(value / 100))}.${String(value % 100).padStart(2, '0')}`
}

function monetaryFigures({ draw, plan, populationCents }: AuditSample, tested: readonly Marked[]): Figures {
  const { intervalCents } = draw
  const evaluated = evaluateMonetaryUnits(
    tested.map((item) => ({ bookCents: item.amountCents, auditedCents: subtractCents(item.amountCents, errorOf(item)) })), { intervalCents, riskPercent: plan.riskPercent },
  )
  const { errors, basicPrecisionCents, projectedCents, allowanceCents, knownCents, upperLimitCents, understatedCents } = evaluated
  const bookCents = draw.strata[0]?.totalCents ?? populationCents
  const factor = (found: number) => printedFactorHundredths(plan.riskPercent, found)
  return {
    projectedCents: likelyMisstatement(evaluated), upperLimitCents, upperRateBasisPoints: null, isWithin: upperLimitCents <= plan.tolerableCents,
    steps: [
      `Interval = book / size = ${formatCents(bookCents)} / ${String(draw.size)} = ${formatCents(intervalCents)}`,
      `Basic precision = interval x factor for no error = ${formatCents(intervalCents)} x ${hundredths(factor(0))} = ${formatCents(basicPrecisionCents)}`,
      ...errors.map(({ errorCents, bookCents: book, projectedCents: projected, allowanceCents: allowance }, place) =>
        `Error ${String(place + 1)}: taint x interval = ${formatCents(errorCents)} / ${formatCents(book)} x ${formatCents(intervalCents)} = ${formatCents(projected)}; allowance x (${hundredths(factor(place + 1))} - ${hundredths(factor(place))} - 1) = ${formatCents(allowance)}`),
      `Known error of items of the interval or more = ${formatCents(knownCents)}`,
      `Upper limit = basic precision + projected + allowances + known = ${[basicPrecisionCents, projectedCents, allowanceCents, knownCents].map(formatCents).join(' + ')} = ${formatCents(upperLimitCents)}`,
      ...(understatedCents > 0 ? [`Recorded too low, projected the same way and set off against nothing = ${formatCents(understatedCents)}`] : []),
      `Tolerable = ${formatCents(plan.tolerableCents)}`,
    ],
  }
}

function ratioFigures({ draw, plan }: AuditSample, tested: readonly Marked[]): Figures {
  const strata = draw.strata.map((stratum, place): TestedStratum => {
    const own = tested.filter((item) => item.stratum === place + 1)
    return { totalCents: stratum.totalCents, sampleCents: sumCents(own.map(({ amountCents }) => amountCents)), errorCents: sumCents(own.map(errorOf)), whole: stratum.size === stratum.count }
  })
  const { projected, totalCents } = projectStrata(strata)
  return {
    projectedCents: totalCents, upperLimitCents: null, upperRateBasisPoints: null, isWithin: Math.abs(totalCents) <= plan.tolerableCents,
    steps: [
      ...strata.map(({ totalCents: book, sampleCents, errorCents, whole }, place) =>
        whole
          ? `Stratum ${String(place + 1)}, examined whole: own error = ${formatCents(errorCents)}`
          : `Stratum ${String(place + 1)}: book x error / book of the sample = ${formatCents(book)} x ${formatCents(errorCents)} / ${formatCents(sampleCents)} = ${formatCents(projected[place] ?? zeroCents)}`),
      `Projected misstatement = ${formatCents(totalCents)}; this method gives no upper limit`,
      `Tolerable = ${formatCents(plan.tolerableCents)}`,
    ],
  }
}

function attributeFigures({ draw, plan }: AuditSample, tested: readonly Marked[]): Figures {
  const deviations = tested.filter(({ mark }) => mark?.result !== 'pass').length
  const whole = draw.strata.every(({ size, count }) => size === count)
  const rate = whole ? basisPoints(ratio(deviations, tested.length)) : basisPoints(upperRate({ deviations, size: tested.length, riskPercent: plan.riskPercent }))
  return {
    projectedCents: sumCents(tested.map(errorOf)), upperLimitCents: null, upperRateBasisPoints: rate, isWithin: rate <= plan.tolerablePercent * 100,
    steps: [
      `Deviations = ${String(deviations)} of ${String(tested.length)} tested`,
      whole
        ? `Every record was examined: rate = ${hundredths(rate)} %`
        : `Upper limit = the rate at which the binomial CDF(${String(deviations)}; ${String(tested.length)}, rate) is ${String(plan.riskPercent)} % = ${hundredths(rate)} %`,
      `Tolerable rate = ${String(plan.tolerablePercent)} %`,
    ],
  }
}
