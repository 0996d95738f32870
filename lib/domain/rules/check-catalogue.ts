/**
 * The checks by id as data (data/money-checks.json, data/disclosure-checks.json, and our own in data/house-checks.json): severity, words, citation.
 * A check function in rules/checks decides whether it fires; what it then says comes from here.
 */
import type { Finding, RecordReference, Severity } from '../reports/report-document'
import { citationInFull } from './citation'
import disclosure from './data/disclosure-checks.json'
import house from './data/house-checks.json'
import money from './data/money-checks.json'
import { isToBeConfirmed } from './deadlines'
import { isRuleSet, type RuleSet } from './rule-sets'
import { thresholds } from './thresholds'

export type CheckRule = {
  readonly id: string
  readonly severity: Severity
  /** The sentence a person reads when it fires. */
  readonly sentence: string
  /** What to do about it, where the source says so. */
  readonly fix: string | null
  readonly citation: string
  readonly toBeConfirmed: boolean
  /** The laws of which one must be on for the check to be asked; null where it is asked always. */
  readonly ruleSets: readonly RuleSet[] | null
}

const severityOf: Readonly<Record<string, Severity>> = {
  block: 'stop',
  stop: 'stop',
  error: 'error',
  warning: 'warn',
  warn: 'warn',
  info: 'info',
}

function severity(text: string): Severity {
  const found = severityOf[text]
  if (found === undefined) throw new Error(`${text} is not a severity`)
  return found
}

function rests(ids: readonly string[]): boolean {
  return thresholds.some(({ id, sourceRead }) => ids.includes(id) && !sourceRead)
}

function setsNamed(regimes: readonly string[]): readonly RuleSet[] | null {
  return regimes.includes('all') ? null : regimes.filter(isRuleSet)
}

/** A FARA check that rests on election law is asked under either. */
const alsoElection = new Set(['FARA-28'])

function setsOfDisclosure(id: string): readonly RuleSet[] {
  const [regime = ''] = id.split('-')
  return [...[regime].filter(isRuleSet), ...(alsoElection.has(id) ? ['FECA' as const] : [])]
}

const catalogue = new Map<string, CheckRule>([
  ...money.checks.map((check): [string, CheckRule] => [
    check.id,
    { ...check, severity: severity(check.severity), sentence: check.message, toBeConfirmed: rests(check.thresholds), ruleSets: setsNamed(check.regimes) },
  ]),
  ...disclosure.checks.map((check): [string, CheckRule] => [
    check.id,
    {
      ...check, severity: severity(check.severity), sentence: check.rule, fix: check.action, toBeConfirmed: isToBeConfirmed(check.mark),
      citation: citationInFull(check.id, check.citation), ruleSets: setsOfDisclosure(check.id),
    },
  ]),
  ...house.checks.map((check): [string, CheckRule] => [
    check.id,
    { ...check, severity: severity(check.severity), sentence: check.message, toBeConfirmed: false, ruleSets: null },
  ]),
])

/** Gives a check's words and source; throws on an unknown id, because only the program names checks. */
export function checkRule(id: string): CheckRule {
  const rule = catalogue.get(id)
  if (rule === undefined) throw new Error(`There is no check ${id}`)
  const { severity: level, sentence, fix, citation, toBeConfirmed, ruleSets } = rule
  return { id, severity: level, sentence, fix, citation, toBeConfirmed, ruleSets }
}

/** Tells whether a check is asked where these rule sets are on. */
export function isAsked(id: string, on: readonly RuleSet[]): boolean {
  const sets = catalogue.get(id)?.ruleSets ?? null
  return sets === null || sets.some((set) => on.includes(set))
}

export const checkIds: readonly string[] = [...catalogue.keys()]

/** Makes the finding of a check that fired; `sentence` replaces the catalogue's where that speaks to a programmer. */
export function finding(id: string, records: readonly RecordReference[], sentence?: string): Finding {
  const rule = checkRule(id)
  return {
    check: id,
    severity: rule.severity,
    sentence: sentence ?? rule.sentence,
    citation: rule.citation,
    toBeConfirmed: rule.toBeConfirmed,
    records,
  }
}
