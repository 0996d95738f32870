/**
 * What election law asks about a gift that is meant for a US election, and about no other (money.md section 1).
 * 1. Who gets it and for which election: limits are counted there. 2. Whether the donor may give, as it was stated with this gift, on what basis,
 *    who saw it and when (11 CFR 110.20); it goes before what stands in the directory. 3. Whether the one who decides on its use may (110.20(i)).
 * 4. Of a gift over a limit, what mended it and when; of missing details, when they were asked for (104.7(b)).
 */
import { yearOf, type CalendarDate } from './calendar-date'
import { addCents, cents, compareCents, zeroCents, type Cents } from './money'
import type { CitizenStatus, CitizenStatusBasis } from './person'
import { thresholdCents, thresholdOn } from './rules/thresholds'
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

/** The limits that are counted here: to one candidate for one election, and to one committee in a year. */
export const electionLimits = { candidate: 'feca.limit.individual.candidate', committee: 'feca.limit.individual.pac' } as const

/** A donor's gift for US elections as limits count it: the donor's share, or what of it was returned as a negative amount with the day of its gift. */
export type ElectionGift = Pick<ElectionFacts, 'electionRecipient' | 'electionCandidate' | 'electionCode' | 'remedy'> & {
  readonly id: string
  /** The gift itself, or the one that it returns. */
  readonly giftId: string
  readonly receivedOn: CalendarDate
  readonly cents: Cents
}

type CountedGift = Pick<ElectionFacts, 'electionRecipient' | 'electionCandidate' | 'electionCode'> & { readonly receivedOn: CalendarDate }

type Lot = Pick<ElectionGift, 'giftId' | 'receivedOn' | 'remedy' | 'cents'>

/** Each gift less what was returned of it, in the order in which they were received; of one day in that of their ids. */
function lotsOf(gifts: readonly ElectionGift[]): readonly Lot[] {
  const lots = new Map<string, Lot>()
  for (const { giftId, receivedOn, remedy, cents: amount } of gifts) {
    const earlier = lots.get(giftId)
    lots.set(giftId, { giftId, receivedOn, remedy, cents: addCents(earlier?.cents ?? zeroCents, amount) })
  }
  return [...lots.values()].toSorted((left, right) => (`${left.receivedOn} ${left.giftId}` < `${right.receivedOn} ${right.giftId}` ? -1 : 1))
}

/** What counts of the gifts together: of one that was redesignated or reattributed no more than its limit then left room for. */
function countedCents(gifts: readonly ElectionGift[], family: string): Cents {
  return lotsOf(gifts).reduce((before, { remedy, receivedOn, cents: amount }) => {
    const limit = thresholdOn(family, receivedOn)
    const after = addCents(before, amount)
    if (remedy === '' || limit === null || compareCents(after, thresholdCents(limit)) <= 0) return after
    return cents(Math.max(before, thresholdCents(limit)))
  }, zeroCents)
}

/**
 * Gives what counts before this gift, in cents: in its calendar year to a committee of the same kind, and to the same candidate for the same
 * election. A later gift is over a limit by itself and not by this one; what was returned of this gift counts, so that a refund mends it. Takes
 * all gifts of the donor; `self` is left out.
 */
export function electionBesides(gifts: readonly ElectionGift[], gift: CountedGift, self: string): { readonly committee: Cents; readonly candidate: Cents } {
  const place = `${gift.receivedOn} ${self}`
  const others = gifts.filter(({ id, giftId, receivedOn }) => id !== self && (giftId === self || `${receivedOn} ${giftId}` < place))
  const same = (left: string, right: string) => searchKey(left) === searchKey(right)
  const toCommittee = others.filter(({ electionRecipient, receivedOn }) => electionRecipient === gift.electionRecipient && yearOf(receivedOn) === yearOf(gift.receivedOn))
  const toCandidate = others.filter((other) => other.electionRecipient === 'candidate' && same(other.electionCandidate, gift.electionCandidate) && same(other.electionCode, gift.electionCode))
  return { committee: countedCents(toCommittee, electionLimits.committee), candidate: countedCents(toCandidate, electionLimits.candidate) }
}
