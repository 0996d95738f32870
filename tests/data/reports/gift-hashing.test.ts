import { calendarDate } from '@/lib/domain/calendar-date'
import { rootOf } from '@/lib/domain/journal/merkle-tree'
import { cents } from '@/lib/domain/money'
import { giftHashes, giftHashSteps, giftRoot, giftRootSteps, type CountedRow } from '@/lib/domain/reports/gift-tree'
import { fastHashing, inTurns } from '@/lib/data/reports/gift-hashing'
import { goldenReport } from '@/tests/factories/gift-proof'

const row = (place: number): CountedRow => ({
  id: `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`, number: `CHI-D-2025-${String(place)}`, revision: 1, receivedOn: calendarDate('2025-11-05'), kind: 'gift', amountCents: cents(2_000 + place), jointShares: null,
})
const rows = Array.from({ length: 40 }, (_, place) => row(place))

describe('the hashes of gifts', () => {
  it('are the same by the library of the system and by the plain one that a browser can run', () => {
    const [document, secret] = [goldenReport(), new Uint8Array(32).fill(5)]
    const [plain, fast] = [giftHashes(document, rows, secret), giftHashes(document, rows, secret, fastHashing)]
    expect(Buffer.concat(fast).equals(Buffer.concat(plain))).toBe(true)
    expect(giftRoot(fast, fastHashing)).toEqual(giftRoot(plain))
  })

  it('are made in turns: whatever else waits has its turn between any thousand gifts, and the tree is the same', async () => {
    const [head, secret] = [goldenReport(), new Uint8Array(32).fill(5)]
    const many = Array.from({ length: 5_000 }, (_, place) => row(place))
    let others = 0
    let waiting: NodeJS.Immediate | undefined
    const serve = (): void => {
      others += 1
      waiting = setImmediate(serve)
    }
    serve()
    const hashes = await inTurns(giftHashSteps(head, many, secret, fastHashing))
    const whileHashing = others
    const root = await inTurns(giftRootSteps(hashes, fastHashing))
    clearImmediate(waiting)
    expect(whileHashing).toBeGreaterThan(5)
    expect(others - whileHashing).toBeGreaterThan(5)
    expect(Buffer.concat(hashes).equals(Buffer.concat(giftHashes(head, many, secret)))).toBe(true)
    expect(root).toEqual({ root: Buffer.from(rootOf(hashes)).toString('hex'), size: 8_192 })
  })
})
