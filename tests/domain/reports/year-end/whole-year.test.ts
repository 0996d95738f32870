import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { asWhole, expectGolden } from '../golden-text'
import { aPayment, aSending, aYearGift, papersOf } from './year'

const day = calendarDate

const ofOneYear = {
  donations: [
    aYearGift(600_000), aYearGift(40_000_000, { donorId: 'bilal' }), aYearGift(150_000, { kind: 'dues', benefitValueCents: cents(50_000) }), aYearGift(700_000, { donorId: null, anonymous: true }),
    aYearGift(1_200_000, { kind: 'sale', method: 'cash', receivedOn: day('2025-04-03'), eventName: 'Spring Dinner' }),
    aYearGift(20_000, { donorId: 'bilal', jointShares: [{ personId: 'bilal', shareCents: cents(5_000) }, { personId: 'amina', shareCents: cents(15_000) }] }), aYearGift(15_000, { eventName: 'spring dinner', benefitValueCents: cents(4_000) }),
    aYearGift(300_000, { sourceCountry: 'GB' }), aYearGift(90_000, { kind: 'in_kind', method: 'property', inKindDescription: 'Chairs' }), aYearGift(900_000, { kind: 'pledge' }), aYearGift(100_000, { kind: 'pledge_payment' }),
    aYearGift(-10_000, { kind: 'refund', original: { id: 'gift', number: 'CHI-D-2024-0001', receivedOn: day('2025-02-01'), kind: 'gift', anonymous: false } }), aYearGift(1_500_000, { method: 'cash' }), aYearGift(500, { state: 'voided', stateReason: 'Twice' }),
  ],
  expenditures: [
    aPayment(3_000_000, { purpose: 'us_lobbying' }), aPayment(100_000, { splits: [{ purpose: 'us_lobbying', amountCents: cents(40_000) }, { purpose: 'general', amountCents: cents(60_000) }] }), aPayment(10_000, { purpose: 'us_lobbying', kind: 'refund_received' }),
    aPayment(7_000, { purpose: 'us_election' }), aPayment(7_000, { activity: 'Spring dinner', purposeText: 'Hall' }), aPayment(3_000, { purposeText: 'Fund-raising letter by an agency' }), aPayment(100_000, { countryOfUse: 'PK', category: 'grant' }),
  ],
  transfers: [aSending(1_600_000), aSending(700_000, { recipientId: 'widow' }), aSending(1_000, { recipientId: 'widow', direction: 'in' }), aSending(9_000, { kind: 'between-chapters', recipientId: null, counterpartChapterId: 'chapter-houston' })],
}

describe('the papers of a whole year', () => {
  it('stand beside its records: every schedule, line and record, and what was left out', () => {
    expectGolden(asWhole(papersOf(ofOneYear)), 'year-end', 'expected.txt')
  })
})
