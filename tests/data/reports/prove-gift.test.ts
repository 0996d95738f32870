import { proveGift } from '@/lib/data/reports/prove-gift'
import { cents } from '@/lib/domain/money'
import type { GiftProof } from '@/lib/domain/reports/gift-proof'
import { checkProof } from '@/public/verify/verify'
import { aDonation } from '../../factories/donation'
import { anOrganization, aRecordedPerson, valueOf } from '../../factories/organization'
import { aSealedAmendment, aSealedReport, disclosureOf } from '../../factories/reports'
import { useDatabase } from '../database'

useDatabase()

async function aProvenGift() {
  const organization = await anOrganization()
  const other = await aRecordedPerson(organization, { name: 'Zebulon Quartermain' })
  await aDonation(organization, { amountCents: cents(41_111), donorId: other.id })
  const gift = await aDonation(organization, { amountCents: cents(30_000) })
  const sealed = await aSealedReport(organization)
  const place = { chapterId: organization.chapter.id, donationId: gift.id, personId: null }
  return { organization, gift, sealed, place, proof: valueOf(await proveGift(organization.actorAs('treasurer'), place)) }
}

const outcomes = async (proof: GiftProof) => (await checkProof(JSON.stringify(proof))).steps.map(({ name, outcome }) => `${name} ${outcome}`)

describe('the proof of a gift', () => {
  it('is checked step by step by the verifier that needs no server', async () => {
    const { proof, sealed } = await aProvenGift()
    const { sentence, steps } = await checkProof(JSON.stringify(proof))
    const line: { readonly cells: readonly { readonly value: string }[] } = JSON.parse(proof.line.text)
    expect(line.cells[0]?.value).toBe('2026-03-01')
    expect(sentence).toBe(`This gift of $300.00 on March 1, 2026 is in the sealed report for March 1, 2026 to March 10, 2026 (seal ${sealed.number}).`)
    expect(steps.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(['Line pass', 'Path pass', 'Root pass', 'Report pass', 'Checkpoint pass', 'Signature pass'])
  })

  it('fails where a byte of the line, of the path, of the root or of the signature is another', async () => {
    const { proof } = await aProvenGift()
    const [first = '', ...rest] = proof.line.hashes
    const flipped = `${first.startsWith('0') ? '1' : '0'}${first.slice(1)}`
    expect(await outcomes({ ...proof, line: { ...proof.line, text: proof.line.text.replace('30000', '90000') } })).toContain('Root fail')
    expect(await outcomes({ ...proof, line: { ...proof.line, hashes: [flipped, ...rest] } })).toContain('Root fail')
    expect(await outcomes({ ...proof, line: { ...proof.line, hashes: rest } })).toContain('Path fail')
    expect(await outcomes({ ...proof, line: { ...proof.line, count: proof.line.count + 1 } })).toContain('Root fail')
    expect(await outcomes({ ...proof, checkpoint: proof.checkpoint.replace(/\n(\d+)\n/, '\n9$1\n') })).toContain('Checkpoint fail')
    expect(await outcomes({ ...proof, note: proof.note.replace(/^(.*)\n/, '$1x\n') })).toContain('Signature fail')
    expect((await checkProof('not a proof')).sentence).toBe('This file is not the proof of a gift.')
  })

  it('tells nothing of another donor', async () => {
    const { proof, gift } = await aProvenGift()
    const text = JSON.stringify(proof)
    expect(text).not.toMatch(/Zebulon|41111|411\.11/)
    expect(text).toContain(gift.number)
  })

  it('is of the newest sealed version', async () => {
    const { organization, place } = await aProvenGift()
    const amended = await aSealedAmendment(organization, disclosureOf(organization), 2, 'A signer was missing')
    expect(valueOf(await proveGift(organization.administrator, place)).report.number).toBe(amended.number)
  })

  it('is there for a gift that only a total counts, and tells nothing of another, nor how many there are', async () => {
    const organization = await anOrganization()
    const [small, other] = [await aDonation(organization, { amountCents: cents(2_000) }), await aDonation(organization, { amountCents: cents(1_777) })]
    const sealed = await aSealedReport(organization)
    const proof = valueOf(await proveGift(organization.administrator, { chapterId: organization.chapter.id, donationId: small.id, personId: null }))
    const { sentence, steps } = await checkProof(JSON.stringify(proof))
    expect(sentence).toBe(`This gift of $20.00 on March 1, 2026 is in the sealed report for March 1, 2026 to March 10, 2026 (seal ${sealed.number}).`)
    expect(steps.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(['Gift pass', 'Tree of gifts pass', 'Line pass', 'Path pass', 'Root pass', 'Report pass', 'Checkpoint pass', 'Signature pass'])
    expect(JSON.stringify(proof)).not.toMatch(new RegExp(`${other.number}|1777|Ayesha`))
    expect(proof.gift?.count).toBe(1_024)
    expect(await outcomes({ ...proof, gift: { ...proof.line, text: proof.gift?.text.replace('2000', '9000') ?? '' } })).toContain('Tree of gifts fail')
    expect(await outcomes({ ...proof, line: { ...proof.line, text: proof.line.text.replace('1024', '2048') } })).toEqual(expect.arrayContaining(['Tree of gifts fail', 'Root fail']))
  })

  it('is there for each share of a joint gift, and names the share of nobody else', async () => {
    const organization = await anOrganization()
    const [one, two] = [await aRecordedPerson(organization, { name: 'Zebulon Quartermain' }), await aRecordedPerson(organization)]
    const jointShares = [{ personId: one.id, shareCents: cents(30_000) }, { personId: two.id, shareCents: cents(20_000) }]
    const gift = await aDonation(organization, { amountCents: cents(50_000), donorId: one.id, jointShares })
    await aSealedReport(organization)
    const prove = (personId: string | null) => proveGift(organization.administrator, { chapterId: organization.chapter.id, donationId: gift.id, personId })
    expect((await checkProof(JSON.stringify(valueOf(await prove(two.id))))).sentence).toContain('This gift of $200.00')
    expect(JSON.stringify(valueOf(await prove(two.id)))).not.toMatch(new RegExp(`Zebulon|30000|50000|${one.id}`))
    expect(await prove(null)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    expect(await prove(organization.principalId)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })

  it('is not there before a seal, nor for who hands out no receipts', async () => {
    const organization = await anOrganization()
    const gift = await aDonation(organization, { amountCents: cents(30_000) })
    const place = { chapterId: organization.chapter.id, donationId: gift.id, personId: null }
    expect(await proveGift(organization.administrator, place)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    await aSealedReport(organization)
    expect(await proveGift(organization.actorAs('secretary'), place)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    const stranger = await anOrganization()
    expect(await proveGift(stranger.administrator, place)).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    expect(await proveGift(organization.administrator, { ...place, chapterId: organization.otherChapter.id })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    const late = await aDonation(organization, { amountCents: cents(30_000) })
    expect(await proveGift(organization.administrator, { ...place, donationId: late.id })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })
})
