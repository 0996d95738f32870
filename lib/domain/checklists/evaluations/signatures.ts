/** LAW-16: the statement of a six-month period signed by a majority of the officers, or of the directors or persons with similar functions (22 U.S.C. 612(c)). */
import type { CalendarDate } from '../../calendar-date'
import { countOf, evaluation, type Evaluation, type Tally } from '../evaluation'
import type { ReportingPeriod } from '../../reporting-period'

/** A sealed statement, the newest version of its period, with who signed it. */
export type SignedStatement = { readonly number: string; readonly from: CalendarDate; readonly through: CalendarDate; readonly signerIds: readonly string[] }

/** Who was in office on the last day of the half-year; `body` as the profile names it. */
export type InOffice = { readonly personId: string; readonly body: string }

export type SignatureFacts = { readonly statements: readonly SignedStatement[]; readonly inOffice: readonly InOffice[] }

function peopleOf(ids: readonly string[]): Tally {
  return { count: ids.length, examples: ids.map((id) => ({ kind: 'person', id, number: '', revision: 1 })) }
}

/** Passes when more than half of one of the two groups have signed the sealed statement. */
export function statementSigned({ statements, inOffice }: SignatureFacts, { from, through }: Pick<ReportingPeriod, 'from' | 'through'>): Evaluation {
  const statement = statements.find((each) => each.from === from && each.through === through)
  if (statement === undefined) return evaluation('none-yet', 'No statement of the six-month period is sealed.')
  const officers = [...new Set(inOffice.filter(({ body }) => body === 'officer').map(({ personId }) => personId))]
  const directors = [...new Set(inOffice.filter(({ body }) => body !== 'officer').map(({ personId }) => personId))]
  if (officers.length + directors.length === 0) return evaluation('none-yet', 'The profile names no officer and no director; a named person answers.')
  const signed = (group: readonly string[]): number => group.filter((id) => statement.signerIds.includes(id)).length
  const isMajority = (group: readonly string[]): boolean => signed(group) * 2 > group.length
  const told = `${statement.number} is signed by ${String(signed(officers))} of ${countOf(officers.length, 'officer')} and ${String(signed(directors))} of ${countOf(directors.length, 'director')}`
  if (isMajority(officers) || isMajority(directors)) return evaluation('yes', `${told}: a majority of one of the two.`)
  const missing = [...officers, ...directors].filter((id) => !statement.signerIds.includes(id)).toSorted()
  return evaluation('no', `${told}: a majority of neither.`, [peopleOf(missing)])
}
