/**
 * How far a report is that nobody has approved or sealed: it is always computed from the records, never stored.
 * A quarterly disclosure is in progress once its period has a record or an answer of the checklist; a donation audit once an
 * auditor is engaged for a day of the period. Before that it is not started, whatever page somebody has looked at.
 */
import type { ReportForm } from './forms'

export type StartedWork = {
  /** Records of the period, of every kind and state. */
  readonly records: number
  /** The donations among them: what an audit tests. */
  readonly donations: number
  /** Answers of the checklist that were given for a period within this one. */
  readonly answers: number
  /** Audits that were opened for days of the period. */
  readonly audits: number
}

/** Gives the state of a report of which no version is kept. */
export function reportState(form: ReportForm, { records, answers, audits }: Omit<StartedWork, 'donations'>): 'not-started' | 'in-progress' {
  const started = form === 'donation-audit' ? audits > 0 : records + answers > 0
  return started ? 'in-progress' : 'not-started'
}

/** Names the report of a form and period in a list of them. */
export function standingKey({ form, period }: { readonly form: ReportForm; readonly period: { readonly id: string } }): string {
  return `${form}/${period.id}`
}
