/** Lobbying contacts of a period: are they complete, do they say the issue and the position, was the registration disclosed? */
import { countOf, evaluation, listFound, type Evaluation, type Tally } from '../evaluation'

export type ContactTallies = {
  readonly contacts: number
  readonly officialContacts: number
  /** Contacts with officials that lack date, official, office or body, topic, participant or method. */
  readonly incomplete: Tally
  readonly withoutIssue: Tally
  /** With an issue but without the position taken. */
  readonly withoutPosition: Tally
  readonly registrationNotDisclosed: Tally
  readonly testimonyWithoutCopy: Tally
}

/** FUN-03: passes when no contact with an official lacks a required field. */
export function contactsComplete({ officialContacts, incomplete }: ContactTallies): Evaluation {
  if (officialContacts === 0) return evaluation('yes', 'No contact with an official is recorded in the period; whoever confirms states that there was none.')
  if (incomplete.count === 0) return evaluation('yes', `Each of the ${countOf(officialContacts, 'contact')} with officials has all required fields.`)
  return evaluation('no', `${incomplete.count} of ${countOf(officialContacts, 'contact')} with officials lack a required field.`, [incomplete])
}

/** FUN-05: passes when every contact names the issue and the position taken. */
export function positionsNamed({ contacts, withoutIssue, withoutPosition }: ContactTallies): Evaluation {
  if (contacts === 0) return evaluation('not-applicable', 'No contact is recorded in the period.')
  if (withoutIssue.count + withoutPosition.count === 0) {
    return evaluation('yes', `Each of the ${countOf(contacts, 'contact')} names the issue and the position taken.`)
  }
  const found = listFound([[withoutIssue, 'without an issue'], [withoutPosition, 'without the position taken']])
  return evaluation('no', `Of ${countOf(contacts, 'contact')}: ${found}.`, [withoutIssue, withoutPosition])
}

/** LAW-14: passes when the registration was disclosed at each contact with an official, and the statement furnished at each testimony. */
export function registrationDisclosed({ officialContacts, registrationNotDisclosed, testimonyWithoutCopy }: ContactTallies): Evaluation {
  if (officialContacts === 0) return evaluation('not-applicable', 'No contact with an official is recorded in the period.')
  if (registrationNotDisclosed.count + testimonyWithoutCopy.count === 0) {
    return evaluation('yes', `Each of the ${countOf(officialContacts, 'contact')} with officials says that the registration was disclosed.`)
  }
  const found = listFound([
    [registrationNotDisclosed, 'do not say that the registration was disclosed'], [testimonyWithoutCopy, 'are testimony without a copy of the statement'],
  ])
  return evaluation('no', `Of ${countOf(officialContacts, 'contact')} with officials: ${found}.`, [registrationNotDisclosed, testimonyWithoutCopy])
}
