/**
 * Whether an office makes its holder a covered official (2 U.S.C. 1602(3), (4)), read from the words of the office.
 * It is a first answer that a person sees and can change; words that say nothing give "not known".
 */
import type { KnownAnswer } from './lobbying-contact'
import { searchKey } from './search-key'

export type CoveredAnswer = { readonly covered: KnownAnswer; readonly coveredReason: string }

const legislative = /\b(house|senate|senator|congress|congressman|congresswoman|congressional|representative|rep|sen)\b/
const executive = /\b(white house|executive office|president|vice president|department|secretary|ambassador)\b/
const notFederal = /\b(state (house|senate|senator|representative|assembly)|city|county|mayor|alderman|governor|school|village|township|consul|consulate)\b/

/** Gives the answer and its reason for the words of an office, for example `Office of Rep. (TX-07)`. */
export function coveredByOffice(office: string): CoveredAnswer {
  const words = searchKey(office)
  if (notFederal.test(words)) return { covered: 'no', coveredReason: 'Not a federal office, judged by its words' }
  if (executive.test(words)) return { covered: 'yes', coveredReason: 'Executive branch, judged by the words of the office: 2 U.S.C. 1602(3)' }
  if (legislative.test(words)) return { covered: 'yes', coveredReason: 'Member, officer or employee of Congress, judged by the words of the office: 2 U.S.C. 1602(4)' }
  return { covered: 'not-known', coveredReason: '' }
}
