/** The figures by which the tests of a population work, from the dated tables: another figure is another row of data. */
import type { CalendarDate } from '../../calendar-date'
import { cents, type Cents } from '../../money'
import { thresholdOn, type Threshold } from '../../rules/thresholds'
import type { BenfordLimits } from './benford'
import type { PatternLimits } from './cash-patterns'
import type { Night } from './late-entry'
import type { ClusterLimits, Line } from './threshold-clusters'

/** A line under which amounts may crowd; some bind cash alone. */
export type WatchedLine = Line & { readonly rule: Threshold; readonly cashOnly: boolean }

export type PopulationLimits = {
  readonly alikeDays: number
  readonly presetPercent: number
  readonly cluster: ClusterLimits
  readonly lines: readonly WatchedLine[]
  readonly pattern: PatternLimits
  readonly sameDayDonors: number
  readonly benford: BenfordLimits
  readonly night: Night
  readonly cutOffDays: number
  readonly newDonorCents: Cents
  /** Every row of data that gave a figure, for the list of rules. */
  readonly rules: readonly Threshold[]
}

/** Lines that a gift may meet, by family; true where the line is one for cash. */
const watched: readonly (readonly [string, boolean])[] = [
  ['feca.record.nameaddress', false], ['feca.cash.max', true], ['feca.itemize.individual', false], ['irc.ack.250', false], ['irc.schB.general', false], ['bsa.8300', true],
]

/** Gives the figures in force on a day; throws where a house row is missing, which is a defect of the tables. */
export function populationLimits(on: CalendarDate): PopulationLimits {
  const used: Threshold[] = []
  const figure = (family: string): number => {
    const row = thresholdOn(family, on)
    if (row === null) throw new Error(`The tests of a population need ${family}`)
    used.push(row)
    return row.amount
  }
  const own = (name: string) => figure(`check.population.${name}`)
  const lines = watched.flatMap(([family, cashOnly]) => {
    const rule = thresholdOn(family, on)
    return rule === null ? [] : [{ rule, cashOnly, amountCents: cents(rule.amount), comparison: rule.comparison }]
  })
  return {
    alikeDays: own('alike'), presetPercent: own('preset'), sameDayDonors: own('sameday'), cutOffDays: own('cutoff'), newDonorCents: cents(own('newdonor')), lines,
    cluster: { bandPercent: own('band'), ratio: own('crowd'), chancePercent: own('chance') },
    pattern: { lineCents: cents(figure('bsa.8300')), nearPercent: figure('check.structuring.share'), fewest: figure('check.structuring.count'), windowDays: own('window') },
    benford: { fewest: own('benford'), orders: own('orders') }, night: { fromHour: own('evening'), untilHour: own('morning') },
    rules: [...new Set([...used, ...lines.map(({ rule }) => rule)])],
  }
}
