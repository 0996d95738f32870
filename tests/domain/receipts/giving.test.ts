import { calendarDate } from '@/lib/domain/calendar-date'
import type { Donation } from '@/lib/domain/donation'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import { givingsOf } from '@/lib/domain/receipts/giving'
import { plainDonation } from '@/lib/example/donations'
import { refusalOf, valueOf } from '@/tests/factories/organization'

const gift: Donation = {
  ...plainDonation, id: 'gift', chapterId: 'chicago', number: 'CHI-D-2026-0001', numberYear: 2026, numberSequence: 1, amountCents: cents(10_001), receivedOn: calendarDate('2026-03-01'), donorId: 'a',
  state: 'recorded', stateReason: '', enteredBy: null, enteredAt: instant('2026-03-01T12:00:00.000Z'), enteredOn: calendarDate('2026-03-01'), importBatchId: null, importRow: null, importKey: null, revision: 1,
}
const given = (facts: Partial<Donation>, refunds: readonly number[] = []) =>
  givingsOf({ donation: { ...gift, ...facts }, returns: refunds.map((amount) => ({ amountCents: cents(amount), state: 'recorded' as const })) })

describe('which gifts get a receipt', () => {
  it.each(['gift', 'in_kind', 'dues', 'sale', 'pledge_payment'] as const)('%s gets one', (kind) => {
    expect(given({ kind }).ok).toBe(true)
  })

  it.each(['pledge', 'refund', 'chargeback', 'from_foreign_principal'] as const)('%s gets none', (kind) => {
    expect(refusalOf(given({ kind })).key).toBe('receiptKind')
  })

  it.each([['voided', 'receiptVoided'], ['refused', 'receiptNotAccepted'], ['held', 'receiptNotAccepted'], ['returned', 'receiptReturned']] as const)('a gift that is %s gets none', (state, key) => {
    expect(refusalOf(given({ state })).key).toBe(key)
  })

  it('a cash box gets none: it has no donor', () => {
    expect(refusalOf(given({ donorId: null, anonymous: true })).key).toBe('receiptNoDonor')
  })

  it('counts what was refunded as no part of the gift, and nothing is left of one that was refunded whole', () => {
    expect(valueOf(given({}, [-4_000])).get('a')).toMatchObject({ amountCents: 6_001, refundedCents: 4_000 })
    expect(refusalOf(given({}, [-10_001])).key).toBe('receiptReturned')
  })

  it('gives each person of a joint gift the own share, and shares what came back in the same proportion, odd cents to the first', () => {
    const jointShares = [{ personId: 'a', shareCents: cents(6_667) }, { personId: 'b', shareCents: cents(3_334) }]
    const shares = valueOf(given({ jointShares, benefitValueCents: cents(1_000), benefitDescription: 'Dinner' }))
    expect([...shares].map(([person, { amountCents, benefitCents, joint }]) => [person, amountCents, benefitCents, joint])).toEqual([['a', 6_667, 667, true], ['b', 3_334, 333, true]])
  })
})
