import { calendarDate } from '@/lib/domain/calendar-date'
import { cents } from '@/lib/domain/money'
import { giftHashes, giftRoot, type CountedRow } from '@/lib/domain/reports/gift-tree'
import { fastHashing } from '@/lib/data/reports/gift-hashing'
import { goldenReport } from '@/tests/factories/gift-proof'

const rows = Array.from({ length: 40 }, (_, place): CountedRow => ({
  id: `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`, number: `CHI-D-2025-${String(place)}`, revision: 1, receivedOn: calendarDate('2025-11-05'), kind: 'gift', amountCents: cents(2_000 + place), jointShares: null,
}))

describe('the hashes of gifts', () => {
  it('are the same by the library of the system and by the plain one that a browser can run', () => {
    const [document, secret] = [goldenReport(), new Uint8Array(32).fill(5)]
    const [plain, fast] = [giftHashes(document, rows, secret), giftHashes(document, rows, secret, fastHashing)]
    expect(Buffer.concat(fast).equals(Buffer.concat(plain))).toBe(true)
    expect(giftRoot(fast, fastHashing)).toEqual(giftRoot(plain))
  })
})
