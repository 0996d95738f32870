/** The deadlines of FARA and LDA as data: numbers, words, citation and mark. Due dates are computed in due-date.ts. */
import { calendarDate } from '../calendar-date'
import type { ReportRule } from '../reports/report-document'
import table from './data/deadlines.json'
import { thresholdById } from './thresholds'

export type DeadlineRule = {
  readonly id: string
  readonly text: string
  readonly citation: string
  /** S read in a source, M measured on filed documents, I inferred or remembered. */
  readonly mark: string
  readonly markNote?: string
  readonly days: number
  readonly hours: number
  readonly years: number
}

/** The day on which the rules were read, and the day by which somebody reads the sources again. */
export const deadlineRulesRead = { asOf: calendarDate(table.asOf), reviewOn: calendarDate(table.reviewOn) } as const

export const deadlineRules: readonly DeadlineRule[] = table.rules

/** Gives the deadline rule with that id; throws on an unknown id, because only the program names rules. */
export function factorsOf(id: string): DeadlineRule {
  const rule = deadlineRules.find((candidate) => candidate.id === id)
  if (rule === undefined) throw new Error(`There is no deadline rule ${id}`)
  return rule
}

/** Gives the citation and the mark of a rule on which a deadline rests: one of this table, or a threshold that counts days. Throws on an unknown id. */
export function basisOf(id: string): Pick<DeadlineRule, 'citation' | 'mark'> {
  if (deadlineRules.some((rule) => rule.id === id)) return factorsOf(id)
  const { citation, sourceRead } = thresholdById(id)
  return { citation, mark: sourceRead ? 'S' : 'I' }
}

/** Tells whether a mark says that the source was not read, or only in part. */
export function isToBeConfirmed(mark: string): boolean {
  return mark.split('/').includes('I')
}

/** Gives a deadline rule as a report prints it. */
export function deadlineAsReportRule(id: string): ReportRule {
  const rule = factorsOf(id)
  return { id: rule.id, version: table.asOf, label: rule.text, citation: rule.citation, toBeConfirmed: isToBeConfirmed(rule.mark) }
}

/** What is filed: the form, how many principals it lists, and how many of them it adds (each with an Exhibit A, form NSD-3). */
export type FaraFiling = { readonly form: string; readonly principals: number; readonly added?: number }

/**
 * Gives the FARA filing fee in whole US dollars (28 CFR 5.5(d), to be confirmed): per principal with a registration and a supplemental
 * statement; an amendment costs nothing, but each principal that it adds costs its Exhibit A. Throws for a form without a known fee.
 */
export function faraFeeDollars({ form, principals, added = 0 }: FaraFiling): number {
  const feeOf = (wanted: string) => {
    const fee = table.fees.find((candidate) => candidate.form === wanted)
    if (fee === undefined) throw new Error(`There is no fee for ${wanted}`)
    return fee
  }
  const { usd, per } = feeOf(form)
  return (per === null ? usd : usd * principals) + added * feeOf('NSD-3').usd
}
