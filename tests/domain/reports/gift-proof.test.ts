import { createHash, createHmac } from 'node:crypto'
import canonicalize from 'canonicalize'
import { leafHash } from '@/lib/domain/journal/leaf-hash'
import { rootOf } from '@/lib/domain/journal/merkle-tree'
import { giftPath } from '@/lib/domain/reports/gift-proof'
import { canonical, checkProof, hmac, rootOfLeaves, sha256, toHex } from '@/public/verify/verify'
import { aGiftProof, goldenReport, provenGifts } from '@/tests/factories/gift-proof'

const document = goldenReport()
const gifts = provenGifts(document)

describe('the line that proves a gift', () => {
  it('is the only one that names it, and names nothing else', () => {
    expect(gifts.length).toBeGreaterThan(3)
    const lines = document.items.flatMap((item) => item.lines.map((line) => ({ path: `items/${item.id}/${line.id}`, line })))
    for (const gift of gifts) {
      const naming = lines.filter(({ line }) => line.amountCents !== null && line.kind === 'detail' && line.records.some(({ id }) => id === gift))
      expect(naming.map(({ path, line }) => [path, line.records.length])).toEqual([[giftPath(document, gift), 1]])
    }
  })

  it('is not there for the shares of a joint gift, each of which names another donor', () => {
    const [gift = ''] = gifts
    const twice = { items: document.items.map((item) => ({ ...item, lines: item.lines.flatMap((line) => [line, { ...line, id: `${line.id}-share` }]) })) }
    expect(giftPath(twice, gift)).toBeNull()
    const oneListed = { items: document.items.map((item) => ({ ...item, lines: item.lines.map((line) => (line.records.some(({ id }) => id === gift) ? { ...line, id: `${line.id}-donor` } : line)) })) }
    expect(giftPath(oneListed, gift)).toBeNull()
    expect(giftPath(document, 'no-such-gift')).toBeNull()
  })
})

describe('the verifier that stands alone', () => {
  it('passes every gift of the report, each with its own line', async () => {
    expect(gifts.length).toBeGreaterThan(1)
    for (const gift of gifts) {
      const { steps } = await checkProof(JSON.stringify(aGiftProof(document, gift)))
      expect(steps.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass', 'pass'])
    }
  })

  it('hashes as everybody does, at every length around a block', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
      const bytes = new Uint8Array(length).map((_, place) => place % 251)
      expect(toHex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
  })

  it('makes trees, salts and canonical text as the program does', () => {
    for (const size of [0, 1, 2, 3, 5, 8, 13]) {
      const leaves = Array.from({ length: size }, (_, place) => leafHash(`leaf ${String(place)}`))
      expect(toHex(rootOfLeaves(leaves))).toBe(toHex(rootOf(leaves)))
    }
    for (const length of [0, 32, 64, 65]) {
      const key = new Uint8Array(length).fill(7)
      expect(toHex(hmac(key, new TextEncoder().encode('items/a')))).toBe(createHmac('sha256', key).update('items/a').digest('hex'))
    }
    for (const value of [document, { b: 1.5e-7, a: ['ü\u2028', null, true, -0, 1e21], '\u20ac': {}, '\r': [], '1': '\ud83d\ude00' }]) expect(canonical(value)).toBe(canonicalize(value))
  })

  it('refuses a proof of another key, of another organization, and a file that is cut', async () => {
    const [proof, other] = [aGiftProof(document), aGiftProof(document)]
    const failing = async (changed: object) => (await checkProof(JSON.stringify({ ...proof, ...changed }))).steps.filter(({ outcome }) => outcome === 'fail').map(({ name }) => name)
    expect(await failing({ key: other.key })).toEqual(['Signature'])
    expect(await failing({ line: { ...proof.line, text: proof.line.text.replace(`"organizationId":"${document.organization.id}"`, '"organizationId":"another"') } })).toEqual(['Root', 'Report'])
    expect((await checkProof(JSON.stringify(proof).slice(0, -9))).steps).toEqual([])
    expect((await checkProof('{"kind":"sunledger-gift-proof","line":{}}')).steps).toEqual([])
  })
})
