/**
 * What election law asks about a gift that is meant for a US election, and about no other (money.md section 1).
 * 1. Who gets it and for which election: limits are counted there. 2. Whether the donor may give, as it was stated with this gift, on what basis,
 *    who saw it and when (11 CFR 110.20); it goes before what stands in the directory. 3. Whether the one who decides on its use may (110.20(i)).
 * 4. Of a gift over a limit, what mended it and when; of missing details, when they were asked for (104.7(b)).
 */
import { yearOf, type CalendarDate } from './calendar-date'
import { sumCents, zeroCents, type Cents } from './money'
import type { CitizenStatus, CitizenStatusBasis } from './person'
import { searchKey } from './search-key'

export const electionRecipients = ['committee', 'candidate', 'party'] as const
export type ElectionRecipient = (typeof electionRecipients)[number]

/** What mends a gift over a limit besides a refund, which is a row of its own. */
export const remedies = ['redesignated', 'reattributed'] as const
export type Remedy = (typeof remedies)[number]

export type ElectionFacts = {
  readonly electionRecipient: ElectionRecipient | ''
  /** The candidate, where the gift is for one. */
  readonly electionCandidate: string
  /** The election as the FEC writes it: P2026, G2026. */
  readonly electionCode: string
  readonly citizenship: CitizenStatus | ''
  readonly citizenshipBasis: CitizenStatusBasis | ''
  readonly citizenshipSeenBy: string
  readonly citizenshipSeenOn: CalendarDate | null
  readonly deciderCitizenship: CitizenStatus | ''
  readonly remedy: Remedy | ''
  readonly remedyOn: CalendarDate | null
  readonly bestEffortsOn: CalendarDate | null
}

/** A gift that election law does not ask about. */
export const noElection: ElectionFacts = {
  electionRecipient: '', electionCandidate: '', electionCode: '', citizenship: '', citizenshipBasis: '', citizenshipSeenBy: '', citizenshipSeenOn: null, deciderCitizenship: '', remedy: '',
  remedyOn: null, bestEffortsOn: null,
}

const eligible: readonly string[] = ['us_citizen', 'us_national', 'lawful_permanent_resident']

/** Tells whether somebody of this status may give, and decide, in connection with a US election (52 U.S.C. 30121). */
export function mayTakePart(status: CitizenStatus | ''): boolean {
  return eligible.includes(status)
}

/** A donor's gift for US elections as limits count it: the donor's share, less what was refunded, in the year of the gift. */
export type ElectionGift = Pick<ElectionFacts, 'electionRecipient' | 'electionCandidate' | 'electionCode'> & { readonly id: string; readonly year: number; readonly cents: Cents }

type CountedGift = Pick<ElectionFacts, 'electionRecipient' | 'electionCandidate' | 'electionCode'> & { readonly receivedOn: CalendarDate }

/**
 * Gives what the donor gave besides this gift, in cents: in its calendar year to a committee of the same kind, and to the same candidate for the
 * same election. Takes the donor's other gifts; `self` is left out.
 */
export function electionBesides(gifts: readonly ElectionGift[], gift: CountedGift, self: string): { readonly committee: Cents; readonly candidate: Cents } {
  const others = gifts.filter(({ id }) => id !== self)
  const sum = (counted: readonly ElectionGift[]) => sumCents([zeroCents, ...counted.map(({ cents }) => cents)])
  const same = (left: string, right: string) => searchKey(left) === searchKey(right)
  return {
    committee: sum(others.filter(({ electionRecipient, year }) => electionRecipient === gift.electionRecipient && year === yearOf(gift.receivedOn))),
    candidate: sum(others.filter((other) => other.electionRecipient === 'candidate' && same(other.electionCandidate, gift.electionCandidate) && same(other.electionCode, gift.electionCode))),
  }
}
