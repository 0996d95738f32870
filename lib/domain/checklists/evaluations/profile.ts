/** What the registration profile shows: who is covered by a short form, who was looked at under the LDA, and whether the rules are still read. */
import { formatShort, type CalendarDate } from '../../calendar-date'
import { registeredRules } from '../../rules/register'
import { countOf, evaluation, type Evaluation, type Tally } from '../evaluation'

export type ShortFormFacts = { readonly people: number; readonly uncovered: Tally }

/** LAW-05: passes when everybody who acts for a principal has a short-form date or a reason (28 CFR 5.202). */
export function shortFormsFiled({ people, uncovered }: ShortFormFacts): Evaluation {
  if (people === 0) return evaluation('not-applicable', 'The profile and the contacts name nobody who acts for a principal.')
  if (uncovered.count === 0) return evaluation('yes', `Each of the ${countOf(people, 'person')} has a short-form date, clerical tasks alone, or a reason.`)
  return evaluation('no', `${uncovered.count} of ${countOf(people, 'person')} have neither a short-form date nor a reason.`, [uncovered])
}

export type DeterminationFacts = {
  /** People with more than one contact in the quarter, and those of them without an entry as a lobbyist. */
  readonly people: number
  readonly undetermined: Tally
  /** The day of the newest exposure record signed by counsel in the twelve months before; null where there is none. */
  readonly signedOn: CalendarDate | null
}

/** LAW-06: passes when the profile decides on each person with more than one contact, and on the chapter (2 U.S.C. 1603(a)). */
export function contactsDetermined({ people, undetermined, signedOn }: DeterminationFacts): Evaluation {
  if (people === 0) return evaluation('yes', 'Nobody made more than one lobbying contact in the quarter.')
  if (undetermined.count > 0) return evaluation('no', `${undetermined.count} of ${countOf(people, 'person')} with more than one contact have no entry as a lobbyist in the profile.`, [undetermined])
  if (signedOn === null) return evaluation('partly', `Each of the ${countOf(people, 'person')} has an entry; no exposure record of the last twelve months is signed by counsel.`)
  return evaluation('yes', `Each of the ${countOf(people, 'person')} with more than one contact has an entry, and counsel signed the exposure record on ${formatShort(signedOn)}.`)
}

/** ADH-03: passes when no rule that the program works with is past the day by which it is read again. */
export function rulesRead(today: CalendarDate): Evaluation {
  const past = registeredRules.filter(({ reviewOn }) => reviewOn < today)
  if (past.length === 0) return evaluation('yes', `None of the ${countOf(registeredRules.length, 'rule')} is past the day by which it is read again.`)
  return evaluation('no', `${past.length} of ${countOf(registeredRules.length, 'rule')} are past the day by which they are read again.`)
}
