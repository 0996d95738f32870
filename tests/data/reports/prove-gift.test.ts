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
  const place = { chapterId: organization.chapter.id, donationId: gift.id }
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

  it('is not there for a gift that only a total counts, nor before a seal, and not for who hands out no receipts', async () => {
    const organization = await anOrganization()
    const [small, large] = [await aDonation(organization, { amountCents: cents(2_000) }), await aDonation(organization, { amountCents: cents(30_000) })]
    const place = (donationId: string) => ({ chapterId: organization.chapter.id, donationId })
    expect(await proveGift(organization.administrator, place(large.id))).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    await aSealedReport(organization)
    expect(await proveGift(organization.administrator, place(small.id))).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    expect(await proveGift(organization.actorAs('secretary'), place(large.id))).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    const stranger = await anOrganization()
    expect(await proveGift(stranger.administrator, place(large.id))).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
    expect(await proveGift(organization.administrator, { ...place(large.id), chapterId: organization.otherChapter.id })).toMatchObject({ ok: false, refusal: { reason: 'not-found' } })
  })
})
