import type { PopulationDonation } from '@/lib/domain/audit/population/population-facts'
import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'

let count = 0

/** A gift of $100.00 by card on March 1, 2026, entered the same day at ten; a test names only what matters to it. */
export function aGift(facts: Partial<Omit<PopulationDonation, 'amountCents' | 'receivedOn' | 'enteredOn'>> & { readonly cents?: number; readonly on?: string; readonly entered?: string } = {}): PopulationDonation {
  const { cents: amount = 10_000, on = '2026-03-01', entered = on, ...more } = facts
  count += 1
  const number = `CHI-D-2026-${String(count).padStart(4, '0')}`
  return {
    id: number, number, revision: 1, chapterId: 'chapter-chicago', kind: 'gift', method: 'card', state: 'recorded', amountCents: cents(amount), receivedOn: calendarDate(on),
    enteredOn: calendarDate(entered), enteredBy: 'user', enteredHour: 10, donorId: 'donor', donorKey: 'amina khan', donorAddress: '', anonymous: false, payerName: '',
    paymentReference: '', depositedOn: null, conduitReceivedOn: null, importBatchId: null, jointShares: null, ...more,
  }
}

export const numbersOf = (groups: readonly (readonly PopulationDonation[])[]) => groups.map((rows) => rows.map(({ number }) => number))
