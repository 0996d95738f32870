import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { calendarDate } from '@/lib/domain/calendar-date'
import { verifyInclusion } from '@/lib/domain/journal/merkle-proof'
import { leafHash } from '@/lib/domain/journal/leaf-hash'
import { cents } from '@/lib/domain/money'
import { giftHashes, giftRoot, lineSecretOf, proveCounted, type CountedRow } from '@/lib/domain/reports/gift-tree'
import { lineRoot, proveLine } from '@/lib/domain/reports/line-tree'
import { goldenReport } from '@/tests/factories/gift-proof'

const document = goldenReport()
const secret = new Uint8Array(32).fill(5)
const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))

function aRow(place: number, more: Partial<CountedRow> = {}): CountedRow {
  return { id: `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`, number: `CHI-D-2025-${String(place)}`, revision: 1, receivedOn: calendarDate('2025-11-05'), kind: 'gift', amountCents: cents(2_000 + place), jointShares: null, ...more }
}

const rows = (count: number): readonly CountedRow[] => Array.from({ length: count }, (_, place) => aRow(place))

describe('the tree of gifts', () => {
  it('proves every gift against its root, whatever the order of the records', () => {
    const all = rows(7)
    const hashes = giftHashes(document, all, secret)
    const { root, size } = giftRoot(hashes)
    for (const row of all) {
      const proof = proveCounted(document, row, null, { hashes, secret })
      if (proof === null) throw new Error('It is counted')
      expect(verifyInclusion({ index: proof.index, size, root: bytes(root), leafHash: leafHash(proof.text), proof: proof.hashes.map(bytes) })).toBe(true)
    }
    fc.assert(fc.property(fc.shuffledSubarray([...all], { minLength: 7 }), (shuffled) => { expect(giftRoot(giftHashes(document, shuffled, secret)).root).toBe(root) }), { numRuns: 5 })
  })

  it.each([[0, 1_024], [1, 1_024], [1_024, 1_024], [1_025, 2_048]])('of %s gifts has %s leaves, and no two alike', (count, size) => {
    const hashes = giftHashes(document, rows(count), secret)
    expect(new Set(hashes.map((hash) => Buffer.from(hash).toString('hex'))).size).toBe(size)
  })

  it('proves no gift of another amount, revision or report, and none with another secret', () => {
    const hashes = giftHashes(document, rows(3), secret)
    const prove = (row: CountedRow, head = document, own = secret) => proveCounted(head, row, null, { hashes, secret: own })
    expect(prove(aRow(1))).not.toBeNull()
    expect(prove(aRow(1, { amountCents: cents(1) }))).toBeNull()
    expect(prove(aRow(1, { revision: 2 }))).toBeNull()
    expect(prove(aRow(1), { ...document, edition: 'another' })).toBeNull()
    expect(prove(aRow(1), document, new Uint8Array(32).fill(6))).toBeNull()
  })

  it('counts a joint gift share by share, and as a whole where the shares do not add up', () => {
    const shares = [{ personId: 'amal', shareCents: cents(500) }, { personId: 'badr', shareCents: cents(1_500) }]
    const [joint, loose] = [aRow(1, { amountCents: cents(2_000), jointShares: shares }), aRow(2, { amountCents: cents(2_001), jointShares: shares })]
    const hashes = giftHashes(document, [joint, loose], secret)
    const told = (row: CountedRow, personId: string | null) => /"amountCents":(\d+)/.exec(proveCounted(document, row, personId, { hashes, secret })?.text ?? '')?.[1]
    expect([told(joint, 'amal'), told(joint, 'badr'), told(joint, null), told(joint, 'chand'), told(loose, 'amal')]).toEqual(['500', '1500', undefined, undefined, '2001'])
  })

  it('is one line more of the report, under a secret that the secret of the lines does not tell', () => {
    const parts = { secret: lineSecretOf(secret), gifts: giftRoot(giftHashes(document, rows(3), secret)) }
    expect(lineRoot(document, parts).count).toBe(lineRoot(document, { ...parts, gifts: null }).count + 1)
    expect(proveLine(document, parts, 'gifts')?.text).toContain(parts.gifts.root)
    expect(Buffer.from(parts.secret)).toEqual(createHmac('sha256', secret).update('lines').digest())
    const guessed = proveCounted(document, aRow(1), null, { hashes: giftHashes(document, rows(3), secret), secret: parts.secret })
    expect(guessed).toBeNull()
  })
})
