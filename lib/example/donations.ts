import 'server-only'
import { addDays, daysBetween, type CalendarDate } from '@/lib/domain/calendar-date'
import type { DonationInput } from '@/lib/domain/donation'
import { noElection } from '@/lib/domain/election'
import { cents, zeroCents } from '@/lib/domain/money'
import { exampleKey, type Random } from './random'
import { exampleFrom, exampleThrough, type ExampleChapter } from './organization'

/** A donation with nothing but what every gift has; factories of tests build on it. */
export const plainDonation: Omit<DonationInput, 'chapterId' | 'formKey' | 'amountCents' | 'receivedOn' | 'donorId'> = {
  kind: 'gift', purpose: 'general', method: 'check', anonymous: false, payerName: '', intermediaryId: null, jointShares: null, principalId: null, originalDonationId: null,
  benefitValueCents: zeroCents, benefitDescription: '', feeCents: zeroCents, paymentReference: '', bankAccountId: null, bankCountry: '', sourceCountry: '',
  conduitReceivedOn: null, forwardedOn: null, depositedOn: null, depositReference: '', receiptNumber: '', acknowledgedOn: null, campaign: '', restriction: '', eventName: '',
  firstCounter: '', secondCounter: '', inKindDescription: '', valuationMethod: '', valuedBy: '', valuedOn: null, disposedOn: null, ...noElection, reportText: '', privateNote: '',
  originalAmountMinor: null, originalCurrency: null, exchangeRate: null, exchangeRateSource: null, exchangeRateOn: null,
}

const amounts = [2_500, 5_000, 5_000, 10_000, 10_000, 15_000, 20_000, 20_001, 25_000, 50_000, 100_000] as const
const methods = ['check', 'check', 'card', 'zelle', 'cash', 'ach'] as const
const purposes = ['general', 'general', 'homeland_charity', 'homeland_political', 'us_lobbying', 'administration'] as const
const campaigns = ['', 'Annual Dinner', 'Flood Relief', 'Membership'] as const

/** A gift and the day on which it is entered: mostly within days, sometimes weeks late. */
export type DatedGift = { readonly input: DonationInput; readonly enteredOn: CalendarDate }

type Place = {
  readonly chapter: ExampleChapter
  readonly chapterId: string
  readonly bankAccountId: string | null
  readonly donorIds: readonly string[]
  readonly count: number
}

/** Gifts of one chapter in date order. Among them: cash counted by one person, a deposit that waited, repeated references, late entries. */
export function exampleGifts(random: Random, place: Place): readonly DatedGift[] {
  const span = daysBetween(exampleFrom, exampleThrough) - 40
  const days = Array.from({ length: place.count }, () => addDays(exampleFrom, random.between(0, span))).sort()
  return days.map((receivedOn, index) => giftOn(random, place, receivedOn, index))
}

function giftOn(random: Random, place: Place, receivedOn: CalendarDate, index: number): DatedGift {
  const method = random.pick(methods)
  const anonymous = method === 'cash' && random.chance(25)
  const depositedOn = addDays(receivedOn, random.chance(8) ? 16 : random.between(0, 6))
  const input: DonationInput = {
    ...plainDonation,
    chapterId: place.chapterId,
    formKey: exampleKey(`${place.chapter} donation ${index}`),
    amountCents: cents(random.pick(amounts)),
    receivedOn,
    donorId: anonymous ? null : (place.donorIds[random.between(0, place.donorIds.length - 1)] ?? null),
    anonymous,
    method,
    purpose: random.pick(purposes),
    campaign: random.pick(campaigns),
    bankAccountId: place.bankAccountId,
    depositedOn,
    paymentReference: method === 'check' ? String(1_000 + index) : '',
    eventName: anonymous ? 'Collection box' : '',
    firstCounter: method === 'cash' ? 'Tariq Nasir' : '',
    secondCounter: method === 'cash' && random.chance(70) ? 'Salma Reyes' : '',
  }
  return { input, enteredOn: addDays(receivedOn, random.chance(6) ? 38 : random.between(0, 9)) }
}
