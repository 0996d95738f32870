/** What was taken out of a text of a public version once stays out when the version is made anew: the name of who was erased is known to nobody then. */
import { hiddenMarks } from './hidden-names'
import type { PublicReport } from './public-report'

function isHidden(text: unknown): boolean {
  return typeof text === 'string' && hiddenMarks.some((mark) => text.includes(mark))
}

/** Gives each row of the new list with the texts of the kept one in which something is hidden; lists of the same seal have the same rows. */
function rowsOf<Row extends object>(next: readonly Row[], kept: readonly Row[]): readonly Row[] {
  if (next.length !== kept.length) return next
  return next.map((row, place) => ({ ...row, ...Object.fromEntries(Object.entries(kept[place] ?? {}).filter(([, text]) => isHidden(text))) }))
}

/** Gives a version with every text as the kept version of the same seal has it, where something is hidden there. */
export function keepHidden(next: PublicReport, kept: PublicReport): PublicReport {
  return {
    ...next, summary: isHidden(kept.summary) ? kept.summary : next.summary,
    amends: next.amends !== null && isHidden(kept.amends?.reason) ? { ...next.amends, reason: kept.amends?.reason ?? '' } : next.amends,
    principals: rowsOf(next.principals, kept.principals), registrations: rowsOf(next.registrations, kept.registrations),
    payments: rowsOf(next.payments, kept.payments), transfers: rowsOf(next.transfers, kept.transfers), contacts: rowsOf(next.contacts, kept.contacts),
  }
}
