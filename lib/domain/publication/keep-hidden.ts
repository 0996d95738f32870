/** What was taken out of a text of a public version once stays out when the version is made anew: the name of who was erased is known to nobody then. */
import { hiddenMarks, type Withhold } from './hidden-names'
import type { PublicReport } from './public-report'

function isHidden(text: unknown): text is string {
  return typeof text === 'string' && hiddenMarks.some((mark) => text.includes(mark))
}

/** Gives a version with every text as the kept version of the same seal has it, where something is hidden there; `withhold` takes out of it who is hidden now. */
export function keepHidden(next: PublicReport, kept: PublicReport, withhold: Withhold): PublicReport {
  /** Lists of the same seal have the same rows. */
  function rowsOf<Row extends object>(rows: readonly Row[], earlier: readonly Row[]): readonly Row[] {
    if (rows.length !== earlier.length) return rows
    return rows.map((row, place) => ({ ...row, ...Object.fromEntries(Object.entries(earlier[place] ?? {}).flatMap(([field, text]) => (isHidden(text) ? [[field, withhold(text)]] : []))) }))
  }
  const reason = kept.amends?.reason
  return {
    ...next, summary: isHidden(kept.summary) ? withhold(kept.summary) : next.summary, amends: next.amends !== null && isHidden(reason) ? { ...next.amends, reason: withhold(reason) } : next.amends,
    principals: rowsOf(next.principals, kept.principals), registrations: rowsOf(next.registrations, kept.registrations),
    payments: rowsOf(next.payments, kept.payments), transfers: rowsOf(next.transfers, kept.transfers), contacts: rowsOf(next.contacts, kept.contacts),
  }
}
