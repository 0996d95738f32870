/**
 * Every rule that the program works with, as rows that people read: thresholds, lines of checks and deadlines, each with its figure, when it
 * holds, its source, how the source was read, and by when it is read again. Another rule is another row of data, and no code.
 */
import { calendarDate, type CalendarDate } from '../calendar-date'
import { compareText } from '../reports/lines'
import { searchKey } from '../search-key'
import { citationInFull } from './citation'
import disclosure from './data/disclosure-checks.json'
import lda from './data/lda-thresholds.json'
import { deadlineRules, deadlineRulesRead } from './deadlines'
import { checkLines, comparisons, oneOf, thresholds, thresholdsRead, thresholdUnits, type Comparison, type Threshold, type ThresholdUnit } from './thresholds'

export type Figure = { readonly amount: number; readonly unit: ThresholdUnit; readonly comparison: Comparison | null }

export type RegisteredRule = {
  readonly id: string
  /** The rule of which this row is one version. */
  readonly family: string
  readonly regime: string
  readonly label: string
  /** Null where the rule has no figure. */
  readonly figure: Figure | null
  readonly period: string
  readonly from: CalendarDate | null
  readonly through: CalendarDate | null
  readonly citation: string
  /** Where it was read; empty where the citation says it. */
  readonly source: string
  /** S read in a source, M measured on filed documents, I to be confirmed with counsel; several parted by a slash. */
  readonly mark: string
  /** The day on which it was read, and the day by which it is read again. */
  readonly readOn: CalendarDate
  readonly reviewOn: CalendarDate
}

/** A version that ends is read again when it does. */
function reviewOf(through: CalendarDate | null): CalendarDate {
  const { asOf, reviewOn } = thresholdsRead
  return through !== null && through > asOf && through < reviewOn ? through : reviewOn
}

function ofThreshold({ id, family, regime, label, amount, unit, comparison, period, effectiveFrom, effectiveTo, citation, source, sourceRead }: Threshold): RegisteredRule {
  return {
    id, family, regime, label, period, citation, source, figure: { amount, unit, comparison }, from: effectiveFrom, through: effectiveTo, mark: sourceRead ? 'S' : 'I', readOn: thresholdsRead.asOf,
    reviewOn: reviewOf(effectiveTo),
  }
}

const centsOfDollar = 100

/** The lines at which the LDA asks for a registration, version by version. */
const ofLdaRegistration: readonly RegisteredRule[] = lda.registration_rules.flatMap(({ id: family, field, label, period }) =>
  lda.periods.map((row): RegisteredRule => {
    const [from, through] = [calendarDate(row.from), calendarDate(row.to)]
    const dollars = field === 'firm_income' ? row.firm_income : row.in_house_expenses
    return {
      id: `${family}.${row.from}`, family, regime: 'LDA', label, figure: { amount: dollars * centsOfDollar, unit: 'money', comparison: 'over' }, period, from, through,
      citation: '2 U.S.C. 1603(a)(3)', source: row.source, mark: row.mark, readOn: thresholdsRead.asOf, reviewOn: reviewOf(through),
    }
  }))

/** The other amounts of the LDA, which stand in the statute without days. */
const ofLdaAmounts: readonly RegisteredRule[] = lda.amount_rules.map(({ id, amount: name, unit: counted, comparison, label, period, citation }): RegisteredRule => {
  const value = Object.entries(lda.other_amounts).find(([key]) => key === name)?.[1]
  if (value === undefined) throw new Error(`The LDA has no amount ${name}`)
  const unit = oneOf(thresholdUnits, counted)
  return {
    id, family: id, regime: 'LDA', label, figure: { amount: unit === 'money' ? value * centsOfDollar : value, unit, comparison: oneOf(comparisons, comparison) }, period, from: null, through: null,
    citation, source: '', mark: 'S', readOn: thresholdsRead.asOf, reviewOn: thresholdsRead.reviewOn,
  }
})

const units = ['days', 'hours', 'years'] as const

const ofDeadlines: readonly RegisteredRule[] = deadlineRules.map((rule) => {
  const unit = units.find((each) => rule[each] > 0)
  const figure = unit === undefined ? null : { amount: rule[unit], unit, comparison: null }
  const { id, text: label, citation, mark } = rule
  return {
    id, family: id, regime: id.startsWith('lda.') ? 'LDA' : 'FARA', label, figure, period: '', from: null, through: null, citation, source: '', mark, readOn: deadlineRulesRead.asOf, reviewOn: deadlineRulesRead.reviewOn,
  }
})

/** All rules in the order of the tables: deadlines first, then thresholds, then lines of checks. */
export const registeredRules: readonly RegisteredRule[] = [...ofDeadlines, ...ofLdaRegistration, ...ofLdaAmounts, ...thresholds.map(ofThreshold), ...checkLines.map(ofThreshold)]

/** The laws that have rules, in the order of the rows. */
export const registeredRegimes: readonly string[] = [...new Set(registeredRules.map(({ regime }) => regime))]

export type RulesAsked = { readonly on: CalendarDate; readonly regime: string; readonly text: string }

function askedRules({ regime, text }: Omit<RulesAsked, 'on'>): readonly RegisteredRule[] {
  const key = searchKey(text)
  return registeredRules.filter(
    (rule) => (regime === '' || rule.regime === regime) && [rule.label, rule.citation, rule.id].some((each) => searchKey(each).includes(key)),
  )
}

/** Gives every version of the rules of a law (all where it is empty) that hold a text in label, citation or id: the versions of a rule stand together, the oldest first. */
export function ruleVersions(asked: Omit<RulesAsked, 'on'>): readonly RegisteredRule[] {
  const families = new Map<string, RegisteredRule[]>()
  for (const rule of askedRules(asked)) families.set(rule.family, [...(families.get(rule.family) ?? []), rule])
  return [...families.values()].flatMap((versions) => versions.toSorted((left, right) => compareText(left.from ?? '', right.from ?? '')))
}

function isInForce({ from, through }: RegisteredRule, on: CalendarDate): boolean {
  return (from === null || from <= on) && (through === null || on <= through)
}

/** What was asked for: the rules in force on the day, and those of which no version was in force on it, one row each. */
export type RulesFound = { readonly inForce: readonly RegisteredRule[]; readonly lapsed: readonly RegisteredRule[] }

/** Gives the rules of a law (all where it is empty) that hold a text in label, citation or id, as they stood on a day. */
export function rulesOn({ on, ...narrowed }: RulesAsked): RulesFound {
  const asked = askedRules(narrowed)
  const inForce = asked.filter((rule) => isInForce(rule, on))
  const families = new Set(inForce.map(({ family }) => family))
  const lapsed = new Map(asked.filter(({ family }) => !families.has(family)).map((rule) => [rule.family, rule]))
  return { inForce, lapsed: [...lapsed.values()] }
}

/** A check, or a part of one, that asks for something of which the program can know nothing, and why. */
export type SilentCheck = { readonly id: string; readonly regime: string; readonly what: string; readonly why: string; readonly citation: string; readonly mark: string }

/** Gives what the checks of FARA and the LDA never find, in the order of the table. */
export const silentChecks: readonly SilentCheck[] = disclosure.checks.flatMap((check) => {
  const { id, mark, citation, silent } = check
  return silent === undefined ? [] : [{ id, regime: id.split('-', 1)[0] ?? '', ...silent, citation: citationInFull(id, citation), mark }]
})
