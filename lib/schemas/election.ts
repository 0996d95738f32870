/** The part of the donation form that is asked for a gift meant for a US election, and for no other. */
import type { z } from 'zod'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import { electionRecipients, noElection, remedies, type ElectionFacts } from '@/lib/domain/election'
import { citizenStatusBases, citizenStatuses } from '@/lib/domain/person'
import type { Purpose } from '@/lib/domain/record'
import { line, optionalChoice, optionalDate, reference } from './fields'

export function electionFields(today: CalendarDate) {
  return {
    electionRecipient: optionalChoice(electionRecipients),
    electionCandidate: line(),
    electionCode: reference(),
    citizenship: optionalChoice(citizenStatuses),
    citizenshipBasis: optionalChoice(citizenStatusBases),
    citizenshipSeenBy: line(),
    citizenshipSeenOn: optionalDate(today),
    deciderCitizenship: optionalChoice(citizenStatuses),
    remedy: optionalChoice(remedies),
    remedyOn: optionalDate(today),
    bestEffortsOn: optionalDate(today),
  }
}

type Typed = z.output<z.ZodObject<ReturnType<typeof electionFields>>> & { readonly purpose: Purpose }

/** Reads the part; all of it is empty for a gift of another purpose. */
export function readElection(typed: Typed): ElectionFacts {
  if (typed.purpose !== 'us_election') return noElection
  const { electionCandidate, electionCode, citizenshipSeenBy, citizenshipSeenOn, remedyOn, bestEffortsOn } = typed
  return {
    electionCandidate, electionCode: electionCode.toUpperCase(), citizenshipSeenBy, citizenshipSeenOn, remedyOn, bestEffortsOn, electionRecipient: typed.electionRecipient ?? '',
    citizenship: typed.citizenship ?? '', citizenshipBasis: typed.citizenshipBasis ?? '', deciderCitizenship: typed.deciderCitizenship ?? '', remedy: typed.remedy ?? '',
  }
}
