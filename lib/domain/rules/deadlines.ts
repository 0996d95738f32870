/** The deadlines of FARA and LDA as data: numbers, words, citation and mark. Due dates are computed in due-date.ts. */
import type { ReportRule } from '../reports/report-document'
import table from './data/deadlines.json'

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

export const deadlineRules: readonly DeadlineRule[] = table.rules

/** Gives the deadline rule with that id; throws on an unknown id, because only the program names rules. */
export function factorsOf(id: string): DeadlineRule {
  const rule = deadlineRules.find((candidate) => candidate.id === id)
  if (rule === undefined) throw new Error(`There is no deadline rule ${id}`)
  return rule
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

/** Gives the FARA filing fee of a form in whole US dollars for so many principals; null where the fee is not known. */
export function faraFeeDollars(form: string, principals: number): number | null {
  const fee = table.fees.find((candidate) => candidate.form === form)
  if (fee === undefined || fee.usd === null) return null
  return fee.per === null ? fee.usd : fee.usd * principals
}
