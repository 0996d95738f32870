/** Events and activities of a period, what belongs to them, and whom the chapter dealt with beside officials. */
import { countOf, evaluation, listFound, type Evaluation, type Tally } from '../evaluation'

export type ActivityTallies = {
  readonly activities: number
  /** Nothing says what it was for. */
  readonly withoutPurpose: Tally
  /** Nothing says who paid: no record of money belongs to it, and it does not say that there was no cost. */
  readonly withoutPayer: Tally
  /** Not political by its mark, but a contact or a material belongs to it. */
  readonly contradicted: Tally
  /** Numbers that belong to it and are no record of the chapter. */
  readonly unknownNumbers: Tally
}

/** FUN-01: passes when each event has its place and purpose, and a record of what it cost or the statement that it cost nothing. */
export function eventsRecorded({ activities, withoutPurpose, withoutPayer, unknownNumbers }: ActivityTallies): Evaluation {
  if (activities === 0) return evaluation('yes', 'No event or activity is recorded in the period; whoever confirms states that there was none.')
  const found = listFound([[withoutPurpose, 'without place or purpose'], [withoutPayer, 'without a record of money and without a statement on the cost'], [unknownNumbers, 'naming a number that is no record']])
  if (found === '') return evaluation('yes', `Each of the ${countOf(activities, 'activity')} has its date, place and purpose, and a record of its money or the statement that it cost the chapter nothing.`)
  return evaluation('no', `Of ${countOf(activities, 'activity')}: ${found}.`, [withoutPurpose, withoutPayer, unknownNumbers])
}

/** FUN-02: passes when no activity is marked as not political while a contact or a material belongs to it. */
export function politicalToldApart({ activities, contradicted }: ActivityTallies): Evaluation {
  if (activities === 0) return evaluation('yes', 'No event or activity is recorded in the period; whoever confirms states that there was none.')
  if (contradicted.count === 0) return evaluation('yes', `Each of the ${countOf(activities, 'activity')} is marked as political or not, and nothing that belongs to one contradicts its mark.`)
  return evaluation('no', `${countOf(contradicted.count, 'activity')} marked as not political, while a contact or a material belongs to it.`, [contradicted])
}

export type BodyTallies = {
  /** Payments to bodies tagged as human rights organization, think tank or press. */
  readonly paid: number
  readonly withoutContact: Tally
  /** Contacts with such bodies. */
  readonly contacts: number
}

/** FUN-04: passes when each such body that was paid has a contact in the half-year. */
export function bodiesContacted({ paid, withoutContact, contacts }: BodyTallies): Evaluation {
  const recorded = `${countOf(contacts, 'contact')} with human rights organizations, think tanks and the press ${contacts === 1 ? 'is' : 'are'} recorded.`
  if (withoutContact.count === 0) return evaluation('yes', `${paid === 0 ? 'No such body was paid in the period.' : `Each of the ${countOf(paid, 'payment')} to such a body has a contact with it.`} ${recorded}`)
  return evaluation('no', `${String(withoutContact.count)} of ${countOf(paid, 'payment')} to such a body have no contact with it in the period. ${recorded}`, [withoutContact])
}

export type InstructionFacts = {
  /** Months of the period that are over or begun, as `2025-07`. */
  readonly months: readonly string[]
  /** Months in which a message of the principal, money from it, or the statement that there was none is recorded. */
  readonly told: readonly string[]
  readonly messages: number
  /** Messages without a file beside them. */
  readonly withoutCopy: Tally
}

/** FUN-12: passes when each month has a message, money, or the statement that there was none, and each message is kept (28 CFR 5.500). */
export function instructionsKept({ months, told, messages, withoutCopy }: InstructionFacts): Evaluation {
  const empty = months.filter((month) => !told.includes(month))
  if (empty.length > 0) return evaluation('no', `Nothing from the principal and no statement that there was nothing: ${empty.join(', ')}.`, [withoutCopy])
  if (withoutCopy.count > 0) return evaluation('no', `${String(withoutCopy.count)} of ${countOf(messages, 'message')} of the principal have no copy beside them.`, [withoutCopy])
  return evaluation('yes', `Every month has a message of the principal, money from it, or the statement that there was none; ${countOf(messages, 'message')} ${messages === 1 ? 'is' : 'are'} kept.`)
}

export type OutcomeTallies = {
  /** Activities and materials that were meant to influence a foreign election or event. */
  readonly meant: number
  /** Activities among them that the statement does not tell as political. */
  readonly untold: Tally
  /** What was named, each once. */
  readonly names: readonly string[]
}

/** YML-05: passes when each of them stands in the activity part of the report: a material always does, an activity where it is marked as political. */
export function outcomesNamed({ meant, untold, names }: OutcomeTallies): Evaluation {
  if (meant === 0) return evaluation('yes', 'No activity or material names a foreign election or event that it was meant to influence; whoever confirms states that there was none.')
  const named = `Named: ${names.join('; ')}.`
  if (untold.count === 0) return evaluation('yes', `Each of the ${countOf(meant, 'record')} stands in the activity part of the report. ${named}`)
  return evaluation('no', `${String(untold.count)} of ${countOf(meant, 'record')} are marked as not political, so that the report does not tell of them. ${named}`, [untold])
}
