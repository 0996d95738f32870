/** Review by a second person, changes explained, and the checklist's own legal items. */
import { countOf, evaluation, listFound, type Evaluation, type Tally } from '../evaluation'
import { isOpen, type ItemState } from '../state'

export type AuditTallies = {
  readonly audits: number
  readonly closedAudits: number
  readonly tested: number
  readonly testedByAuthor: Tally
  readonly openExceptions: Tally
}

/** ACC-02: passes when the review is complete, the reviewer is no author, and every exception is closed. */
export function sampleReviewed({ audits, closedAudits, tested, testedByAuthor, openExceptions }: AuditTallies): Evaluation {
  if (audits === 0) return evaluation('no', 'No audit covers the period.')
  if (tested === 0) return evaluation('no', 'An audit covers the period, but none of its donations was tested.')
  const found = listFound([[testedByAuthor, 'tested by a person who entered or corrected them'], [openExceptions, 'with an exception not yet resolved']])
  if (found !== '') return evaluation('no', `Of ${countOf(tested, 'donation')} tested: ${found}.`, [testedByAuthor, openExceptions])
  if (closedAudits === 0) return evaluation('partly', `${countOf(tested, 'donation')} tested without an open exception; the audit is not closed.`)
  return evaluation('yes', `${countOf(tested, 'donation')} tested by a person who entered none of them; every exception is resolved and the audit is closed.`)
}

export type ChangeTallies = { readonly changes: number; readonly unexplained: Tally }

/** ACC-05: passes when each change after entry carries its reason. */
export function changesExplained({ changes, unexplained }: ChangeTallies): Evaluation {
  if (unexplained.count === 0) return evaluation('yes', `${changes === 0 ? 'No record was changed' : `Each of the ${countOf(changes, 'change')} carries its reason`}.`)
  return evaluation('no', `${unexplained.count} of ${countOf(changes, 'change')} carry no reason.`, [unexplained])
}

export type LegalItemState = { readonly id: string; readonly state: ItemState }

/** ADH-01: passes when no legal item that applies is overdue. */
export function legalItemsAnswered(items: readonly LegalItemState[]): Evaluation {
  const late = items.filter(({ state }) => state === 'overdue' || state === 'lapsed')
  if (late.length > 0) return evaluation('no', `Overdue: ${late.map(({ id }) => id).join(', ')}.`)
  const due = items.filter(({ state }) => isOpen(state)).length
  return evaluation('yes', `None of the ${countOf(items.length, 'legal item')} that apply is overdue${due === 0 ? '' : `; ${due} are due`}.`)
}
