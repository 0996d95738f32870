/**
 * Every threshold as dated data with its source (data/thresholds.json); no amount stands in code.
 * 1. A row is in force from `effectiveFrom` through `effectiveTo`, both included; rows of one family are its versions.
 * 2. Where no row of a family is in force on a day, the answer is "none": an older figure is never used silently.
 * 3. `comparison` decides whether the figure itself is already over the line: $200.00 exactly is not itemized, $200.01 is.
 */
import { calendarDate, type CalendarDate } from '../calendar-date'
import { cents, formatCents, type Cents } from '../money'
import type { ReportRule } from '../reports/report-document'
import checkTable from './data/check-lines.json'
import table from './data/thresholds.json'

export const comparisons = ['over', 'at_least', 'at_most', 'under', 'equals'] as const
export type Comparison = (typeof comparisons)[number]

export const thresholdUnits = ['money', 'days', 'business_days', 'hours', 'months', 'years', 'percent', 'count'] as const
export type ThresholdUnit = (typeof thresholdUnits)[number]

export type Threshold = {
  readonly id: string
  /** The rule of which this row is one version; the id itself where there is only one. */
  readonly family: string
  readonly regime: string
  readonly label: string
  /** Cents where the unit is money, otherwise a plain number of the unit. */
  readonly amount: number
  readonly unit: ThresholdUnit
  readonly comparison: Comparison
  readonly period: string
  readonly effectiveFrom: CalendarDate | null
  readonly effectiveTo: CalendarDate | null
  readonly action: string | null
  readonly citation: string
  readonly source: string
  /** False where the figure is from general knowledge of the cited law: shown with "to be confirmed with counsel". */
  readonly sourceRead: boolean
  readonly note: string | null
}

/** Reads a word of a table; throws on one that is not among the values, because only the program writes tables. */
export function oneOf<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((candidate) => candidate === text)
  if (value === undefined) throw new Error(`${text} is not one of ${values.join(', ')}`)
  return value
}

function day(text: string | null): CalendarDate | null {
  return text === null ? null : calendarDate(text)
}

type Row = Omit<Threshold, 'unit' | 'comparison' | 'effectiveFrom' | 'effectiveTo'> & {
  readonly unit: string
  readonly comparison: string
  readonly effectiveFrom: string | null
  readonly effectiveTo: string | null
}

function typed(row: Row): Threshold {
  return {
    ...row,
    unit: oneOf(thresholdUnits, row.unit),
    comparison: oneOf(comparisons, row.comparison),
    effectiveFrom: day(row.effectiveFrom),
    effectiveTo: day(row.effectiveTo),
  }
}

export const thresholds: readonly Threshold[] = table.thresholds.map(typed)

/** The day on which the table was read, and the day by which somebody reads the sources again. */
export const thresholdsRead = { asOf: calendarDate(table.asOf), reviewOn: calendarDate(table.reviewOn) } as const

/** Lines that only a check draws (how old a rate may be, how short a purpose): no law of their own, but never in code either. */
export const checkLines: readonly Threshold[] = checkTable.lines.map(typed)

const byFamily = new Map<string, readonly Threshold[]>()
for (const threshold of [...thresholds, ...checkLines])
  byFamily.set(threshold.family, [...(byFamily.get(threshold.family) ?? []), threshold])

function isInForce(threshold: Threshold, on: CalendarDate): boolean {
  return (
    (threshold.effectiveFrom === null || threshold.effectiveFrom <= on) && (threshold.effectiveTo === null || on <= threshold.effectiveTo)
  )
}

/** Gives the version of a rule in force on that day, or null where there is none. Throws on an unknown family. */
export function thresholdOn(family: string, on: CalendarDate): Threshold | null {
  const versions = byFamily.get(family)
  if (versions === undefined) throw new Error(`There is no threshold ${family}`)
  return versions.find((threshold) => isInForce(threshold, on)) ?? null
}

/** Gives the one row with that id, in force or not; throws on an unknown id. */
export function thresholdById(id: string): Threshold {
  const threshold = [...thresholds, ...checkLines].find((candidate) => candidate.id === id)
  if (threshold === undefined) throw new Error(`There is no threshold ${id}`)
  return threshold
}

/** The sentence to show where no version of a rule is in force on the day of the fact. */
export function noneInForceSentence(family: string, on: CalendarDate): string {
  const label = byFamily.get(family)?.[0]?.label ?? family
  return `No figure is in force on ${on} for: ${label}. An earlier figure is not used in its place.`
}

const beyond: Record<Exclude<Comparison, 'equals'>, (value: number, amount: number) => boolean> = {
  over: (value, amount) => value > amount,
  at_least: (value, amount) => value >= amount,
  at_most: (value, amount) => value > amount,
  under: (value, amount) => value >= amount,
}

/** Tells whether a number passes the line, by the rule's own comparison. Throws for a rate or fixed figure, which is no line. */
export function exceedsNumber(threshold: Threshold, value: number): boolean {
  if (threshold.comparison === 'equals') throw new Error(`${threshold.id} is a fixed figure, not a line`)
  return beyond[threshold.comparison](value, threshold.amount)
}

/** Tells whether an amount passes a threshold of money, by the rule's own comparison. */
export function exceeds(threshold: Threshold, amount: Cents): boolean {
  if (threshold.unit !== 'money') throw new Error(`${threshold.id} is not an amount of money`)
  return exceedsNumber(threshold, amount)
}

/** Tells whether an amount passes the version in force on that day; false where none is in force. */
export function exceedsOn(family: string, amount: Cents, on: CalendarDate): boolean {
  const threshold = thresholdOn(family, on)
  return threshold !== null && exceeds(threshold, amount)
}

/** Tells whether a number of days passes the version in force on that day; false where none is in force. */
export function daysExceedOn(family: string, days: number, on: CalendarDate): boolean {
  const threshold = thresholdOn(family, on)
  return threshold !== null && exceedsNumber(threshold, days)
}

/** Gives the threshold's amount of money; throws where it counts something else. */
export function thresholdCents(threshold: Threshold): Cents {
  if (threshold.unit !== 'money') throw new Error(`${threshold.id} is not an amount of money`)
  return cents(threshold.amount)
}

/** The text that tells one version from another: its figure, since when, and the state of the table. */
export function thresholdVersion(threshold: Threshold): string {
  const figure = threshold.unit === 'money' ? formatCents(cents(threshold.amount)) : `${threshold.amount} ${threshold.unit}`
  const from = threshold.effectiveFrom === null ? '' : ` from ${threshold.effectiveFrom}`
  const to = threshold.effectiveTo === null ? '' : ` through ${threshold.effectiveTo}`
  return `${threshold.comparison} ${figure}${from}${to}, read ${table.asOf}`
}

/** Gives a threshold as a report prints it. */
export function thresholdAsReportRule(threshold: Threshold): ReportRule {
  const { id, label, citation } = threshold
  return { id, version: thresholdVersion(threshold), label, citation, toBeConfirmed: !threshold.sourceRead }
}
