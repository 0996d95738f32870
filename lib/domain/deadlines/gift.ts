/**
 * The clocks of a gift for a US election that may not simply be kept (money.md section 1; 11 CFR 103.3):
 * 1. what may not be accepted goes back within 10 days of its receipt; what was accepted and turned out so later, within 30 days of the discovery;
 * 2. what is questionable is confirmed or refunded within 30 days of its receipt;
 * 3. what is over a limit is refunded, redesignated or reattributed within 60 days of its receipt.
 * A clock ends by what is recorded and by nothing else: a refund, a remedy, or a correction after which nothing stands in the way.
 */
import type { DonationContext } from '../assessment'
import { addDays, type CalendarDate } from '../calendar-date'
import { isReturn, type Donation, type DonationFacts } from '../donation'
import { absoluteCents, sumCents, zeroCents, type Cents } from '../money'
import { isForElection } from '../rules/checks/donation-donor'
import { electionLimits } from '../election'
import { assessDonation } from '../rules/assess-donation'
import { citizenStatusOf } from '../rules/checks/donation-election'
import { thresholdById, thresholdOn } from '../rules/thresholds'
import { deadlineKey, type Deadline } from './deadline'
import type { GiftClockKind } from './gift-kinds'

/** What starts a clock, the gravest first. */
type Start = { readonly check: string; readonly kind: GiftClockKind; readonly when?: (facts: DonationFacts, context: DonationContext) => boolean }

const starts: readonly Start[] = [
  { check: 'don.foreign.orgDonor', kind: 'gift-return' },
  { check: 'don.foreign.decider', kind: 'gift-return' },
  { check: 'FARA-28', kind: 'gift-return' },
  { check: 'don.foreign.usElection', kind: 'gift-return', when: (facts, context) => citizenStatusOf(facts, context) !== 'unknown' },
  { check: 'don.foreign.usElection', kind: 'gift-confirm' },
  { check: 'don.foreign.redflag', kind: 'gift-confirm' },
  { check: 'don.limit.candidate', kind: 'gift-excess', when: ({ receivedOn }) => thresholdOn(electionLimits.candidate, receivedOn) !== null },
  { check: 'don.limit.pac', kind: 'gift-excess' },
]

const rules: Readonly<Record<GiftClockKind, string>> = { 'gift-return': 'feca.deposit', 'gift-confirm': 'feca.questionable.refund', 'gift-excess': 'feca.excess.remedy' }
const discoveredRule = 'feca.discovered.refund'

/** Gives the clock that what the checks say of a gift starts; null where none does. */
export function clockKindOf(facts: DonationFacts, context: DonationContext): GiftClockKind | null {
  if (!isForElection(facts) || isReturn(facts.kind)) return null
  const found = new Set(assessDonation(facts, context).findings.map(({ check }) => check))
  return starts.find(({ check, when }) => found.has(check) && (when === undefined || when(facts, context)))?.kind ?? null
}

/** A gift with what decides on its clock. */
export type WatchedGift = {
  readonly donation: Donation
  /** The contexts of its checks: as it stands, and as if nothing had been returned of it. */
  readonly context: DonationContext
  readonly contextBefore: DonationContext
  /** What was returned of it, each with its day. */
  readonly returns: readonly { readonly on: CalendarDate; readonly cents: Cents }[]
  /** The day on which it was found that it may not be kept, where it had been accepted first; null otherwise. */
  readonly discoveredOn: CalendarDate | null
}

function isReturnedWhole({ donation, returns }: WatchedGift): boolean {
  return returns.length > 0 && sumCents([zeroCents, ...returns.map(({ cents }) => absoluteCents(cents))]) >= donation.amountCents
}

function lastReturn({ returns }: WatchedGift): CalendarDate | null {
  return returns.reduce<CalendarDate | null>((last, { on }) => (last === null || on > last ? on : last), null)
}

/** The day of the act that ended the clock; null while it runs. */
function doneOn(gift: WatchedGift): CalendarDate | null {
  const { donation, context } = gift
  if (donation.state === 'returned' || isReturnedWhole(gift)) return lastReturn(gift)
  return clockKindOf(donation, context) === null ? (donation.remedyOn ?? lastReturn(gift)) : null
}

/** Gives the deadline of a gift, open or ended by what became of it; null where none was started. */
export function giftDeadline(gift: WatchedGift): Deadline | null {
  const { donation: { id, number, chapterId, receivedOn }, donation, contextBefore, discoveredOn } = gift
  const kind = clockKindOf({ ...donation, remedy: '' }, contextBefore)
  if (kind === null) return null
  const isDiscovered = kind === 'gift-return' && discoveredOn !== null
  const rule = isDiscovered ? discoveredRule : rules[kind]
  const from = isDiscovered ? discoveredOn : receivedOn
  const { amount } = thresholdById(rule)
  return {
    key: deadlineKey({ kind, of: id, when: receivedOn }), kind, chapterId, registrationId: null, clockId: null, copy: null, gift: { id }, title: number, period: null,
    counted: { from, amount, unit: 'days' }, dueOn: addDays(from, amount), dueAt: null, nominalDue: null, fileBy: null, rules: [rule], doneOn: doneOn(gift),
  }
}
